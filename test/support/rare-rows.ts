/** Rows of the leaver that people make only by much: many likes, many photos and tags, many posts, many followers. */
import { accessRow, staffLogRow } from '../../lambdas/accesses/access-rows.ts';
import { acceptedTermsRow } from '../../lambdas/accounts/account-rows.ts';
import { likedPostsRow } from '../../lambdas/callers/caller-rows.ts';
import {
  decisionEndRow,
  decisionEventRow,
  decisionRow,
  standingRow,
} from '../../lambdas/decisions/decision-rows.ts';
import { demandSubjectRow } from '../../lambdas/demands/demand-rows.ts';
import { draftPhotosPartRow } from '../../lambdas/drafts/draft-rows.ts';
import { exportRow } from '../../lambdas/exports/export-rows.ts';
import { deliveryRow, feedMergeRow } from '../../lambdas/feeds/feed-rows.ts';
import { requestRow } from '../../lambdas/idempotency/idempotency-rows.ts';
import { followedViaRow } from '../../lambdas/insights/insight-rows.ts';
import {
  AccessId,
  AccountId,
  ActId,
  DecisionId,
  DemandId,
  DraftId,
  ExportId,
  MacroId,
  NoticeId,
  newUlid,
  PhotoId,
  PostId,
  ProposalId,
  ReviewItemId,
  StaffLogId,
} from '../../lambdas/kernel/ids.ts';
import { nameOfSubject } from '../../lambdas/kernel/subject.ts';
import { notificationPreferencesRow } from '../../lambdas/notify/notification-rows.ts';
import { PartId } from '../../lambdas/posts/post-parts.ts';
import { photosPartRow, tagPartRow } from '../../lambdas/posts/post-rows.ts';
import { audienceBucketRow, postBucketRow } from '../../lambdas/profiles/profile-rows.ts';
import { noticeOfSubjectRow, noticeRow, reporterRow } from '../../lambdas/reports/report-rows.ts';
import { itemEventRow } from '../../lambdas/review/review-rows.ts';
import { macroRow } from '../../lambdas/reviewing/reviewing-rows.ts';
import { holdRow, memberRow, proposalRow } from '../../lambdas/staff/staff-rows.ts';
import type { TestCloud } from './cloud.ts';
import type { Member } from './crowd.ts';
import { operatorTable } from './operator-table.ts';
import { someDecision } from './some-decision.ts';

const SOON = 4_000_000_000; // epoch seconds: nothing of it goes by itself

/** Of what staff do. */
const itemId = ReviewItemId.parse('0'.repeat(20));
const logged = { done: 'looked', role: 'administrator', expiresAt: SOON } as const;
const asked = {
  what: { act: 'export' },
  ground: 'a letter',
  reference: '1',
  proposedAt: 0,
  openUntil: 0,
  state: 'dropped',
} as const;

const endedHold = { authority: 'a court', ground: 'an order', reference: '1', from: 0, until: 1 };
const notice = { reason: 'illegal', explanation: 'Look', state: 'received', expiresAt: SOON } as const;
const answers = { name: 'thanks', en: 'Thank you', ar: 'شكرًا لك' };

