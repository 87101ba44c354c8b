/**
 * What becomes of the rows in the partitions of an account that is erased. Most are deleted as they are. Those by which other things hang on
 * the account are undone as their owner would undo them, so that numbers, feeds and lists of others follow: the ordinary consumers see to that.
 */

import { profileRow } from '../accounts/account-rows.ts';

import { accountIdentityRow } from '../accounts/identity-rows.ts';
import { writtenCommentRow } from '../comments/comment-rows.ts';
import { coAuthoredRow, partneredRow, taggedRow } from '../credits/credit-rows.ts';
import { draftRow } from '../drafts/draft-rows.ts';
import {
  bellRow,
  blockedRow,
  edgeRow,
  followerRow,
  followingRow,
  mutedRow,
  requesterRow,
  restrictedRow,
  reverseRow,
} from '../graph/graph-rows.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { ownedPhotoRow } from '../photos/photo-rows.ts';
import { keyOfRow, type RowDefinition } from '../platform/row.ts';
import type { Key, Row } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import { pushSubscriptionRow } from '../push/push-rows.ts';
import {
  commentViewerStateRow,
  likedPostRow,
  repostedPostRow,
  savedPostRow,
  viewerStateRow,
} from '../reactions/reaction-rows.ts';
import { accountSessionRow } from '../sessions/session-rows.ts';
import type { Erased, Outcome } from './erased.ts';
import type { Undoing } from './undoing.ts';

type Treatment = (undo: Undoing, row: Row, erased: Erased) => Promise<Outcome> | undefined;

/** A way with the rows of one kind. */
const on =
  <Ids extends object, Stored>(
    { idsOf }: RowDefinition<string, Ids, Stored>,
    treat: (undo: Undoing, ids: Ids, erased: Erased) => Promise<Outcome>,
  ): Treatment =>
  (undo, row, erased) => {
    const ids = idsOf(keyOfRow(row));
    return ids && treat(undo, ids, erased);
  };

const first =
  (work: (undo: Undoing, erased: Erased) => Promise<unknown>) =>
  async (undo: Undoing, erased: Erased): Promise<Outcome> => {
    await work(undo, erased);
    return 'delete';
  };

const last = async (): Promise<Outcome> => 'last';

/** Rows of people: whatever is between the two ends on both sides. */
const between = <Ids extends object>(row: RowDefinition<string, Ids>, otherOf: (ids: Ids) => AccountId) =>
  on(row, (undo, ids, erased) => first(() => undo.part(erased.accountId, otherOf(ids)))(undo, erased));

const credit = <Ids extends { readonly postId: PostId }>(row: RowDefinition<string, Ids>) =>
  on(row, (undo, { postId }, erased) => undo.credit(postId, erased));

const act = <Ids extends { readonly postId: PostId }>(row: RowDefinition<string, Ids>) =>
  on(row, (undo, { postId }, erased) => first(() => undo.reactions({ postId }, erased))(undo, erased));

const treatments: readonly Treatment[] = [
  on(profileRow, last),
  on(accountIdentityRow, last),
  on(postRow, (undo, { postId }, erased) => undo.post(postId, erased)),
  on(draftRow, (undo, { draftId }, erased) => undo.draft(draftId, erased)),
  on(ownedPhotoRow, (undo, { photoId }, erased) => first(() => undo.photo(photoId, erased))(undo, erased)),
  on(writtenCommentRow, (undo, ids, erased) => undo.comment(ids, erased)),
  credit(taggedRow),
  credit(coAuthoredRow),
  credit(partneredRow),
  act(likedPostRow),
  act(savedPostRow),
  act(repostedPostRow),
  act(viewerStateRow),
  on(commentViewerStateRow, (undo, { postId, commentId }, erased) =>
    first(() => undo.reactions({ postId, commentId }, erased))(undo, erased),
  ),
  between(edgeRow, ({ other }) => other),
  between(reverseRow, ({ follower }) => follower),
  between(bellRow, ({ follower }) => follower),
  between(followerRow, ({ other }) => other),
  between(followingRow, ({ other }) => other),
  between(requesterRow, ({ other }) => other),
  between(blockedRow, ({ other }) => other),
  between(mutedRow, ({ other }) => other),
  between(restrictedRow, ({ other }) => other),
  on(pushSubscriptionRow, (undo, { digest }, erased) =>
    first(() => undo.device(digest, erased))(undo, erased),
  ),
  on(accountSessionRow, (undo, { sessionId }, erased) => first(() => undo.session(sessionId))(undo, erased)),
];

/** Undoes what hangs on a row of an erased account, and says what is to become of the row. */
export const treatOwnRow = async (undo: Undoing, row: Row & Key, erased: Erased): Promise<Outcome> => {
  for (const treat of treatments) {
    const outcome = treat(undo, row, erased);
    if (outcome !== undefined) return outcome;
  }
  return 'delete';
};
