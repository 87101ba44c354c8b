import type { AccountId, CommentId, NotificationId, PostId } from '../kernel/ids.ts';
import { authorOf, notificationIdOf } from '../kernel/ids.ts';
import type { Subject } from '../notify/notification.ts';
import { nameOfSubject, soleNotification } from '../notify/notification.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { eligibleOf, notifyOnce } from '../notify/notify.ts';
import { canSeePublished } from '../posts/can-see-published.ts';
import type { PostHead } from '../posts/post.ts';
import type { postNotificationTypes } from '../posts/post-notification-types.ts';
import type { PostStore } from '../posts/post-store.ts';
import { coAuthorsOf, roleOnPost } from '../posts/role-on-post.ts';
import type { MuteStore } from '../reactions/mute-store.ts';
import type { CommentHead, LiveCommentHead } from './comment.ts';
import { mentionedBy, threadOf, writtenAtOf } from './comment.ts';
import type { commentNotificationTypes } from './comment-notification-types.ts';
import type { CommentStore } from './comment-store.ts';

export interface NotifyOfCommentDeps extends NotifyDeps {
  readonly comments: Pick<CommentStore, 'get'>;
  readonly posts: Pick<PostStore, 'head'>;
  readonly mutes: Pick<MuteStore, 'isMuted'>;
}

/** What a comment can be to its recipient. */
type CommentType =
  | Extract<keyof typeof commentNotificationTypes, 'comment' | 'comment_pending' | 'reply'>
  | Extract<keyof typeof postNotificationTypes, 'mention'>;

/** Of one comment one recipient is notified once, whatever it is to them. */
const idFor = (recipient: AccountId, commentId: CommentId): NotificationId =>
  notificationIdOf(writtenAtOf(commentId), `${recipient} comment ${commentId}`);

/** Who is to be notified of a comment, and as what: the nearest first, so that what is switched off gives way to the next. */
const recipientsOf = (
  comment: LiveCommentHead,
  thread: CommentHead | undefined,
  coAuthors: readonly AccountId[],
): ReadonlyMap<AccountId, readonly CommentType[]> => {
  const recipients = new Map<AccountId, CommentType[]>();
  const add = (recipient: AccountId, type: CommentType): void => {
    if (recipient !== comment.by) recipients.set(recipient, [...(recipients.get(recipient) ?? []), type]);
  };
  const authors = [authorOf(comment.postId), ...coAuthors];
  // What stands in a thread that is hidden is hidden with it.
  if (comment.state === 'shown' && (thread === undefined || thread.state === 'shown')) {
    if (thread !== undefined) add(thread.by, 'reply');
    for (const mentioned of mentionedBy(comment)) add(mentioned, 'mention');
    for (const author of authors) add(author, 'comment');
  }
  // Of people whom the author restricts, and of hidden words, there is no notification.
  if (comment.state === 'pending' && comment.reason === 'approval') {
    for (const author of authors) add(author, 'comment_pending');
  }
  return recipients;
};

/** Takes away that a comment mentions somebody; false when that was not what they were notified of. */
const forgetMention = (
  { notifications }: NotifyOfCommentDeps,
  recipient: AccountId,
  { postId, commentId }: LiveCommentHead,
): Promise<boolean> => {
  const subject: Subject<CommentType> = { type: 'mention', postId, commentId };
  return notifications.removeAbout(recipient, idFor(recipient, commentId), nameOfSubject(subject));
};

/** What a recipient may be told of. */
interface NewsOfComment {
  readonly comment: LiveCommentHead;
  readonly post: PostHead | undefined;
  /** Since when the comment says what it says to whom it may, in milliseconds. */
  readonly toldAt: number;
  /** The comment mentioned the recipient before it was changed, or does so. */
  readonly wasMentioned: boolean;
}

const notifyOne = async (
  deps: NotifyOfCommentDeps,
  recipient: AccountId,
  types: readonly CommentType[],
  { comment, post, toldAt, wasMentioned }: NewsOfComment,
  now: number,
): Promise<void> => {
  const { postId, commentId, by } = comment;
  const isForgotten =
    wasMentioned && !types.includes('mention') && (await forgetMention(deps, recipient, comment));
  if (!(await canSeePublished(deps, recipient, post))) return;
  for (const type of types) {
    const eligible = await eligibleOf(deps, recipient, type, [by], now);
    if (!eligible.has(by)) continue;
    if (await deps.mutes.isMuted(recipient, postId)) return;
    const at = writtenAtOf(commentId);
    const subject: Subject<CommentType> = { type, postId, commentId };
    const notification = soleNotification(subject, idFor(recipient, commentId), by, at);
    if (isForgotten) {
      // They know of the comment: it says something else to them now, without a second push.
      await deps.notifications.add(recipient, notification);
      return;
    }
    return notifyOnce(deps, recipient, notification, now, toldAt);
  }
};

