/**
 * The numbers of comments, from the comments themselves. A comment that begins a thread carries how much of the post's number is its own
 * (`counted`): itself and its shown replies while it is shown, nothing otherwise. Shown means to everybody who sees the post: what a person
 * wrote whom the author blocks, or who is not seen at all, is neither listed nor counted. So hiding a thread of any size is one write, and each
 * number is the sum of markers that change in the transaction that adds to it.
 */
import type { CommentId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import type { CommentHead } from './comment.ts';
import { threadOf } from './comment.ts';

/** What of a comment's row is to change, beside what it was decided on. */
export interface CommentCountChange {
  readonly comment: CommentHead;
  readonly counted: number;
  readonly replies: number;
  readonly queued: boolean;
  readonly filed: boolean;
}

export interface CommentCountPlan {
  readonly changes: readonly CommentCountChange[];
  /** To add to the post's number of comments. */
  readonly postDelta: number;
}

const before = (comment: CommentHead): CommentCountChange => ({
  comment,
  counted: comment.counted ?? 0,
  replies: comment.replies ?? 0,
  queued: comment.queued ?? false,
  filed: comment.filed ?? false,
});

/** Whether a reply has no thread any more: it goes too. */
export const isOrphan = (comment: CommentHead, known: ReadonlyMap<CommentId, CommentHead>): boolean => {
  const thread = threadOf(comment.commentId);
  const beginning = thread && known.get(thread);
  return thread !== undefined && (beginning === undefined || beginning.state === 'deleted');
};

/**
 * What brings the numbers in line with some comments. `known` has them, as far as they exist, and the beginnings of their threads;
 * `isSeen` says whether others see the person who wrote one.
 */
export const planCounts = (
  touched: readonly CommentId[],
  known: ReadonlyMap<CommentId, CommentHead>,
  isSeen: (comment: CommentHead) => boolean,
): CommentCountPlan => {
  const isShown = (comment: CommentHead): boolean => comment.state === 'shown' && isSeen(comment);
  const planned = new Map<CommentId, CommentCountChange>();
  const now = (comment: CommentHead): CommentCountChange => planned.get(comment.commentId) ?? before(comment);

  const comments = touched.map((commentId) => known.get(commentId)).filter((each) => each !== undefined);
  for (const comment of comments) {
    const isFiled = comment.filed ?? (comment.state === 'shown' && comment.by !== authorOf(comment.postId));
    planned.set(comment.commentId, {
      ...now(comment),
      queued: comment.state === 'pending',
      filed: isFiled,
    });
    const thread = threadOf(comment.commentId);
    const beginning = thread && known.get(thread);
    if (beginning === undefined || isOrphan(comment, known)) continue;
    const counted = isShown(comment) ? 1 : 0;
    const reply = now(comment);
    const threadNow = now(beginning);
    planned.set(comment.commentId, { ...reply, counted });
    planned.set(beginning.commentId, {
      ...threadNow,
      replies: threadNow.replies + counted - reply.counted,
    });
  }

  let postDelta = 0;
  for (const [commentId, change] of planned) {
    if (threadOf(commentId) !== undefined) continue;
    const counted = isShown(change.comment) ? 1 + change.replies : 0;
    postDelta += counted - change.counted;
    planned.set(commentId, { ...change, counted });
  }
  const changes = [...planned.values()].filter((change) => {
    const was = before(change.comment);
    return (
      was.counted !== change.counted ||
      was.replies !== change.replies ||
      was.queued !== change.queued ||
      was.filed !== change.filed
    );
  });
  return { changes, postDelta };
};
