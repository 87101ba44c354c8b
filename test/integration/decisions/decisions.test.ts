import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionRow } from '../../../lambdas/collections/collection-rows.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import type { Action } from '../../../lambdas/decisions/action.ts';
import { decideAppeal, endDueDecisions, reverseDecision } from '../../../lambdas/decisions/decide.ts';
import type { Decision } from '../../../lambdas/decisions/decision.ts';
import { makeDecideDeps } from '../../../lambdas/decisions/make-decide-deps.ts';
import { appealDecision, presentStanding } from '../../../lambdas/decisions/own-decisions.ts';
import { planChange } from '../../../lambdas/decisions/plan-change.ts';
import {
  CommentId,
  collectionIdOf,
  DecisionId,
  newUlid,
  PhotoId,
  type PostId,
} from '../../../lambdas/kernel/ids.ts';
import type { Subject } from '../../../lambdas/kernel/subject.ts';
import { photoRow } from '../../../lambdas/photos/photo-rows.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { archivedRow } from '../../../lambdas/posts/post-rows.ts';
import { makePostWriter } from '../../../lambdas/posts/post-writer.ts';
import { decideAs, otherReviewer, reasons, reviewer } from '../../support/deciding.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

let people = 0;
/** Somebody with a published post, a photo that waits for a person, a comment and a collection. */
const givenSomebody = async () => {
  people += 1;
  const accountId = idOf(`person ${people}`);
  const postId = postAt(accountId, 1);
  const photoId = PhotoId.parse(newUlid(T0 + people));
  const commentId = CommentId.parse(newUlid(T0));
  const collectionId = collectionIdOf(T0, accountId);
  await putRows(testTable.table, [
    profileItem(someAccount(`person ${people}`, { bio: 'Buy followers here', displayName: 'Somebody' })),
    postItem(postId),
    {
      ...photoRow.key({ photoId }),
      photoId,
      ownerId: accountId,
      contentType: 'image/jpeg',
      bytes: 1,
      thumbnails: {
        etag: '"1"',
        width: 2048,
        height: 1536,
        thumbHash: 'AAAA',
        dominantColor: '#000000',
        renditionBytes: [1, 1, 1, 1, 1],
      },
      moderation: { etag: '"1"', verdict: 'review' },
    },
    {
      ...collectionRow.key({ collectionId }),
      name: 'Mine',
      visibility: 'public',
      posts: 0,
      nonce: 'A',
      version: 1,
    },
  ]);
  await makeCommentWriter(testTable.table).create({
    postId,
    commentId,
    by: accountId,
    state: 'shown',
    text: 'Hm',
  });
  const subjects = {
    account: { kind: 'account', accountId },
    post: { kind: 'post', postId },
    photo: { kind: 'photo', photoId },
    comment: { kind: 'comment', postId, commentId },
    collection: { kind: 'collection', collectionId },
  } as const satisfies { readonly [Kind in Subject['kind']]: Subject };
  return { accountId, postId, photoId, commentId, collectionId, subjects };
};
type Somebody = Awaited<ReturnType<typeof givenSomebody>>;

const NOW = T0 + DAY_MS;
const END = NOW + DAY_MS;
const deps = () => makeDecideDeps(testTable.table);

/** The rows that decisions change, as they are. */
const rowsOf = async ({ accountId, postId, photoId, commentId, collectionId }: Somebody) => {
  const { accounts, posts, photos, comments, collections } = deps();
  return {
    account: await accounts.byId(accountId, { consistent: true }),
    post: await posts.head(postId, NOW, { consistent: true }),
    photo: await photos.get(photoId, NOW, { consistent: true }),
    comment: await comments.get(postId, commentId, { consistent: true }),
    collection: await collections.get(collectionId, { consistent: true }),
  };
};
const withoutVersion = (rows: Awaited<ReturnType<typeof rowsOf>>) => ({
  ...rows,
  account: { ...rows.account, version: 0 },
});

