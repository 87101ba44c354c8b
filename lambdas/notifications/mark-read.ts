import type { AccountId, NotificationId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import { invalid } from '../kernel/problems.ts';
import type { NotificationStore } from '../notify/notification-store.ts';

const CLOCK_DIFFERENCE_MS = 60_000; // between the machines that date events

export interface MarkReadDeps {
  readonly notifications: Pick<NotificationStore, 'markRead'>;
}

/**
 * Notes that an account has read up to a notification, which may have moved or gone since. An id of somebody else's is no more than a
 * moment; only one of the future is refused, as it would mark what is still to come. `now` in milliseconds.
 */
export const markRead = async (
  { notifications }: MarkReadDeps,
  viewer: AccountId,
  upTo: NotificationId,
  now: number,
): Promise<void> => {
  const at = timeOf(upTo);
  if (at > now + CLOCK_DIFFERENCE_MS) {
    const time = new Date(Math.min(at, 8.64e15)).toISOString();
    throw invalid('body.upTo', {
      en: `${upTo} is from ${time}, which is in the future; only past notifications can be marked as read`,
      ar: `المعرّف ${upTo} يعود إلى ${time}، وهو في المستقبل؛ لا تُعلَّم مقروءةً إلا إشعارات سابقة`,
    });
  }
  await notifications.markRead(viewer, upTo);
};
