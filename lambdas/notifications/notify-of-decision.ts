import type { AccountId } from '../kernel/ids.ts';
import { notificationIdOf } from '../kernel/ids.ts';
import type { Subject } from '../notify/notification.ts';
import { soleNotification } from '../notify/notification.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { notifyOnce } from '../notify/notify.ts';
import type { decisionNotificationTypes } from './decision-notification-types.ts';

/** Notifies somebody of a decision on their account or content, once. `at` and `now` in milliseconds. */
export const notifyOfDecision = (
  deps: NotifyDeps,
  recipient: AccountId,
  { decisionId, at }: { readonly decisionId: string; readonly at: number },
  now: number,
): Promise<void> => {
  const subject: Subject<keyof typeof decisionNotificationTypes> = { type: 'decision', other: decisionId };
  const notificationId = notificationIdOf(at, `${recipient} decision ${decisionId}`);
  return notifyOnce(deps, recipient, soleNotification(subject, notificationId, undefined, at), now);
};