const restrictions: readonly (readonly [kind: Subject['kind'], action: Action])[] = [
  ['post', { kind: 'remove' }],
  ['post', { kind: 'screen', reasons: ['violence'] }],
  ['post', { kind: 'limit_reach' }],
  ['comment', { kind: 'remove' }],
  ['collection', { kind: 'remove' }],
  ['photo', { kind: 'remove' }],
  ['photo', { kind: 'screen', reasons: ['nudity'] }],
  ['account', { kind: 'clear', field: 'bio' }],
  ['account', { kind: 'clear', field: 'displayName' }],
  ['account', { kind: 'limit_reach' }],
  ['account', { kind: 'limit_interactions', endsAt: END }],
  ['account', { kind: 'suspend', endsAt: END }],
  ['account', { kind: 'terminate' }],
];

describe.each(restrictions)('a decision about a %s that does %o', (kind, action) => {
  it('is told with its reasons, and reversed restores everything', async () => {
    const somebody = await givenSomebody();
    const before = await rowsOf(somebody);
    const decision = await decideAs(testTable.table, somebody.subjects[kind], action, NOW);
    expect(await deps().decisions.get(somebody.accountId, decision.decisionId)).toMatchObject({
      statement: { ...reasons, automated: { detection: false, decision: false } },
      state: 'in_force',
    });
    expect(withoutVersion(await rowsOf(somebody))).not.toEqual(withoutVersion(before));
    const [event] = await deps().decisions.eventsOf(somebody.subjects[kind], 10);
    expect(event).toMatchObject({ what: 'decided', decisionId: decision.decisionId, by: reviewer });

    await reverseDecision(deps(), { ...decision, reviewer: otherReviewer, now: NOW + 1 });
    const after = withoutVersion(await rowsOf(somebody));
    if (kind === 'photo') expect(after.photo?.life.state).toBe('ready');
    else expect(after).toEqual(withoutVersion(before));
    const standing = await deps().decisions.standing(somebody.accountId);
    expect(standing).toMatchObject({ strikes: [], limits: [] });
    expect((await deps().decisions.eventsOf(somebody.subjects[kind], 10)).map(({ what }) => what)).toEqual([
      'reversed',
      'decided',
    ]);
  });

  it('is not written, and does nothing, when any of its statement is missing', async () => {
    const somebody = await givenSomebody();
    const before = await rowsOf(somebody);
    const decisionId = DecisionId.parse(newUlid(NOW));
    const plan = await planChange(deps(), somebody.subjects[kind], {
      decisionId,
      action,
      seen: undefined,
      now: NOW,
    });
    const statement: Decision['statement'] = {
      ...reasons,
      automated: { detection: false, decision: false },
      redress: ['appeal'],
    };
    for (const missing of Object.keys(statement)) {
      const incomplete = Object.fromEntries(Object.entries(statement).filter(([name]) => name !== missing));
      const decision = { ...plan, decisionId, subject: somebody.subjects[kind], action, state: 'in_force' };
      const lacking = { ...decision, statement: incomplete } as unknown as Decision;
      await expect(deps().decisions.decide(lacking, plan.change)).rejects.toThrow();
    }
    const empty = { ...statement, facts: { en: 'A reason', ar: '' } };
    const decision = {
      ...plan,
      decisionId,
      subject: somebody.subjects[kind],
      action,
      statement: empty,
    } as const;
    await expect(deps().decisions.decide({ ...decision, state: 'in_force' }, plan.change)).rejects.toThrow();
    expect(await rowsOf(somebody)).toEqual(before);
    expect(await deps().decisions.standing(somebody.accountId)).toBeUndefined();
  });
});

