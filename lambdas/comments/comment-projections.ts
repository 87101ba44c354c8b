/**
 * What follows from changes of comments and their likes, from posts that are gone, and from who is seen no more: numbers, the queue of those
 * that wait, the end of texts that were replaced, clearing away.
 */
import { profileRow } from '../accounts/account-rows.ts';
import { relationOf } from '../graph/edge.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import { mayBeSeen } from '../kernel/account-status.ts';
import type { CommentId, PostId } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { ChangeOf, FollowedChange, Work } from '../platform/changes.ts';
import { gather, workOf } from '../platform/gather.ts';
import { postRow } from '../posts/post-rows.ts';
import { actsIn, nameOfAct } from '../reactions/acts-in.ts';
import { actWithdrawalRow, commentViewerStateRow } from '../reactions/reaction-rows.ts';
import type { WithdrawalPiece } from '../reactions/withdraw-acts.ts';
import { nameOfPiece, withdrawalsIn } from '../reactions/withdraw-acts.ts';
import type { TextPartId } from './comment.ts';
import { EVERYBODY, partOf } from './comment.ts';
import { makeCommentCountStore } from './comment-count-store.ts';
import type { CommentLike } from './comment-like-store.ts';
import { makeCommentLikeStore } from './comment-like-store.ts';
import type { CommentRecount } from './comment-recount-store.ts';
import { makeCommentRecountStore } from './comment-recount-store.ts';
import { commentRecountRow, commentRow, commentsHeadRow, replyRow } from './comment-rows.ts';
import { makeCommentTextStore } from './comment-text-store.ts';

const follows = [
  { row: commentRow, on: ['INSERT', 'MODIFY'] },
  { row: replyRow, on: ['INSERT', 'MODIFY'] },
  { row: commentsHeadRow, on: ['INSERT', 'MODIFY'] },
  { row: commentViewerStateRow, on: ['INSERT', 'MODIFY'], having: 'at' },
  { row: postRow, on: ['REMOVE'] },
  { row: edgeRow },
  { row: profileRow, on: ['MODIFY'] },
  { row: commentRecountRow, on: ['INSERT', 'MODIFY'] },
  { row: actWithdrawalRow, on: ['INSERT', 'MODIFY'] },
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

/** The likes of a comment that a change is about. */
const likesIn = (change: ChangeOf<typeof commentViewerStateRow>): readonly CommentLike[] => {
  const { reader, postId, commentId } = change.ids;
  return actsIn(change).map(({ act }) => ({ reaction: 'liked', act, viewer: reader, postId, commentId }));
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

/** Whose comments a change has counted anew. */
const recountOf = (
  change: Extract<FollowedChange<typeof follows>, { entity: 'edge' | 'account' | 'recount of comments' }>,
): CommentRecount | undefined => {
  switch (change.entity) {
    case 'edge': {
      const { owner, other } = change.ids;
      const isSame = relationOf(change.before).isBlocked === relationOf(change.after).isBlocked;
      return isSame ? undefined : { commenter: other, under: owner };
    }
    case 'account': {
      const wasSeen = change.before && mayBeSeen(change.before);
      const isSame = wasSeen === (change.after && mayBeSeen(change.after));
      return isSame ? undefined : { commenter: change.ids.accountId, under: EVERYBODY };
    }
    case 'recount of comments':
      return change.after && { ...change.ids, after: change.after.after };
  }
};

export const commentProjections = streamPart({
  topic: 'comments',
  follows,
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  deps: ({ shared, clock }) => {
    const commentCounts = makeCommentCountStore(shared);
    return {
      commentCounts,
      commentRecounts: makeCommentRecountStore(shared, commentCounts),
      commentLikes: makeCommentLikeStore(shared),
      commentTexts: makeCommentTextStore(shared),
      clock,
    };
  },
  plan: ({ commentCounts, commentRecounts, commentLikes, commentTexts, clock }, changes) => {
    const touched = gather<{ readonly postId: PostId; readonly comments: Set<CommentId> }>();
    const likes = gather<CommentLike>();
    const recounts = gather<CommentRecount>();
    const withdrawn = gather<WithdrawalPiece>();
    const texts: Work[] = [];
    const cleared: Work[] = [];
    for (const change of changes) {
      const { position } = change;
      if (change.entity === 'edge' || change.entity === 'withdrawal of acts') {
        for (const piece of withdrawalsIn(change, ['likedComments'])) {
          withdrawn.add(nameOfPiece(piece), position, () => piece);
        }
      }
      if (change.entity === 'withdrawal of acts') continue;
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
      } else if (change.entity === 'viewer state of a comment') {
        for (const like of likesIn(change)) likes.add(nameOfAct(like), position, () => like);
      } else if (
        change.entity === 'edge' ||
        change.entity === 'account' ||
        change.entity === 'recount of comments'
      ) {
        const recount = recountOf(change);
        if (recount === undefined) continue;
        const { commenter, under, after = '' } = recount;
        recounts.add(`${commenter} ${under} ${after}`, position, () => recount);
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
      ...recounts.each(commentRecounts.recount),
      ...withdrawn.each(commentLikes.withdraw),
    ];
  },
});