/** That a comment was approved. */
interface Approval {
  readonly approvedAt: number;
  /** It waited for a reason that its writer is not told: they are restricted, or it says what the author has hidden. */
  readonly waitedUnnoticed: boolean;
}

/**
 * Notifies the writer of a comment that it was approved, at a time (milliseconds): each approval once, as an edit may have the comment wait
 * again. Where the author is not to be named to them, they are not told, nor where they saw it shown all the time: as a restricted person
 * does, or who wrote a hidden word, unless the post says openly that comments like theirs are approved first.
 */
const notifyWriter = async (
  deps: NotifyOfCommentDeps,
  { comment, post }: { readonly comment: CommentHead; readonly post: PostHead | undefined },
  { approvedAt, waitedUnnoticed }: Approval,
  now: number,
): Promise<void> => {
  const { by, postId, commentId, state } = comment;
  const author = authorOf(postId);
  const waitsOpenly = post?.commentApproval === true && roleOnPost(post, by) === undefined;
  if (waitedUnnoticed && !waitsOpenly) return;
  if (state !== 'shown' || by === author || !(await canSeePublished(deps, by, post))) return;
  const type = 'comment_approved' satisfies keyof typeof commentNotificationTypes;
  const eligible = await eligibleOf(deps, by, type, [author], now);
  if (!eligible.has(author) || (await deps.mutes.isMuted(by, postId))) return;
  const id = notificationIdOf(approvedAt, `${by} approved ${commentId}`);
  const subject: Subject<typeof type> = { type, postId, commentId };
  await notifyOnce(deps, by, soleNotification(subject, id, author, approvedAt), now);
};

/**
 * Notifies of a comment: whom it answers, whom it mentions, whose post it is on. One that nobody is to see any more is taken away
 * from all who were notified, and one that mentions somebody no more from them. `now` in milliseconds.
 */
export const notifyOfComment = async (
  deps: NotifyOfCommentDeps,
  {
    postId,
    commentId,
    mentioned,
    onlyMentioned,
    approvedAt,
    waitedUnnoticed = false,
  }: {
    readonly postId: PostId;
    readonly commentId: CommentId;
    readonly mentioned: readonly AccountId[];
    readonly onlyMentioned: boolean;
    readonly approvedAt?: number | undefined;
    readonly waitedUnnoticed?: boolean | undefined;
  },
  now: number,
): Promise<void> => {
  const threadId = threadOf(commentId);
  const [comment, thread, post] = await Promise.all([
    deps.comments.get(postId, commentId, { consistent: true }),
    threadId && deps.comments.get(postId, threadId, { consistent: true }),
    deps.posts.head(postId, now, { consistent: true }),
  ]);
  const coAuthors = post === undefined ? [] : coAuthorsOf(post);
  const recipients: ReadonlyMap<AccountId, readonly CommentType[]> =
    comment === undefined || comment.state === 'deleted'
      ? new Map()
      : recipientsOf(comment, thread, coAuthors);
  if (comment !== undefined && comment.state !== 'deleted') {
    const toldAt = Math.max(writtenAtOf(commentId), comment.editedAt ?? 0, approvedAt ?? 0);
    for (const [recipient, types] of recipients) {
      if (onlyMentioned && !mentioned.includes(recipient)) continue;
      const wasMentioned = mentioned.includes(recipient);
      await notifyOne(deps, recipient, types, { comment, post, toldAt, wasMentioned }, now);
    }
  }
  if (comment !== undefined && approvedAt !== undefined)
    await notifyWriter(deps, { comment, post }, { approvedAt, waitedUnnoticed }, now);
  const others = onlyMentioned
    ? []
    : [authorOf(postId), ...coAuthors, ...(thread === undefined ? [] : [thread.by])];
  const touched = [...others, ...mentioned];
  for (const former of new Set(touched)) {
    if (!recipients.has(former)) await deps.notifications.remove(former, idFor(former, commentId));
  }
};