describe('a decision', () => {
  it('ends by itself on the moved clock', async () => {
    const { accountId, subjects } = await givenSomebody();
    const { decisionId } = await decideAs(
      testTable.table,
      subjects.account,
      { kind: 'suspend', endsAt: END },
      NOW,
    );
    expect(await endDueDecisions(deps(), END - 1)).toBe(0);
    expect((await deps().accounts.byId(accountId))?.status).toBe('suspended');
    await endDueDecisions(deps(), END);
    expect(await deps().accounts.byId(accountId)).toMatchObject({ status: 'active' });
    expect((await deps().decisions.get(accountId, decisionId))?.state).toBe('ended');
    const shown = await presentStanding(deps(), accountId, { items: [] }, { language: 'en', now: END });
    expect(shown).toMatchObject({ status: 'active', limits: [], strikes: [{ decisionId }] });
    const later = await presentStanding(
      deps(),
      accountId,
      { items: [] },
      { language: 'en', now: NOW + 91 * DAY_MS },
    );
    expect(later.strikes).toEqual([]);
  });

  it('that closes a suspended account is reversed to what the suspension has become', async () => {
    for (const over of [false, true]) {
      const { accountId, subjects } = await givenSomebody();
      await decideAs(testTable.table, subjects.account, { kind: 'suspend', endsAt: END }, NOW);
      const closing = await decideAs(testTable.table, subjects.account, { kind: 'terminate' }, NOW);
      if (over) await endDueDecisions(deps(), END);
      expect((await deps().accounts.byId(accountId))?.status).toBe('terminated');
      await reverseDecision(deps(), { ...closing, reviewer, now: END + 1 });
      expect((await deps().accounts.byId(accountId))?.status).toBe(over ? 'active' : 'suspended');
    }
  });

  it('about an archived post, or one in the bin, is reversed to there', async () => {
    const { postId, subjects } = await givenSomebody();
    const posts = makePostWriter(testTable.table);
    const head = async () => posts.head(postId, NOW, { consistent: true });
    const published = await head();
    if (published?.state !== 'published') throw new Error('It is not published');
    await posts.archive(published);
    const first = await decideAs(testTable.table, subjects.post, { kind: 'remove' }, NOW);
    expect(await testTable.table.get(archivedRow.key({ postId }))).toBeUndefined();
    await reverseDecision(deps(), { ...first, reviewer, now: NOW });
    expect(await testTable.table.get(archivedRow.key({ postId }))).toBeDefined();
    expect((await head())?.state).toBe('archived');

    const second = await decideAs(testTable.table, subjects.post, { kind: 'remove' }, NOW);
    const removed = await head();
    if (removed?.state !== 'removed') throw new Error('It is not removed');
    await posts.moveToBin(removed, NOW);
    await reverseDecision(deps(), { ...second, reviewer, now: NOW });
    expect(await head()).toMatchObject({ state: 'deleted', was: 'archived' });
  });

  it('is refused about what is gone, is another by now, or cannot be done', async () => {
    const { accountId, postId, commentId, subjects } = await givenSomebody();
    const decideOn = (subject: Subject, action: Action, more = {}) =>
      decideAs(testTable.table, subject, action, NOW, more);
    const remove = { kind: 'remove' } as const;
    await expect(decideOn({ kind: 'post', postId: postAt(accountId, 9) }, remove)).rejects.toThrow(
      'Not found',
    );
    await expect(decideOn(subjects.post, remove, { seen: '0 published' })).rejects.toThrow('changed');
    await decideOn(subjects.post, remove, { seen: '1 published' });
    await expect(decideOn(subjects.post, remove)).rejects.toThrow('cannot be done');
    await expect(decideOn(subjects.account, remove)).rejects.toThrow('cannot be done');
    await expect(decideOn(subjects.account, { kind: 'suspend', endsAt: NOW })).rejects.toThrow('365 days');
    await makeCommentWriter(testTable.table).remove({ postId, commentId }, { accountId, ownsPost: false });
    await expect(decideOn(subjects.comment, remove)).rejects.toThrow('Not found');
    await putRows(testTable.table, [profileItem(someAccount(`person ${people}`, { status: 'erasing' }))]);
    await expect(decideOn(subjects.account, { kind: 'warn' })).rejects.toThrow('Not found');
    expect(await deps().decisions.page(accountId, 10, undefined)).toMatchObject({
      items: [{ action: remove }],
    });
  });

  it('costs at most 20 write units and 8 read units, and reading how one stands at most 3', async () => {
    const { accountId, subjects } = await givenSomebody();
    const decided = await testTable.unitsOf(() =>
      decideAs(testTable.table, subjects.post, { kind: 'remove' }, NOW),
    );
    expect(decided.write).toBeLessThanOrEqual(20);
    expect(decided.read).toBeLessThanOrEqual(8);
    const read = await testTable.unitsOf(async () => {
      const page = await deps().decisions.page(accountId, 20, undefined);
      await presentStanding(deps(), accountId, page, { language: 'en', now: NOW });
    });
    expect(read.read).toBeLessThanOrEqual(3);
  });

  it('about one post is written once, whoever decides at the same time', async () => {
    const { accountId, subjects } = await givenSomebody();
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => decideAs(testTable.table, subjects.post, { kind: 'remove' }, NOW)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await deps().decisions.page(accountId, 10, undefined)).items).toHaveLength(1);
  });
});

