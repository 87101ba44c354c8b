/**
 * How accounts dismiss notifications: what was dismissed is never told again, what happens afterwards is. One of a single event costs 3 read
 * units and 1 write unit, one of a group 3 and 4. All at once costs 1 write unit however many there are, and a read unit to see that none are
 * newer; of those that are, up to 50, a read unit each to see whether they are groups, and 4 write units where a group is older in part.
 */
import type { AccountId } from '../kernel/ids.ts';
import { firstIdAt, NotificationId, timeOf } from '../kernel/ids.ts';
import { dismiss } from '../notify/notification-group.ts';
import type { NotificationStore } from '../notify/notification-store.ts';
import { groupConflicts } from '../notify/notify.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { refuseFuture } from './refuse-future.ts';

/** Newer notifications among which groups are looked for that are older in part. */
const MAX_NEWER = 50;

export interface DismissDeps {
  readonly notifications: Pick<
    NotificationStore,
    'get' | 'page' | 'group' | 'saveGroup' | 'dismissOne' | 'dismissUpTo'
  >;
}

/** Dismisses who joined a group until a moment, in milliseconds; false where there is no such group. */
const dismissMembers = async (
  { notifications }: DismissDeps,
  viewer: AccountId,
  about: string,
  until: number,
): Promise<boolean> => {
  const { isGroup } = await retryOnConflict(groupConflicts, async () => {
    const group = await notifications.group(viewer, about);
    const next = group && dismiss(about, group, until);
    const isDone = next === undefined || (await notifications.saveGroup(viewer, about, group, next));
    return isDone && { isGroup: group !== undefined };
  });
  return isGroup;
};

/** Dismisses a notification. Of a group that has moved on since, those stay who joined later. `now` in milliseconds. */
export const dismissNotification = async (
  deps: DismissDeps,
  viewer: AccountId,
  notificationId: NotificationId,
  now: number,
): Promise<void> => {
  const found = await deps.notifications.get(viewer, notificationId, now);
  if (found === undefined) return;
  const isGroup = await dismissMembers(deps, viewer, found.about, timeOf(notificationId));
  if (!isGroup) await deps.notifications.dismissOne(viewer, found);
};

/**
 * Dismisses all notifications of what happened until now, or up to one of them: also of what is told only later. Of
 * groups that have moved on since, those stay who joined later. `now` in milliseconds.
 */
export const dismissNotifications = async (
  deps: DismissDeps,
  viewer: AccountId,
  upTo: NotificationId | undefined,
  now: number,
): Promise<void> => {
  if (upTo !== undefined) refuseFuture('query.upTo', upTo, now);
  const last = upTo ?? NotificationId.parse(firstIdAt(now + 1));
  await deps.notifications.dismissUpTo(viewer, last);
  const options = { limit: MAX_NEWER, newerThan: last, now, consistent: true };
  const { notifications: newer } = await deps.notifications.page(viewer, options);
  await Promise.all(newer.map(({ about }) => dismissMembers(deps, viewer, about, timeOf(last))));
};
