/** Verdicts of software on photos: each that restricts has a decision, and none is written without. The table is a real one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideAppeal } from '../../../lambdas/decisions/decide.ts';
import { makeDecideDeps } from '../../../lambdas/decisions/make-decide-deps.ts';
import { appealDecision } from '../../../lambdas/decisions/own-decisions.ts';
import { makeRecordVerdict } from '../../../lambdas/decisions/record-verdict.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newAccountId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import type { RestrictingFact } from '../../../lambdas/photos/photo-life.ts';
import { photoRow } from '../../../lambdas/photos/photo-rows.ts';
import { decideAs, otherReviewer } from '../../support/deciding.ts';
import { putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const NOW = T0;
const deps = () => makeDecideDeps(testTable.table);
const givenPhoto = async (owner: AccountId) => {
  const photoId = PhotoId.parse(newUlid(NOW));
  const photo = { photoId, ownerId: owner, contentType: 'image/jpeg', bytes: 1 };
  const thumbnails = {
    etag: 'e',
    width: 2048,
    height: 1536,
    thumbHash: 'AAAA',
    dominantColor: '#000000',
    renditionBytes: [1, 1, 1, 1, 1],
  };
  await putRows(testTable.table, [{ ...photoRow.key({ photoId }), ...photo, thumbnails }]);
  return photoId;
};
const photoOf = (photoId: PhotoId) => deps().photos.get(photoId, NOW, { consistent: true });
const latestOf = async (owner: AccountId) => (await deps().decisions.page(owner, 1, undefined)).items[0];
const named = { etag: 'e', policy: '7', policyRule: 'hate-symbols-review', rule: 'hate_speech' };
const facts = {
  screen: { ...named, verdict: 'sensitive', reasons: ['nudity'], rule: 'nudity' },
  hold: { ...named, verdict: 'review' },
  remove: { ...named, verdict: 'rejected' },
} as const satisfies Readonly<Record<string, RestrictingFact>>;

describe.each(Object.entries(facts))('a verdict that comes to %s', (kind, fact) => {
  it('has a decision that names the rule, once', async () => {
    const owner = newAccountId();
    const photoId = await givenPhoto(owner);
    const record = makeRecordVerdict(testTable.table);
    await record({ photoId }, fact, NOW);
    const decision = await latestOf(owner);
    expect(decision).toMatchObject({
      subject: { kind: 'photo', photoId },
      action: { kind },
      statement: {
        rule: fact.rule,
        automated: { detection: true, decision: true },
        policy: { version: '7', rule: 'hate-symbols-review' },
      },
    });
    expect(decision?.strikeUntil).toBeUndefined();
    const recorded = await photoOf(photoId);
    expect(recorded?.moderation).toEqual({ ...fact, decisionId: decision?.decisionId });
    expect(await record({ photoId }, facts.remove, NOW)).toEqual(recorded);
    expect((await latestOf(owner))?.decisionId).toBe(decision?.decisionId);
  });

  it('is not recorded where the decision is not', async () => {
    const owner = newAccountId();
    const photoId = await givenPhoto(owner);
    const { photos, decisions } = deps();
    const record = makeRecordVerdict(testTable.table, {
      photos,
      decisions: {
        decide: (decision, ...rest) =>
          decisions.decide(
            { ...decision, statement: { ...decision.statement, facts: { en: '', ar: '' } } },
            ...rest,
          ),
      },
    });
    await expect(record({ photoId }, fact, NOW)).rejects.toThrow();
    expect((await photoOf(photoId))?.moderation).toBeUndefined();
  });
});

describe('a verdict', () => {
  it('on each of many photos of one person is recorded, though all come at once', async () => {
    const owner = newAccountId();
    const photos = await Promise.all(Array.from({ length: 12 }, () => givenPhoto(owner)));
    const record = makeRecordVerdict(testTable.table);
    await Promise.all(photos.map((photoId) => record({ photoId }, facts.screen, NOW)));
    expect((await deps().decisions.page(owner, 100, undefined)).items).toHaveLength(12);
    expect(await deps().decisions.standing(owner)).toMatchObject({ strikes: [], limits: [] });
  });

  it('that held a photo ends when a person lets it pass', async () => {
    const owner = newAccountId();
    const photoId = await givenPhoto(owner);
    await makeRecordVerdict(testTable.table)({ photoId }, facts.hold, NOW);
    const held = await latestOf(owner);
    await decideAs(testTable.table, { kind: 'photo', photoId }, { kind: 'release' }, NOW + 1);
    expect((await photoOf(photoId))?.life.state).toBe('ready');
    expect(held && (await deps().decisions.get(owner, held.decisionId))?.state).toBe('ended');
  });

  it('that an appeal reverses has the photo shown', async () => {
    const owner = newAccountId();
    const photoId = await givenPhoto(owner);
    await makeRecordVerdict(testTable.table)({ photoId }, facts.remove, NOW);
    const decision = await latestOf(owner);
    if (decision === undefined) throw new Error('There is no decision');
    await appealDecision(deps().decisions, { ...decision, text: 'It is a statue' }, NOW);
    const answer = { en: 'It is.', ar: 'هي كذلك.' };
    await decideAppeal(
      deps(),
      { ...decision, now: NOW },
      { outcome: 'reversed', answer, reviewer: otherReviewer },
    );
    expect((await photoOf(photoId))?.life.state).toBe('ready');
  });
});
