/** What happened to the viewer, and how much of it they have not seen. */
import type { Problem, Schemas } from '@suwar/client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ListRules } from './list.ts';
import { problemOf, queryRules } from './query-rules.ts';
import type { NotificationActs, SessionCache } from './session-cache.ts';
import { SETTLING_MS, type Stamp } from './stamps.ts';
import { useSessionCache } from './suwar-provider.ts';
import { type ListOptions, type ListState, useList } from './use-list.ts';

type Notification = Schemas['Notification'];

/** What {@link useNotifications} can be given. */
export interface NotificationOptions extends ListOptions {
  /** Only these types; by default all. */
  readonly types?: readonly Schemas['NotificationType'][] | undefined;
}

/** What {@link useNotifications} answers. Acts show at once, never reject, and answer why they were refused; undefined where they stand. */
export interface UseNotifications extends ListState {
  /** Newest first, each once. `isUnread` is as the viewer left it here, whatever an older answer says. */
  readonly notifications: readonly Notification[];
  /** Marks all of them as read, up to the newest that is shown. */
  readonly markRead: () => Promise<Problem | undefined>;
  /** Takes one away for good. */
  readonly dismiss: (notificationId: string) => Promise<Problem | undefined>;
}

/** What {@link useUnreadNotifications} answers. */
export interface UseUnreadNotifications {
  /** Number of unread notifications, up to 20; 0 until it is known. */
  readonly count: number;
  /** Whether there are more than `count`. */
  readonly more: boolean;
  /** Why it could not be read the last time. */
  readonly problem: Problem | undefined;
  /** Reads it again. Never rejects: see `problem`. */
  readonly refresh: () => Promise<void>;
}

const ACTS = 'all';

const useActs = (cache: SessionCache): NotificationActs => {
  const now = () => cache.notifications.get(ACTS);
  return useSyncExternalStore(cache.notifications.subscribe, now, now);
};

const change = (cache: SessionCache, next: (acts: NotificationActs) => Partial<NotificationActs>): void =>
  cache.notifications.set(ACTS, (acts) => ({ ...acts, ...next(acts) }));

const markReadUpTo = async (cache: SessionCache, upTo: string): Promise<Problem | undefined> => {
  const before = cache.notifications.get(ACTS);
  if (upTo <= before.readUpTo) return undefined;
  change(cache, () => ({ readUpTo: upTo, readAt: cache.stamp() }));
  try {
    await cache.ask(() => cache.api.put('/v1/me/notifications/read', { body: { upTo } }));
    change(cache, () => ({ readAt: cache.stamp() }));
    return undefined;
  } catch (error) {
    change(cache, ({ readUpTo }) =>
      readUpTo === upTo ? { readUpTo: before.readUpTo, readAt: before.readAt } : {},
    );
    return problemOf(error);
  }
};

const dismissOne = async (cache: SessionCache, notificationId: string): Promise<Problem | undefined> => {
  const hide = (hidden: boolean) =>
    change(cache, ({ dismissed }) => {
      const others = [...dismissed].filter((id) => id !== notificationId);
      return { dismissed: new Set(hidden ? [...others, notificationId] : others) };
    });
  hide(true);
  try {
    await cache.ask(() =>
      cache.api.delete('/v1/me/notifications/{notificationId}', { path: { notificationId } }),
    );
    return undefined;
  } catch (error) {
    hide(false);
    return problemOf(error);
  }
};

const rulesOf = (
  { api, ask }: SessionCache,
  types: readonly Schemas['NotificationType'][] | undefined,
  limit: number,
): ListRules<Notification> => ({
  limit,
  load: (at, signal) =>
    ask(() =>
      api.get('/v1/me/notifications', {
        query: { ...at, ...(types !== undefined && { type: [...types] }) },
        signal,
      }),
    ).then(({ items, cursor }) => ({ entries: items, cursor })),
  idOf: ({ notificationId }) => notificationId,
});

const noNotifications: readonly Notification[] = [];

/** The notifications of whoever is signed in. Groups that move to the top when somebody joins are there once. */
export const useNotifications = (options: NotificationOptions = {}): UseNotifications => {
  const { types, limit = 20, enabled = true, refetchInterval } = options;
  const { cache, isKnown, isSignedIn } = useSessionCache();
  const kinds = types?.join(' ');
  const key = useMemo(() => [...cache.root, 'notifications', kinds ?? null], [cache, kinds]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same types in another array are the same list
  const rules = useMemo(() => rulesOf(cache, types, limit), [cache, kinds, limit]);
  const { data, state } = useList({
    cache,
    key,
    rules,
    isKnown,
    enabled: enabled && isSignedIn,
    refetchInterval,
  });
  const { readUpTo, dismissed } = useActs(cache);
  const entries = data?.entries ?? noNotifications;
  const notifications = useMemo(
    () =>
      entries
        .filter(({ notificationId }) => !dismissed.has(notificationId))
        .map((one) => (one.isUnread && one.notificationId <= readUpTo ? { ...one, isUnread: false } : one)),
    [entries, readUpTo, dismissed],
  );
  const newest = entries[0]?.notificationId;
  return {
    ...state,
    notifications,
    markRead: useCallback(
      async () => (newest === undefined ? undefined : markReadUpTo(cache, newest)),
      [cache, newest],
    ),
    dismiss: useCallback((notificationId: string) => dismissOne(cache, notificationId), [cache]),
  };
};

interface UnreadData {
  readonly count: number;
  readonly more: boolean;
  readonly asked: Stamp;
}

/** How many notifications are unread, for a badge. `markRead` of {@link useNotifications} makes it 0 at once. */
export const useUnreadNotifications = ({
  enabled = true,
  refetchInterval,
}: Pick<ListOptions, 'enabled' | 'refetchInterval'> = {}): UseUnreadNotifications => {
  const { cache, isSignedIn } = useSessionCache();
  const { data, error, refetch } = useQuery({
    ...queryRules,
    queryKey: useMemo(() => [...cache.root, 'unread'], [cache]),
    enabled: enabled && isSignedIn,
    ...(refetchInterval !== undefined && { refetchInterval }),
    queryFn: ({ signal }): Promise<UnreadData> =>
      cache.ask(async () => {
        const asked = cache.stamp();
        return { ...(await cache.api.get('/v1/me/notifications/unread', { signal })), asked };
      }),
  });
  const { readAt } = useActs(cache);
  // A number that was asked for before, or right behind, may count what has been read.
  const isOld = data === undefined || data.asked < (readAt === 0 ? 0 : readAt + SETTLING_MS);
  return {
    count: isOld ? 0 : data.count,
    more: isOld ? false : data.more,
    problem: problemOf(error),
    refresh: useCallback(async () => {
      if (isSignedIn) await refetch();
    }, [isSignedIn, refetch]),
  };
};
