/** What likes, saves, reposts, comments and views left undone: marks, lists, numbers. */
import { callerRow, likedPostsRow } from '../../lambdas/callers/caller-rows.ts';
import type { ListedLike } from '../../lambdas/callers/listed-likes.ts';
import { likesInCaller } from '../../lambdas/callers/listed-likes.ts';
import { collectedPostSweepRow, placeInCollectionRow } from '../../lambdas/collections/collection-rows.ts';
import {
  commentRecountRow,
  commentRow,
  commentsHeadRow,
  replyRow,
} from '../../lambdas/comments/comment-rows.ts';
import { shareRow, viewRow } from '../../lambdas/insights/insight-rows.ts';
import { type AccountId, type ActId, CommentId, PostId, timeOf } from '../../lambdas/kernel/ids.ts';
import type { Key, Row } from '../../lambdas/platform/table.ts';
import {
  actWithdrawalRow,
  commentViewerStateRow,
  insightRow,
  likedPostRow,
  likeRow,
  repostedPostRow,
  repostRow,
  savedPostRow,
  saveRow,
  viewerStateRow,
} from '../../lambdas/reactions/reaction-rows.ts';
import { affect, asNew, project } from './replay.ts';
import { type Known, type RowWork, workOn, workOnAny } from './row-work.ts';

/**
 * What a mark leads to. One that the state does not name any more: as if it had been taken back just now. Of another the author may not have
 * been told yet, where authors are told of such acts.
 */
const workOfMark = async (
  { since, get }: Known,
  key: Key,
  { reaction, act }: { readonly reaction: 'liked' | 'saved' | 'reposted'; readonly act: ActId },
  raw: Row,
) => {
  const state = await get(key);
  const at = timeOf(act);
  if (state?.[reaction] === act) return reaction !== 'saved' && at >= since ? [affect(asNew(raw))] : [];
  return [project({ key, before: { at, [reaction]: act }, after: state ?? { at } }, 'with feeds')];
};

const counted = (at: number, { since }: Known) => (at >= since ? 'with feeds' : 'without feeds');

/** A like in a row of several is told of as if it had one of its own. */
const listedLike = (account: AccountId, like: ListedLike, known: Known) =>
  project(asNew({ ...likedPostRow.key({ account, ...like }) }), counted(timeOf(like.act), known));

export const workOfActs: readonly RowWork[] = [
  ...[viewerStateRow, commentViewerStateRow].map((row) =>
    workOn(row, (_, __, raw) => [project(asNew(raw), 'without feeds')]),
  ),
  workOn(likeRow, ({ target, act, account, postId }, known, raw) => {
    const key =
      postId === undefined
        ? viewerStateRow.key({ reader: account, postId: PostId.parse(target) })
        : commentViewerStateRow.key({ reader: account, postId, commentId: CommentId.parse(target) });
    return workOfMark(known, key, { reaction: 'liked', act }, raw);
  }),
  workOn(saveRow, ({ postId, act, account }, known, raw) =>
    workOfMark(known, viewerStateRow.key({ reader: account, postId }), { reaction: 'saved', act }, raw),
  ),
  workOn(repostRow, ({ postId, act, account }, known, raw) =>
    workOfMark(known, viewerStateRow.key({ reader: account, postId }), { reaction: 'reposted', act }, raw),
  ),
  workOn(callerRow, ({ accountId }, known, raw) =>
    likesInCaller(raw).map((like) => listedLike(accountId, like, known)),
  ),
  workOn(likedPostsRow, ({ accountId, likes }, known) =>
    likes.map((like) => listedLike(accountId, like, known)),
  ),
  ...[likedPostRow, savedPostRow, repostedPostRow].map((row) =>
    workOn(row, ({ act }, known, raw) => [project(asNew(raw), counted(timeOf(act), known))]),
  ),
  ...[commentRow, replyRow].map((row) =>
    workOn(row, ({ commentId }, { since }, raw) => [
      project(asNew(raw), 'without feeds'),
      ...(timeOf(commentId.slice(-26)) >= since ? [affect(asNew(raw))] : []),
    ]),
  ),
  ...[viewRow, shareRow].map((row) =>
    workOn(row, (event, _, raw) => (event.counted === true ? [] : [project(asNew(raw), 'without feeds')])),
  ),
  workOn(commentsHeadRow, ({ clearing }, _, raw) =>
    clearing === undefined ? [] : [project(asNew(raw), 'without feeds')],
  ),
  // Pieces of work that call their next one by the stream.
  ...workOnAny<object>(
    [insightRow, placeInCollectionRow, collectedPostSweepRow, actWithdrawalRow, commentRecountRow],
    (_, __, raw) => [project(asNew(raw), 'without feeds')],
  ),
];
