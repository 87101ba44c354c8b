/** What posts, photos and drafts left undone: publication, feeds, counts, what belongs to a post that is gone. */
import { profileRow } from '../../lambdas/accounts/account-rows.ts';
import {
  commentRow,
  commentsHeadRow,
  commentTextRow,
  replyRow,
} from '../../lambdas/comments/comment-rows.ts';
import { coAuthoredRow, partneredRow, taggedRow } from '../../lambdas/credits/credit-rows.ts';
import { draftRow } from '../../lambdas/drafts/draft-rows.ts';
import { followedViaRow, shareRow, viewRow } from '../../lambdas/insights/insight-rows.ts';
import { mayBeSeen } from '../../lambdas/kernel/account-status.ts';
import { authorOf, type PostId, timeOf } from '../../lambdas/kernel/ids.ts';
import { isAttached } from '../../lambdas/photos/photo.ts';
import { isTerminal, lifeOf } from '../../lambdas/photos/photo-life.ts';
import { photoRow } from '../../lambdas/photos/photo-rows.ts';
import { keyOfRow } from '../../lambdas/platform/row.ts';
import type { Key, Row } from '../../lambdas/platform/table.ts';
import {
  editRow,
  photosPartRow,
  postReferenceRow,
  postRow,
  tagPartRow,
  textPartRow,
} from '../../lambdas/posts/post-rows.ts';
import { shareLinksRow } from '../../lambdas/sharing/share-link-rows.ts';
import { affect, asNew, project, projectOnly, type Replay } from './replay.ts';
import { type Known, type RowWork, workOn, workOnAny } from './row-work.ts';

/** A post as it may have been before it went: what belongs to it is found by its id. */
export const gonePost = (postId: PostId): Row => ({
  nonce: '00000000',
  version: 1,
  state: 'published',
  visibility: 'public',
  publishedAt: timeOf(postId),
  photos: [],
});

/** What is left of a post that is not there: as if it had been deleted just now. */
const leftByPost = async (postId: PostId, { get }: Known): Promise<readonly Replay[]> => {
  const key = postRow.key({ postId });
  if ((await get(key)) !== undefined) return [];
  const gone = { key, before: gonePost(postId) };
  return [project(gone, 'without feeds'), affect(gone)];
};

/** A change of a row that says what it said before. */
const again = (row: Row) => ({ key: keyOfRow(row), before: row, after: row });

export const workOfPosts: readonly RowWork[] = [
  workOn(postRow, (post, { since }, raw) => {
    const isPublished = post.state === 'published';
    const isRecent = (isPublished ? post.publishedAt : timeOf(post.postId)) >= since;
    // What left the state `published` is counted and collected no more.
    const former = !isPublished && 'publishedAt' in post ? { ...raw, state: 'published' } : undefined;
    return [
      project({ ...asNew(raw), before: former }, 'without feeds'),
      ...(isRecent || !isPublished ? [affect(asNew(raw))] : []),
    ];
  }),
  workOn(postReferenceRow, ({ coAuthor, postId }, { since }, raw) =>
    coAuthor !== authorOf(postId) && timeOf(postId) >= since ? [projectOnly('feeds', asNew(raw))] : [],
  ),
  ...workOnAny(
    [
      editRow,
      textPartRow,
      photosPartRow,
      tagPartRow,
      shareLinksRow,
      commentsHeadRow,
      commentTextRow,
      commentRow,
      replyRow,
      viewRow,
      shareRow,
      followedViaRow,
      taggedRow,
      coAuthoredRow,
      partneredRow,
    ] as const satisfies readonly { idsOf(key: Key): { readonly postId: PostId } | undefined }[],
    ({ postId }: { readonly postId: PostId }, known) => leftByPost(postId, known),
  ),
  workOn(photoRow, async (photo, { since, get }, raw) => {
    const isOpen = !isTerminal(lifeOf(photo)) || timeOf(photo.photoId) >= since;
    if (isOpen && !isAttached(photo)) {
      return [affect({ key: keyOfRow(raw), before: { ...raw, avatarOf: photo.ownerId }, after: raw })];
    }
    if (isOpen) return [affect(again(raw))];
    if (photo.postId === undefined) return [];
    return (await get(postRow.key({ postId: photo.postId }))) === undefined ? [affect(again(raw))] : [];
  }),
  workOn(draftRow, (draft, { since }, raw) => {
    // Its author may not have been told yet, which follows from the draft's having been scheduled.
    const isUntold = draft.state === 'failed' && draft.publishAt >= since;
    return [affect({ ...asNew(raw), ...(isUntold && { before: { ...raw, state: 'scheduled' } }) })];
  }),
  // Comments of who is seen no more are not counted.
  workOn(profileRow, (account, _, raw) =>
    mayBeSeen(account)
      ? []
      : [project({ ...asNew(raw), before: { ...raw, status: 'active' } }, 'without feeds')],
  ),
];
