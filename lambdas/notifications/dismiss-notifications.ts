/**
 * How accounts dismiss notifications: what was dismissed is never told again, what happens afterwards is. One of a single event costs 3 read
 * units and 1 write unit, one of a group 3 and 4, all at once 1 write unit however many there are.
 */
import type { AccountId } from '../kernel/ids.ts';
import { firstIdAt, NotificationId, timeOf } from '../kernel/ids.ts';
import { dismiss } from '../notify/notification-group.ts';
import type { NotificationStore } from '../notify/notification-store.ts';
import { groupConflicts } from '../notify/notify.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { refuseFuture } from './refuse-future.ts';

export interface DismissDeps {
  readonly notifications: Pick<
    NotificationStore,
    'get' | 'group' | 'saveGroup' | 'dismissOne' | 'dismissUpTo'
  >;
}

/** Dismisses a notification. Of a group that has moved on since, those stay who joined later. `now` in milliseconds. */
export const dismissNotification = async (
  { notifications }: DismissDeps,
  viewer: AccountId,
  notificationId: NotificationId,
  now: number,
): Promise<void> => {
  await retryOnConflict(groupConflicts, async () => {
    const found = await notifications.get(viewer, notificationId, now);
    if (found === undefined) return true;
    const { about } = found;
    const group = await notifications.group(viewer, about);
    if (group === undefined) {
      await notifications.dismissOne(viewer, found);
      return true;
    }
    const next = dismiss(about, group, timeOf(notificationId));
    return next === undefined || notifications.saveGroup(viewer, about, group, next);
  });
};

/**
 * Dismisses all notifications of what happened until now, or up to one of them: also of what is told only later. `now` in milliseconds.
 */
export const dismissNotifications = async (
  { notifications }: DismissDeps,
  viewer: AccountId,
  upTo: NotificationId | undefined,
  now: number,
): Promise<void> => {
  if (upTo !== undefined) refuseFuture('query.upTo', upTo, now);
  await notifications.dismissUpTo(viewer, upTo ?? NotificationId.parse(firstIdAt(now + 1)));
};