describe('an appeal', () => {
  const given = async () => {
    const somebody = await givenSomebody();
    const decision = await decideAs(testTable.table, somebody.subjects.post, { kind: 'remove' }, NOW);
    const appeal = (text: string, now = NOW, accountId = somebody.accountId) =>
      appealDecision(deps().decisions, { accountId, decisionId: decision.decisionId, text }, now);
    return { somebody, decision, appeal };
  };
  const answer = { en: 'You are right.', ar: 'أنت على حق.' };
  const stateOf = async (postId: PostId) =>
    (await deps().posts.head(postId, NOW, { consistent: true }))?.state;

  it('is made once, in time, by the person concerned alone', async () => {
    const { appeal } = await given();
    await expect(appeal('Mine', NOW, idOf('somebody else'))).rejects.toThrow('Not found');
    await expect(appeal('Late', NOW + 184 * DAY_MS)).rejects.toThrow('no longer');
    expect((await appeal('It was mine', NOW + 183 * DAY_MS)).appeal?.state).toBe('pending');
    await expect(appeal('Again')).rejects.toThrow('already');
  });

  it('is decided by another reviewer, and a reversal has everything as it was', async () => {
    const { somebody, decision, appeal } = await given();
    const decided = (by: typeof reviewer, outcome: 'upheld' | 'reversed') =>
      decideAppeal(deps(), { ...decision, now: NOW + 2 }, { outcome, answer, reviewer: by });
    await expect(decided(otherReviewer, 'reversed')).rejects.toThrow('Not found');
    await appeal('<b>It was</b> mine');
    await expect(decided(reviewer, 'reversed')).rejects.toThrow('another reviewer');
    await expect(decided(somebody.accountId, 'reversed')).rejects.toThrow('not allowed');
    expect(await stateOf(somebody.postId)).toBe('removed');
    const reversed = await decided(otherReviewer, 'reversed');
    expect(reversed).toMatchObject({ state: 'reversed', appeal: { state: 'reversed', answer } });
    expect(await deps().decisions.get(somebody.accountId, decision.decisionId)).toEqual(reversed);
    expect(await stateOf(somebody.postId)).toBe('published');
    await expect(decided(otherReviewer, 'upheld')).rejects.toThrow('Not found');
  });

  it('that is not followed leaves the decision as it is, with an answer', async () => {
    const { somebody, decision, appeal } = await given();
    await appeal('It was mine');
    await decideAppeal(
      deps(),
      { ...decision, now: NOW },
      { outcome: 'upheld', answer, reviewer: otherReviewer },
    );
    expect(await stateOf(somebody.postId)).toBe('removed');
    expect(await deps().decisions.get(somebody.accountId, decision.decisionId)).toMatchObject({
      state: 'in_force',
      appeal: { state: 'upheld', answer, answeredAt: NOW },
    });
  });
});
