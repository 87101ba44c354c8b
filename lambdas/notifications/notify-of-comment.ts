import type { Comment, LiveComment } from '../comments/comment.ts';
import { threadOf, writtenAtOf } from '../comments/comment.ts';
import type { AccountId } from '../kernel/ids.ts';
import { authorOf, type CommentId, type NotificationId, notificationIdOf } from '../kernel/ids.ts';
import type { JobOf } from '../kernel/jobs/notification-job.ts';
import type { Post } from '../posts/post.ts';
import type { PeopleType } from './notification.ts';
import { soleNotification } from './notification.ts';
import type { NotifyDeps } from './notify.ts';
import { canSeePublished, eligibleOf, notifyOnce } from './notify.ts';

/** One comment is told once to one person, whatever it is to them. */
const idFor = (recipient: AccountId, commentId: CommentId): NotificationId =>
  notificationIdOf(writtenAtOf(commentId), `${recipient} comment ${commentId}`);

/** Who is told of a comment, and as what: the nearest first, so that what is switched off gives way to the next. */
const recipientsOf = (
  comment: LiveComment,
  thread: Comment | undefined,
): ReadonlyMap<AccountId, readonly PeopleType[]> => {
  const recipients = new Map<AccountId, PeopleType[]>();
  const add = (recipient: AccountId, type: PeopleType): void => {
    if (recipient !== comment.by) recipients.set(recipient, [...(recipients.get(recipient) ?? []), type]);
  };
  const author = authorOf(comment.postId);
  // What stands in a thread that is hidden is hidden with it.
  if (comment.state === 'shown' && (thread === undefined || thread.state === 'shown')) {
    if (thread !== undefined) add(thread.by, 'reply');
    for (const mentioned of comment.mentioned ?? []) add(mentioned, 'mention');
    add(author, 'comment');
  }
  // Of people whom the author restricts it is not told.
  if (comment.state === 'pending' && comment.reason === 'approval') add(author, 'comment_pending');
  return recipients;
};

const tellOne = async (
  deps: NotifyDeps,
  recipient: AccountId,
  types: readonly PeopleType[],
  comment: LiveComment,
  post: Post | undefined,
  now: number,
): Promise<void> => {
  const { postId, commentId, by } = comment;
  if (!(await canSeePublished(deps, recipient, post))) return;
  for (const type of types) {
    const eligible = await eligibleOf(deps, recipient, type, [by], now);
    if (!eligible.has(by)) continue;
    const at = writtenAtOf(commentId);
    const notification = soleNotification({ type, postId, commentId }, idFor(recipient, commentId), by, at);
    return notifyOnce(deps, recipient, notification, now);
  }
};

/**
 * Tells of a comment: whom it answers, whom it mentions, whose post it is on. One that nobody is to see any more is taken away
 * from all who were told. `now` in milliseconds.
 */
export const notifyOfComment = async (
  deps: NotifyDeps,
  { postId, commentId, mentioned }: JobOf<'comment'>,
  now: number,
): Promise<void> => {
  const threadId = threadOf(commentId);
  const [comment, thread, post] = await Promise.all([
    deps.comments.get(postId, commentId, { consistent: true }),
    threadId && deps.comments.get(postId, threadId, { consistent: true }),
    deps.posts.get(postId, now, { consistent: true }),
  ]);
  const recipients: ReadonlyMap<AccountId, readonly PeopleType[]> =
    comment === undefined || comment.state === 'deleted' ? new Map() : recipientsOf(comment, thread);
  if (comment !== undefined && comment.state !== 'deleted') {
    for (const [recipient, types] of recipients) {
      await tellOne(deps, recipient, types, comment, post, now);
    }
  }
  const touched = [authorOf(postId), ...(thread === undefined ? [] : [thread.by]), ...mentioned];
  for (const former of new Set(touched)) {
    if (!recipients.has(former)) await deps.notifications.remove(former, idFor(former, commentId));
  }
};
