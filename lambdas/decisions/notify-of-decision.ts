import type { AccountId } from '../kernel/ids.ts';
import { notificationIdOf } from '../kernel/ids.ts';
import type { decisionNotificationTypes } from '../notifications/decision-notification-types.ts';
import type { Subject } from '../notify/notification.ts';
import { nameOfSubject, soleNotification } from '../notify/notification.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { notifyOnce } from '../notify/notify.ts';

export type DecisionNotification = keyof typeof decisionNotificationTypes;

/** Notifies somebody of a decision on their account or content, or of what became of it, once. `at` and `now` in milliseconds. */
export const notifyOfDecision = (
  deps: NotifyDeps,
  recipient: AccountId,
  {
    decisionId,
    at,
    type = 'decision',
  }: { readonly decisionId: string; readonly at: number; readonly type?: DecisionNotification },
  now: number,
): Promise<void> => {
  const subject: Subject<DecisionNotification> = { type, other: decisionId };
  const notificationId = notificationIdOf(at, `${recipient} ${nameOfSubject(subject).replace('#', ' ')}`);
  return notifyOnce(deps, recipient, soleNotification(subject, notificationId, undefined, at), now);
};
