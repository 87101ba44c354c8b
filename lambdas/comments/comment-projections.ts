/**
 * What follows from changes of comments and their likes, and from posts that are gone: numbers, the queue of those that wait, the end of
 * texts that were replaced, clearing away.
 */

import type { PostId } from '../kernel/ids.ts';
import { CommentId } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { ChangeOf, FollowedChange, Work } from '../platform/changes.ts';
import { gather, workOf } from '../platform/gather.ts';
import { postRow } from '../posts/post-rows.ts';
import { likeRow } from '../reactions/reaction-rows.ts';
import type { TextPartId } from './comment.ts';
import { partOf } from './comment.ts';
import { makeCommentCountStore } from './comment-count-store.ts';
import type { TouchedLike } from './comment-like-store.ts';
import { makeCommentLikeStore } from './comment-like-store.ts';
import { commentRow, commentsHeadRow, replyRow } from './comment-rows.ts';
import { makeCommentTextStore } from './comment-text-store.ts';

const follows = [
  { row: commentRow, on: ['INSERT', 'MODIFY'] },
  { row: replyRow, on: ['INSERT', 'MODIFY'] },
  { row: commentsHeadRow, on: ['INSERT', 'MODIFY'] },
  { row: likeRow },
  { row: postRow, on: ['REMOVE'] },
] as const;

/** The part that a change leaves named by nothing; those of a deleted comment go with it. */
const textLeftBy = ({ before, after }: ChangeOf<typeof commentRow>): TextPartId | undefined => {
  if (before === undefined || before.state === 'deleted') return undefined;
  if (after === undefined || after.state === 'deleted') return undefined;
  const part = partOf(before);
  return part === partOf(after) ? undefined : part;
};

const sweepsOf = (comment: ChangeOf<typeof commentRow>['after']): number | undefined =>
  comment?.state === 'deleted' ? comment.sweeps : undefined;

/** Whether a change of a comment asks for anything: what the consumer itself writes does not, but for its calls to itself. */
const asksForWork = ({ before, after }: ChangeOf<typeof commentRow>): boolean =>
  before?.state !== after?.state || sweepsOf(before) !== sweepsOf(after);

/** The like of a comment that a change is about. */
const touchedLike = ({ ids, before, after }: ChangeOf<typeof likeRow>): TouchedLike | undefined => {
  const postId = (after ?? before)?.postId;
  return postId && { reader: ids.account, postId, commentId: CommentId.parse(ids.target) };
};

/** Where the clearing of a post that is gone begins or goes on. */
const clearingOf = (
  change: Extract<FollowedChange<typeof follows>, { entity: 'post' | 'head of the comments of a post' }>,
): { readonly postId: PostId; readonly after: string | undefined } | undefined => {
  const { postId } = change.ids;
  if (change.entity === 'post') return { postId, after: undefined };
  const clearing = change.after?.clearing;
  return clearing === undefined || clearing === change.before?.clearing
    ? undefined
    : { postId, after: clearing };
};

export const commentProjections = streamPart({
  topic: 'comments',
  follows,
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  deps: ({ shared, clock }) => ({
    commentCounts: makeCommentCountStore(shared),
    commentLikes: makeCommentLikeStore(shared),
    commentTexts: makeCommentTextStore(shared),
    clock,
  }),
  plan: ({ commentCounts, commentLikes, commentTexts, clock }, changes) => {
    const touched = gather<{ readonly postId: PostId; readonly comments: Set<CommentId> }>();
    const likes = gather<TouchedLike>();
    const texts: Work[] = [];
    const cleared: Work[] = [];
    for (const change of changes) {
      const { position } = change;
      if (change.entity === 'comment') {
        const { ids } = change;
        const { postId, commentId } = ids;
        const left = textLeftBy(change);
        if (left !== undefined)
          texts.push(workOf(position, () => commentTexts.letExpire(ids, left, clock())));
        if (!asksForWork(change)) continue;
        touched.add(postId, position, (known = { postId, comments: new Set() }) => {
          known.comments.add(commentId);
          return known;
        });
      } else if (change.entity === 'like') {
        const like = touchedLike(change);
        if (like !== undefined) likes.add(`${like.reader} ${like.commentId}`, position, () => like);
      } else {
        const clearing = clearingOf(change);
        if (clearing === undefined) continue;
        cleared.push(workOf(position, () => commentCounts.clearPost(clearing.postId, clearing.after)));
      }
    }
    return [
      ...touched.each(({ postId, comments }) => commentCounts.reconcile(postId, [...comments])),
      ...likes.together((all) => commentLikes.count(all)),
      ...texts,
      ...cleared,
    ];
  },
});
