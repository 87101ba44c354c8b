/** Photos that were refused are kept for a reversal, and no longer. The table is a real one. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decideAppeal, endDueDecisions, reverseDecision } from '../../../lambdas/decisions/decide.ts';
import type { Decision } from '../../../lambdas/decisions/decision.ts';
import { appealUntilOf } from '../../../lambdas/decisions/decision.ts';
import { makeDecideDeps } from '../../../lambdas/decisions/make-decide-deps.ts';
import { appealDecision } from '../../../lambdas/decisions/own-decisions.ts';
import { makeRecordVerdict } from '../../../lambdas/decisions/record-verdict.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newAccountId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import { deleteMedia } from '../../../lambdas/photos/delete-media.ts';
import { photoRow } from '../../../lambdas/photos/photo-rows.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { decideAs, otherReviewer, reviewer } from '../../support/deciding.ts';
import { postAt, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const deps = () => makeDecideDeps(testTable.table);
const photoOf = (photoId: PhotoId) => deps().photos.get(photoId, T0, { consistent: true });
const thumbnails = {
  etag: 'e',
  width: 2048,
  height: 1536,
  thumbHash: 'AAAA',
  dominantColor: '#000000',
  renditionBytes: [1, 1, 1, 1, 1],
};
const givenPhoto = async (ownerId: AccountId, fields: object): Promise<PhotoId> => {
  const photoId = PhotoId.parse(newUlid(T0));
  const photo = { photoId, ownerId, contentType: 'image/jpeg', bytes: 1, thumbnails, ...fields };
  await putRows(testTable.table, [{ ...photoRow.key({ photoId }), ...photo }]);
  return photoId;
};

/** A photo of a post that software refused. */
const refused = async () => {
  const owner = newAccountId();
  const photoId = await givenPhoto(owner, { postId: postAt(owner, 1) });
  const fact = {
    etag: 'e',
    policy: '7',
    policyRule: 'nudity-reject',
    rule: 'nudity',
    verdict: 'rejected',
  } as const;
  await makeRecordVerdict(testTable.table)({ photoId }, fact, T0);
  const [decision] = (await deps().decisions.page(owner, 1, undefined)).items;
  if (decision === undefined) throw new Error('There is no decision');
  return { photoId, decision, until: appealUntilOf(decision) };
};
const appealed = (decision: Decision, now = T0) =>
  appealDecision(deps().decisions, { ...decision, text: 'It is a statue' }, now);
const answered = (decision: Decision, outcome: 'upheld' | 'reversed', now: number) =>
  decideAppeal(
    deps(),
    { ...decision, now },
    { outcome, answer: { en: 'So it is.', ar: 'هو كذلك.' }, reviewer: otherReviewer },
  );
/** Of which of the photos the objects are deleted when a job names them. */
const deletedOf = async (photoIds: readonly PhotoId[]): Promise<readonly PhotoId[]> => {
  const deleteAllOf = vi.fn(async (_: readonly PhotoId[]) => undefined);
  const stores = {
    photos: deps().photos,
    media: { deleteAllOf },
    uploads: { deleteMany: async () => undefined },
  };
  await deleteMedia(stores, { kind: 'delete-media', photoIds: [...photoIds] }, T0);
  return deleteAllOf.mock.calls.flatMap(([gone]) => gone);
};
const ended = (now: number) => endDueDecisions(deps(), now);
const isListed = async ({ decisionId }: Decision, now: number): Promise<boolean> =>
  (await deps().decisions.due(now)).some((end) => end.decisionId === decisionId);

describe('the pictures of a photo that was refused', () => {
  it('stay for as long as an appeal can come, and go then, once and for all', async () => {
    const { photoId, decision, until } = await refused();
    await ended(until - 1);
    expect((await photoOf(photoId))?.failure).toBeUndefined();
    expect(await deletedOf([photoId])).toEqual([]);
    await ended(until);
    expect(await photoOf(photoId)).toMatchObject({
      life: { state: 'rejected' },
      failure: { code: 'no_longer_there' },
    });
    expect(await deletedOf([photoId])).toEqual([photoId]);
    expect(await isListed(decision, until + DAY_MS)).toBe(false);
  });

  it('go where a run ended between their end and its list', async () => {
    const { photoId, decision, until } = await refused();
    const broken = deps();
    const decisions = { ...broken.decisions, forgetEnd: () => Promise.reject(new Error('Out of time')) };
    await expect(endDueDecisions({ ...broken, decisions }, until)).rejects.toThrow('Out of time');
    await ended(until);
    expect((await photoOf(photoId))?.failure).toBeDefined();
    expect(await isListed(decision, until)).toBe(false);
  });

  it('stay while an appeal waits, and go when it is not followed', async () => {
    const { photoId, decision, until } = await refused();
    await appealed(decision);
    await ended(until + DAY_MS);
    expect((await photoOf(photoId))?.failure).toBeUndefined();
    await answered(decision, 'upheld', until + 2 * DAY_MS);
    await ended(until + 2 * DAY_MS);
    expect((await photoOf(photoId))?.failure).toBeDefined();
  });

  it('go early where an appeal was answered early', async () => {
    const { photoId, decision } = await refused();
    await appealed(decision);
    await answered(decision, 'upheld', T0 + DAY_MS);
    await ended(T0 + DAY_MS);
    expect(await deletedOf([photoId])).toEqual([photoId]);
    expect(await isListed(decision, appealUntilOf(decision))).toBe(false);
  });

  it('stay for good where the appeal is followed', async () => {
    const { photoId, decision, until } = await refused();
    await appealed(decision);
    await answered(decision, 'reversed', T0 + DAY_MS);
    await ended(until + DAY_MS);
    expect((await photoOf(photoId))?.life.state).toBe('ready');
    expect(await deletedOf([photoId])).toEqual([]);
  });

  it('do not come back by a reversal that is later', async () => {
    const { photoId, decision, until } = await refused();
    await ended(until);
    await reverseDecision(deps(), { ...decision, reviewer, now: until + DAY_MS });
    expect((await photoOf(photoId))?.life).toEqual({
      state: 'failed',
      failure: { code: 'no_longer_there' },
    });
  });

  it('go with the photo where it was an avatar', async () => {
    const name = 'avatar of somebody';
    const account = someAccount(name);
    const { accountId } = account;
    const photoId = await givenPhoto(accountId, {
      avatarOf: accountId,
      moderation: { etag: 'e', verdict: 'approved' },
    });
    const { renditionBytes, width, height, thumbHash, dominantColor } = thumbnails;
    const avatar = { photoId, plan: 'a', renditionBytes, width, height, thumbHash, dominantColor };
    await putRows(testTable.table, [profileItem(someAccount(name, { avatar }))]);
    const subject = { kind: 'account', accountId } as const;
    const decision = await decideAs(testTable.table, subject, { kind: 'clear', field: 'avatar' }, T0);
    await ended(appealUntilOf(decision) - 1);
    expect((await photoOf(photoId))?.life.state).toBe('rejected');
    await ended(appealUntilOf(decision));
    expect(await photoOf(photoId)).toBeUndefined();
  });
});
