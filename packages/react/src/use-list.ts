/** A long list in the query cache: its first pages, its next page, its refresh, one after the other. */
import type { Problem } from '@suwar/client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type ListData, type ListRules, readOn, refreshed } from './list.ts';
import { problemOf, queryRules } from './query-rules.ts';
import type { SessionCache } from './session-cache.ts';

/** What every list can be given. */
export interface ListOptions {
  /** Items a page, 1 to 100; by default 20. */
  readonly limit?: number | undefined;
  /** Whether anything is asked; by default true. */
  readonly enabled?: boolean | undefined;
  /** Milliseconds after which the beginning is read again, over and over; by default never. */
  readonly refetchInterval?: number | undefined;
}

/** What every list answers beside its items. */
export interface ListState {
  /** Nothing has been read yet. */
  readonly isLoading: boolean;
  /** The beginning is being read again. */
  readonly isRefreshing: boolean;
  /** The next page is being read. */
  readonly isLoadingMore: boolean;
  /** Whether the list goes on behind what has been read. */
  readonly hasMore: boolean;
  /** Why the list could not be read or read on the last time; undefined where it could. */
  readonly problem: Problem | undefined;
  /** Reads what is new. Never rejects: see `problem`. */
  readonly refresh: () => Promise<void>;
  /** Reads the next page, once, however often it is called meanwhile. Never rejects: see `problem`. */
  readonly loadMore: () => Promise<void>;
}

/** Reading of one list at a time: what is read on is read from where a refresh has left it, and the other way round. */
interface Turns {
  last: Promise<unknown>;
  more: Promise<void> | undefined;
}

const turnsOfLists = new WeakMap<SessionCache, Map<string, Turns>>();

const turnsOf = (cache: SessionCache, key: readonly unknown[]): Turns => {
  const all = turnsOfLists.get(cache) ?? new Map<string, Turns>();
  turnsOfLists.set(cache, all);
  const name = JSON.stringify(key);
  const turns = all.get(name) ?? { last: Promise.resolve(), more: undefined };
  all.set(name, turns);
  return turns;
};

const afterOthers = <Value>(turns: Turns, run: () => Promise<Value>): Promise<Value> => {
  const done = turns.last.then(run, run);
  turns.last = done.catch(() => {});
  return done;
};

/** What the hooks of single lists give. Key and rules are the same objects for the same list. */
interface ListInput<Entry> {
  readonly cache: SessionCache;
  readonly key: readonly unknown[];
  readonly rules: ListRules<Entry>;
}

/** Reads the next page of a list, or waits for whoever is reading it. */
const readNext = <Entry>({ cache, key, rules }: ListInput<Entry>): Promise<void> => {
  const turns = turnsOf(cache, key);
  const before = () => cache.queryClient.getQueryState<ListData<Entry>>(key);
  const run = async () => {
    while (before()?.data?.cursor !== undefined) {
      const next = await cache.ask(() => readOn(rules, () => before()?.data));
      if (next === undefined) continue;
      const asked = before()?.data?.asked ?? cache.stamp();
      const updatedAt = before()?.dataUpdatedAt ?? 0; // its beginning is as old as it was
      cache.queryClient.setQueryData<ListData<Entry>>(key, { ...next, asked }, { updatedAt });
      return;
    }
  };
  turns.more ??= afterOthers(turns, run).finally(() => {
    turns.more = undefined;
  });
  return turns.more;
};

const useMore = <Entry>({ cache, key, rules }: ListInput<Entry>) => {
  const [state, setState] = useState<{
    readonly key: readonly unknown[];
    readonly isLoading: boolean;
    readonly problem?: Problem | undefined;
    /** The list that could not be read on: once it has been read again, that is no more of interest. */
    readonly data?: unknown;
  }>({ key, isLoading: false });
  const loadMore = useCallback(async () => {
    setState({ key, isLoading: true });
    const problem = await readNext({ cache, key, rules }).then(() => undefined, problemOf);
    const data = cache.queryClient.getQueryData(key);
    setState((now) => (now.key === key ? { key, isLoading: false, problem, data } : now));
  }, [cache, key, rules]);
  const isThisList = state.key === key;
  return {
    loadMore,
    isLoadingMore: isThisList && state.isLoading,
    problemWith: (data: unknown) => (isThisList && state.data === data ? state.problem : undefined),
  };
};

/** @returns the list as it has been read, undefined until then, and the state that every list has */
export const useList = <Entry>(
  input: ListInput<Entry> & {
    readonly isKnown: boolean;
    readonly enabled: boolean;
    readonly refetchInterval: number | undefined;
  },
): { readonly data: ListData<Entry> | undefined; readonly state: ListState } => {
  const { cache, key, rules, isKnown, enabled, refetchInterval } = input;
  const query = useQuery({
    ...queryRules,
    queryKey: key,
    enabled,
    ...(refetchInterval !== undefined && { refetchInterval }),
    queryFn: ({ signal }): Promise<ListData<Entry>> =>
      afterOthers(turnsOf(cache, key), () =>
        cache.ask(async () => {
          const asked = cache.stamp();
          const before = () => cache.queryClient.getQueryData<ListData<Entry>>(key);
          return { ...(await refreshed(rules, before, signal)), asked };
        }),
      ),
  });
  const { loadMore, isLoadingMore, problemWith } = useMore(input);
  const { data, isFetching, isPending, error, refetch } = query;
  const refresh = useCallback(async () => {
    if (enabled) await refetch();
  }, [enabled, refetch]);
  return {
    data,
    state: {
      isLoading: isPending && (isFetching || !isKnown),
      isRefreshing: isFetching && !isPending,
      isLoadingMore,
      hasMore: data?.cursor !== undefined,
      problem: problemOf(error) ?? problemWith(data),
      refresh,
      loadMore,
    },
  };
};
