import type { AccountId, NotificationId } from '../kernel/ids.ts';
import type { NotificationStore } from '../notify/notification-store.ts';
import { refuseFuture } from './refuse-future.ts';

export interface MarkReadDeps {
  readonly notifications: Pick<NotificationStore, 'markRead'>;
}

/** Notes that an account has read up to a notification, which may have moved or gone since. `now` in milliseconds. */
export const markRead = async (
  { notifications }: MarkReadDeps,
  viewer: AccountId,
  upTo: NotificationId,
  now: number,
): Promise<void> => {
  refuseFuture('body.upTo', upTo, now);
  await notifications.markRead(viewer, upTo);
};