export const putRareRows = async (cloud: TestCloud, leaver: Member, other: Member): Promise<void> => {
  const [accountId, reader] = [AccountId.parse(leaver.accountId), AccountId.parse(other.accountId)];
  const time = newUlid(Date.parse((await cloud.state()).now)).slice(0, 10);
  const [own, theirs] = [PostId.parse(`${time}${accountId}`), PostId.parse(`${time}${reader}`)];
  const subject = nameOfSubject({ kind: 'post', postId: own });
  const part = PartId.parse('1.ABCDEFGH');
  const photoId = PhotoId.parse(newUlid(0));
  const tag = { photoId, accountId, x: 0.5, y: 0.5, state: 'shown' };
  const act = ActId.parse(newUlid(0));
  const exportId = ExportId.parse(newUlid(0));
  const noticeId = NoticeId.parse(newUlid(0));
  const likes = [own, theirs].map((postId) => ({ act, postId }));
  const list = { oldest: act, nonce: 'ABCDEFGH' };
  const accessId = AccessId.parse(newUlid(0));
  const access = { role: 'reviewer', kind: 'account', reason: 'review', expiresAt: SOON } as const;
  const decided = { accountId, decisionId: DecisionId.parse(newUlid(0)) };
  const [demandId, othersDemand] = [DemandId.parse(newUlid(0)), DemandId.parse(newUlid(0))];
  const demanded = { subject: { kind: 'post', postId: own }, reference: 'A letter' } as const;
  const event = { what: 'decided', action: 'warn', by: reader, ...decided } as const;
  const done = { by: accountId, about: accountId } as const;
  const proposal = { ...asked, about: accountId, proposedBy: accountId, decidedBy: accountId } as const;
  const rows = [
    { ...staffLogRow.key({ entryId: StaffLogId.parse(newUlid(0)) }), ...logged, ...done },
    { ...memberRow.key({ accountId }), roles: [] },
    { ...acceptedTermsRow.key({ accountId, version: '2026-12' }), at: 0 },
    { ...proposalRow.key({ proposalId: ProposalId.parse(newUlid(0)) }), ...proposal },
    { ...itemEventRow.key({ itemId, eventId: newUlid(0) }), what: 'noted', by: accountId },
    { ...decisionRow.key(decided), ...someDecision(accountId, reader) },
    { ...standingRow.key({ accountId }), person: 'drawn', version: 1, strikes: [], limits: [] },
    { ...decisionEventRow.key({ subject: 'nothing', eventId: newUlid(0) }), ...event },
    { ...demandSubjectRow.key({ demandId }), ...demanded, accountId, by: reader },
    { ...demandSubjectRow.key({ demandId: othersDemand }), ...demanded, accountId: reader, by: accountId },
    { ...decisionEndRow.key({ at: '2999-01-01', ...decided }) },
    { ...reporterRow.key({ reporter: accountId }), decided: 1 },
    { ...accessRow.key({ accountId, accessId }), ...access, by: reader },
    { ...accessRow.key({ accountId: reader, accessId }), ...access, by: accountId },
    { ...likedPostsRow.key({ accountId, ...list }), likes },
    { ...likedPostsRow.key({ accountId: reader, ...list }), likes },
    { ...requestRow.key({ accountId, key: 'again' }), digest: 'd', seed: 's', lockedUntil: 0 },
    { ...notificationPreferencesRow.key({ account: accountId }) },
    { ...photosPartRow.key({ postId: own, part }), photos: [{ photoId }] },
    { ...tagPartRow.key({ postId: theirs, part }), tags: [tag, { ...tag, accountId: reader }] },
    { ...draftPhotosPartRow.key({ draftId: DraftId.parse(own), part }), photos: [{ photoId }] },
    { ...postBucketRow.key({ accountId, bucket: 'old' }), numbers: {} },
    { ...audienceBucketRow.key({ accountId, bucket: 'old' }), numbers: {} },
    { ...exportRow.key({ accountId }), exportId, requestedAt: 0, state: 'failed', expiresAt: SOON },
    { ...deliveryRow.key({ accountId }), mode: 'push', epoch: 1, startedBy: 'nobody' },
    { ...feedMergeRow.key({ reader, author: accountId }), expiresAt: SOON },
    { ...holdRow.key({ accountId, holdId: ProposalId.parse(newUlid(0)) }), ...endedHold },
    { ...macroRow.key({ macroId: MacroId.parse(newUlid(0)) }), ...answers, by: accountId },
    { ...noticeOfSubjectRow.key({ subject, noticeId }), accountId, expiresAt: SOON },
    { ...noticeRow.key({ noticeId }), ...notice, address: `https://app.test/${own}`, accountId },
    { ...followedViaRow.key({ postId: theirs, viewer: accountId }), expiresAt: SOON },
  ];
  await operatorTable(cloud).writeManyUnordered(rows);
};
