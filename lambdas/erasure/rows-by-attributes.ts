/**
 * Rows that name an account in attributes alone, as `*-data.ts` declare it. Which attributes are ids, and so may have a row deleted, is said
 * here: whatever else a row holds are words of whoever wrote them, and no word, not even the id of an account, has a row deleted.
 */
import { accessRow, staffLogRow } from '../accesses/access-rows.ts';
import { profileRow, usernameRow } from '../accounts/account-rows.ts';
import { accountIdentityRow, identityRow, newIdentityRow } from '../accounts/identity-rows.ts';
import { audienceRow } from '../audiences/audience-rows.ts';
import { collectedPostRow, collectionRow } from '../collections/collection-rows.ts';
import { commentRow, commentTextRow, hiddenWordsRow, replyRow } from '../comments/comment-rows.ts';
import { decisionEventRow, decisionRow } from '../decisions/decision-rows.ts';
import { demandSubjectRow } from '../demands/demand-rows.ts';
import { draftPhotosPartRow, draftRow, draftTextPartRow } from '../drafts/draft-rows.ts';
import { feedRepostOfPostRow, feedRepostRow } from '../feeds/feed-rows.ts';
import { requestRow } from '../idempotency/idempotency-rows.ts';
import { notificationRow } from '../notify/notification-rows.ts';
import { photoRow } from '../photos/photo-rows.ts';
import type { RowDefinition } from '../platform/row.ts';
import { editRow, photosPartRow, postRow, tagPartRow, textPartRow } from '../posts/post-rows.ts';
import { pushDeviceRow } from '../push/push-rows.ts';
import { noticeOfSubjectRow, noticeRow, reportRow } from '../reports/report-rows.ts';
import { itemEventRow, reviewItemRow } from '../review/review-rows.ts';
import { macroRow } from '../reviewing/reviewing-rows.ts';
import { accountSessionRow, sessionRow } from '../sessions/session-rows.ts';
import { shareLinkRow } from '../sharing/share-link-rows.ts';
import { proposalRow } from '../staff/staff-rows.ts';
import { webhookEventRow } from '../webhooks/webhook-rows.ts';

/** Rows that go with whom these attributes name. */
export const deletedBy: readonly (readonly [RowDefinition, readonly string[]])[] = [
  [photoRow, ['ownerId', 'postId', 'draftId', 'avatarOf']],
  [usernameRow, ['accountId']],
  [identityRow, ['accountId']],
  [newIdentityRow, ['accountId']],
  [sessionRow, ['accountId']],
  [collectedPostRow, ['postId']],
  [shareLinkRow, ['postId']],
  [feedRepostRow, ['by']],
  [feedRepostOfPostRow, ['by']],
  [pushDeviceRow, ['accountId']],
  [webhookEventRow, ['data']],
  [notificationRow, ['about']],
  [reportRow, ['accountId', 'subjects']],
  [noticeOfSubjectRow, ['accountId']],
  [reviewItemRow, ['accountId', 'subject']],
  [decisionEventRow, ['accountId']],
  [demandSubjectRow, ['accountId', 'subject']],
];

/** Rows of what others say and show: they stay, without whom these attributes name. */
export const madeAnonymous: readonly (readonly [RowDefinition, readonly string[]])[] = [
  [postRow, ['mentions', 'coAuthors', 'paidPartnership', 'tags', 'untagged']],
  [editRow, ['mentions', 'paidPartnership']],
  [textPartRow, ['mentions']],
  [photosPartRow, []],
  [tagPartRow, ['tags', 'untagged']],
  [draftRow, ['mentions']],
  [draftTextPartRow, ['mentions']],
  [draftPhotosPartRow, []],
  [commentRow, ['mentions', 'mentioned']],
  [replyRow, ['mentions', 'mentioned']],
  [commentTextRow, ['mentions']],
  [notificationRow, ['actors']],
  [accessRow, ['by']],
  [reviewItemRow, ['claimedBy']],
  [itemEventRow, ['by']],
  [decisionRow, ['subject', 'reviewer', 'former', 'appeal']],
  [decisionEventRow, ['by']],
  [demandSubjectRow, ['by']],
  [staffLogRow, ['by', 'about']],
  [proposalRow, ['about', 'proposedBy', 'decidedBy']],
  [macroRow, ['by']],
];

/** Further rows with words of their owners, or copies of such words that are gone within a day. */
export const wordsOfOthers: readonly RowDefinition[] = [
  profileRow,
  accountIdentityRow,
  accountSessionRow,
  audienceRow,
  collectionRow,
  hiddenWordsRow,
  noticeRow,
  photoRow,
  requestRow,
];
