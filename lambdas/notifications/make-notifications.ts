/** Carries out jobs for notifications: each looks at the rows as they are and makes, moves or takes away what follows from them. */
import type { AccountId } from '../kernel/ids.ts';
import { notificationIdOf } from '../kernel/ids.ts';
import type { NotificationJob } from '../kernel/jobs/notification-job.ts';
import type { Notification } from './notification.ts';
import { soleNotification, subjectOf } from './notification.ts';
import type { NotifyDeps } from './notify.ts';
import { notifyOnce, reconcileGroup } from './notify.ts';
import { notifyOfComment } from './notify-of-comment.ts';
import { notifyOfAcceptance, notifyOfFollows, notifyOfRequest } from './notify-of-follows.ts';
import { notifyOfLikes } from './notify-of-likes.ts';
import { notifyOfDraft, notifyOfPost } from './notify-of-post.ts';

const forgetOne = async (
  deps: NotifyDeps,
  recipient: AccountId,
  actor: AccountId,
  { about, notificationId }: Notification,
  now: number,
): Promise<void> => {
  const subject = subjectOf(about);
  if ((await deps.notifications.group(recipient, subject)) === undefined) {
    return deps.notifications.remove(recipient, notificationId);
  }
  const find = async () => ({ present: [], gone: [actor] });
  return reconcileGroup(deps, recipient, subject, find, now);
};

/** Takes somebody out of all that an account was told. Whoever comes back after a block is not told of again. */
const forget = async (
  deps: NotifyDeps,
  recipient: AccountId,
  actor: AccountId,
  now: number,
): Promise<void> => {
  for (const notification of await deps.notifications.thatMayName(recipient, actor)) {
    await forgetOne(deps, recipient, actor, notification, now);
  }
};

/** Carries out one job. `now` in milliseconds. */
export const makeNotifications = async (
  deps: NotifyDeps,
  job: NotificationJob,
  now: number,
): Promise<void> => {
  switch (job.kind) {
    case 'likes':
      return notifyOfLikes(deps, job, now);
    case 'follows':
      return notifyOfFollows(deps, job, now);
    case 'request':
      return notifyOfRequest(deps, job, now);
    case 'accepted':
      return notifyOfAcceptance(deps, job, now);
    case 'comment':
      return notifyOfComment(deps, job, now);
    case 'post':
      return notifyOfPost(deps, job, now);
    case 'draft':
      return notifyOfDraft(deps, job, now);
    case 'block':
      await forget(deps, job.one, job.other, now);
      return forget(deps, job.other, job.one, now);
  }
};

/** Tells somebody of a decision on their account or content, once. `at` and `now` in milliseconds. */
export const notifyOfDecision = (
  deps: NotifyDeps,
  recipient: AccountId,
  decision: { readonly decisionId: string; readonly at: number },
  now: number,
): Promise<void> => {
  const { decisionId, at } = decision;
  const notificationId = notificationIdOf(at, `${recipient} decision ${decisionId}`);
  const notification = soleNotification(
    { type: 'decision', other: decisionId },
    notificationId,
    undefined,
    at,
  );
  return notifyOnce(deps, recipient, notification, now);
};
