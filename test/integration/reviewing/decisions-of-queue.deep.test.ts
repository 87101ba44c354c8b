/** What staff decide about items of the queue, from the report to the answer of an appeal. */
import { beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { itemIdOf, SentSubject } from '../../../lambdas/kernel/subject.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import type { Answer, Body, Crowd, Member } from '../../support/crowd.ts';
import { itemsOf, makeCrowd } from '../../support/crowd.ts';
import { photoFacts } from '../../support/some-post.ts';
import { joinStaff } from '../../support/staff.ts';

const LEASE_SECONDS = limits.reviewLeaseMinutes * 60;

let cloud: TestCloud;
let crowd: Crowd;
let reporter: Member;
let one: Member;
let other: Member;
let senior: Member;

const staffMember = async (name: string, role: 'reviewer' | 'senior'): Promise<Member> => {
  const { username, accountId, tokens } = await joinStaff(cloud, name, [role]);
  return { username, accountId, token: tokens.accessToken };
};

beforeAll(async () => {
  cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  reporter = await crowd.join('reporter');
  one = await staffMember('one', 'reviewer');
  other = await staffMember('other', 'reviewer');
  senior = await staffMember('senior', 'senior');
}, 180_000);

const statement = {
  facts: { en: 'It asks for money first.', ar: 'يطلب مالًا أولًا.' },
  rule: 'scam',
  ground: 'terms',
};
const pathOf = (itemId: string, rest = '') => `/v1/staff/review/items/${itemId}${rest}`;
const claim = (who: Member, itemId: string) => crowd.act(who, 'PUT', pathOf(itemId, '/claim'));
const decide = (who: Member, itemId: string, body: object) =>
  crowd.ask(who, 'POST', pathOf(itemId, '/decision'), body);
const code = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  return `${status} ${String(body['code'] ?? '')}`.trim();
};
const itemOf = (subject: object): string => itemIdOf(SentSubject.parse(subject));

/** Somebody new with a post that was reported. */
const reported = async () => {
  const author = await crowd.join('author');
  const photos = [{ photoId: await crowd.readyPhoto(author) }];
  const made = await crowd.act(author, 'POST', '/v1/posts', { photos, visibility: 'public' });
  await cloud.settle();
  const subject = { kind: 'post', postId: String(made['postId']) };
  const body = { accountId: author.accountId, subjects: [subject], reason: 'scam' };
  const { report } = await crowd.act(reporter, 'POST', '/v1/reports', body);
  await cloud.settle();
  return { author, ...subject, itemId: itemOf(subject), reportId: String(Object(report)['reportId']) };
};

describe('a decision of the queue', () => {
  it('removes what was reported, tells both sides, and is reversed by another reviewer on appeal', async () => {
    const { author, postId, itemId, reportId } = await reported();
    expect(await code(decide(one, itemId, { actions: [{ kind: 'remove' }], statement }))).toBe(
      '409 claim_required',
    );
    await claim(one, itemId);
    expect(await code(decide(other, itemId, { actions: [] }))).toBe('409 claimed_by_another');
    expect(await code(decide(one, itemId, { actions: [{ kind: 'remove' }] }))).toBe('400 invalid_request');
    const unknown = { ...statement, rule: 'taste' };
    expect(await code(decide(one, itemId, { actions: [{ kind: 'remove' }], statement: unknown }))).toBe(
      '400 invalid_request',
    );
    const { status, body } = await decide(one, itemId, { actions: [{ kind: 'remove' }], statement });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { item: { state: 'closed', outcome: 'action_taken' } },
    });
    const [decisionId] = Array.isArray(body['decisionIds']) ? body['decisionIds'].map(String) : [];
    expect(await code(decide(one, itemId, { actions: [] }))).toBe('409 already_closed');
    await cloud.settle();
    const guests = () => crowd.ask(undefined, 'GET', `/v1/posts/${postId}`);
    expect((await guests()).status).toBe(404);
    const report = await crowd.act(reporter, 'GET', `/v1/me/reports/${reportId}`);
    expect(report).toMatchObject({ state: 'decided', outcome: 'action_taken' });
    const decision = await crowd.act(author, 'GET', `/v1/me/decisions/${decisionId}`);
    expect(decision).toMatchObject({ origin: 'report', canAppeal: true, facts: statement.facts.en });
    expect(JSON.stringify(decision)).not.toContain(reporter.accountId);

    await crowd.act(author, 'POST', `/v1/me/decisions/${decisionId}/appeal`, { text: 'I sell what I show.' });
    await cloud.settle();
    const detail = await crowd.act(other, 'GET', pathOf(itemId));
    expect(detail).toMatchObject({ state: 'open', sources: ['appeal'], decisions: [{ decisionId }] });
    const answer = { en: 'We are sorry.', ar: 'نعتذر منك.' };
    const reversal = { decisionId, outcome: 'reversed', answer };
    await claim(one, itemId);
    expect(await code(crowd.ask(one, 'POST', pathOf(itemId, '/appeal-answer'), reversal))).toBe(
      '403 same_reviewer',
    );
    await crowd.act(one, 'DELETE', pathOf(itemId, '/claim'));
    await claim(other, itemId);
    const answered = await crowd.act(other, 'POST', pathOf(itemId, '/appeal-answer'), reversal);
    expect(answered).toMatchObject({ item: { state: 'closed', outcome: 'no_violation' } });
    await cloud.settle();
    expect((await guests()).status).toBe(200);
  });

  it('can do several things, and leave the item open', async () => {
    const { author, itemId } = await reported();
    await claim(one, itemId);
    const endsAt = new Date(Date.parse((await cloud.state()).now) + 86_400_000).toISOString();
    const actions = [{ kind: 'warn' }, { kind: 'limit_interactions', on: 'account', endsAt }];
    const { body } = await decide(one, itemId, { actions, statement, leaveOpen: true, note: 'More to come' });
    expect(body).toMatchObject({ item: { state: 'open', claim: { accountId: one.accountId } } });
    await cloud.settle();
    const standing = await crowd.act(author, 'GET', '/v1/me/standing');
    expect(
      itemsOf({ body: standing })
        .map((item) => Object(item['action'])['kind'])
        .toSorted(),
    ).toEqual(['limit_interactions', 'warn']);
    const { events } = await crowd.act(one, 'GET', pathOf(itemId));
    const [latest] = Array.isArray(events) ? events : [];
    expect(latest).toMatchObject({ what: 'decided', note: 'More to come', decisionIds: body['decisionIds'] });
    expect(
      await code(decide(one, itemId, { actions: [{ kind: 'suspend', on: 'account' }], statement })),
    ).toBe('400 invalid_request');
    await decide(one, itemId, { actions: [] });
    expect(await crowd.act(one, 'GET', pathOf(itemId))).toMatchObject({
      state: 'closed',
      outcome: 'no_violation',
    });
  });

  it('does none of several things where one of them cannot be done', async () => {
    const { author, itemId } = await reported();
    await claim(one, itemId);
    const past = new Date(Date.parse((await cloud.state()).now) - 1_000).toISOString();
    const late = [{ kind: 'remove' }, { kind: 'suspend', on: 'account', endsAt: past }];
    expect(await code(decide(one, itemId, { actions: late, statement }))).toBe('400 invalid_request');
    const unfit = [{ kind: 'remove' }, { kind: 'publish_without', on: 'account' }];
    expect(await code(decide(one, itemId, { actions: unfit, statement }))).toBe('409 action_not_applicable');
    expect(itemsOf({ body: await crowd.act(author, 'GET', '/v1/me/standing') })).toEqual([]);
    expect(await crowd.act(one, 'GET', pathOf(itemId))).toMatchObject({ state: 'open' });
  });

  it('is not made under a lease that ran out', async () => {
    const { itemId } = await reported();
    await claim(one, itemId);
    await cloud.advance(LEASE_SECONDS + 1);
    expect(await code(decide(one, itemId, { actions: [] }))).toBe('409 claim_required');
    await claim(other, itemId);
    expect(await code(decide(one, itemId, { actions: [] }))).toBe('409 claimed_by_another');
  });

  it('ends an account by four eyes alone', async () => {
    const { itemId } = await reported();
    const terminate = { actions: [{ kind: 'terminate', on: 'account' }], statement };
    await claim(one, itemId);
    expect(await code(decide(one, itemId, terminate))).toBe('403 forbidden_by_policy');
    await crowd.act(senior, 'PUT', pathOf(itemId, '/escalation'), { note: 'By myself' });
    await claim(senior, itemId);
    expect(await code(decide(senior, itemId, terminate))).toBe('403 forbidden_by_policy');
    await crowd.act(one, 'PUT', pathOf(itemId, '/escalation'), { note: 'I agree' });
    await claim(senior, itemId);
    expect(await code(decide(senior, itemId, terminate))).toBe('200');
  });

  it('keeps the exact words of a text that was chosen, whatever becomes of the text', async () => {
    const { itemId } = await reported();
    const words = { name: 'Scam', en: 'It asks for money first.', ar: 'يطلب مالًا أولًا.' };
    const { macroId } = await crowd.act(senior, 'POST', '/v1/staff/review/macros', words);
    expect(itemsOf(await crowd.ask(one, 'GET', '/v1/staff/review/macros'))).toContainEqual({
      macroId,
      ...words,
    });
    await claim(one, itemId);
    expect((await decide(one, itemId, { actions: [], macroId })).status).toBe(200);
    await crowd.act(senior, 'DELETE', `/v1/staff/review/macros/${String(macroId)}`);
    const { events } = await crowd.act(one, 'GET', pathOf(itemId));
    expect(Array.isArray(events) && events[0]).toMatchObject({
      what: 'closed',
      macro: { en: words.en, ar: words.ar },
    });
  });

  it('lets a photo pass that waited, whose item goes', async () => {
    const author = await crowd.join('author');
    const { photoId } = await crowd.act(author, 'POST', '/v1/photos', {
      contentType: 'image/jpeg',
      bytes: 9,
    });
    await cloud.changeRow({ pk: `PHOTO#${String(photoId)}`, sk: 'PHOTO' }, photoFacts.review);
    await cloud.settle();
    const itemId = itemOf({ kind: 'photo', photoId });
    const shown = await crowd.act(one, 'GET', pathOf(itemId));
    const content: Body = Object(shown['content']);
    expect(content).toMatchObject({
      isPublic: false,
      photos: [{ photoId }],
      verdicts: [{ verdict: 'review' }],
    });
    await claim(one, itemId);
    expect(await code(decide(one, itemId, { actions: [] }))).toBe('400 invalid_request');
    const release = { actions: [{ kind: 'release' }], statement: { ...statement, rule: 'other' } };
    expect(await code(decide(one, itemId, release))).toBe('200');
    await cloud.settle();
    expect(await crowd.act(author, 'GET', `/v1/photos/${String(photoId)}`)).toMatchObject({ state: 'ready' });
    expect(await crowd.act(one, 'GET', pathOf(itemId))).toMatchObject({
      state: 'closed',
      outcome: 'no_violation',
    });
  });

  it('takes facts of 4,000 letters as they are, markup included, and none without a ground', async () => {
    const { author, itemId } = await reported();
    await claim(one, itemId);
    const warn = (facts: string, more: object = {}) =>
      decide(one, itemId, {
        actions: [{ kind: 'warn' }],
        statement: { ...statement, facts: { en: facts, ar: facts }, ...more },
      });
    const groundless = await warn('It asks for money.', { ground: undefined });
    expect(groundless).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(JSON.stringify(groundless.body)).toContain('body.statement.ground');
    const markup = '<script>alert(1)</script> {{7*7}} ';
    const facts = markup + 'x'.repeat(4_000 - markup.length);
    const tooLong = await warn(`${facts}x`);
    expect(tooLong.status).toBe(400);
    expect(JSON.stringify(tooLong.body)).toMatch(/4,?000/);
    const { status, body } = await warn(facts);
    expect(status).toBe(200);
    const [decisionId] = Array.isArray(body['decisionIds']) ? body['decisionIds'].map(String) : [];
    const path = `/v1/me/decisions/${decisionId}`;
    expect(await crowd.act(author, 'GET', path)).toMatchObject({ facts });
    const appeal = (who: Member) => crowd.ask(who, 'POST', `${path}/appeal`, { text: markup });
    expect(await code(appeal(reporter))).toBe('404 not_found');
    expect((await appeal(author)).status).toBeLessThan(300);
    expect(await code(appeal(author))).toBe('409 appeal_exists');
  });

  it('goes on where its first action changes what the second is about', async () => {
    const { author } = await reported();
    await crowd.act(author, 'PATCH', '/v1/me', { bio: 'Buy followers here' });
    const subject = { kind: 'account', accountId: author.accountId };
    const report = { accountId: author.accountId, subjects: [subject], reason: 'spam' };
    await crowd.act(reporter, 'POST', '/v1/reports', report);
    await cloud.settle();
    const itemId = itemOf(subject);
    await claim(one, itemId);
    const { content } = await crowd.act(one, 'GET', `/v1/staff/review/items/${itemId}`);
    const seen =
      typeof content === 'object' && content !== null ? Reflect.get(content, 'version') : undefined;
    const actions = [
      { kind: 'limit_reach', on: 'account' },
      { kind: 'clear', field: 'bio' },
    ];
    const { status, body } = await decide(one, itemId, { actions, statement, seen });
    expect([status, body]).toMatchObject([200, { item: { state: 'closed' } }]);
  });

  it('is not made of what was edited meanwhile, or is gone, and its item can be closed', async () => {
    const { author, postId, itemId } = await reported();
    await claim(one, itemId);
    const versionOf = async (id: string): Promise<unknown> => {
      const { content } = await crowd.act(one, 'GET', `/v1/staff/review/items/${id}`);
      return typeof content === 'object' && content !== null ? Reflect.get(content, 'version') : undefined;
    };
    const seen = await versionOf(itemId);
    await crowd.act(author, 'PATCH', `/v1/posts/${postId}`, { caption: 'Another' });
    const remove = { actions: [{ kind: 'remove' }], statement };
    expect(await code(decide(one, itemId, { ...remove, seen }))).toBe('409 subject_changed');
    // Nor is what comes before it in the same decision.
    const warnAndRemove = { actions: [{ kind: 'warn', on: 'account' }, { kind: 'remove' }], statement };
    expect(await code(decide(one, itemId, { ...warnAndRemove, seen }))).toBe('409 subject_changed');
    expect(await crowd.act(author, 'GET', '/v1/me/standing')).toMatchObject({ items: [] });
    const seenNow = await versionOf(itemId);
    expect(seenNow).not.toBe(seen);

    const text = { text: 'Buy followers here' };
    const { commentId } = await crowd.act(author, 'POST', `/v1/posts/${postId}/comments`, text);
    await cloud.settle();
    const subject = { kind: 'comment', postId, commentId: String(commentId) };
    const report = { accountId: author.accountId, subjects: [subject], reason: 'spam' };
    await crowd.act(reporter, 'POST', '/v1/reports', report);
    await crowd.act(author, 'DELETE', `/v1/posts/${postId}/comments/${String(commentId)}`);
    await cloud.settle();
    const ofComment = itemOf(subject);
    await claim(one, ofComment);
    expect(await code(decide(one, ofComment, remove))).toBe('404 not_found');
    expect((await decide(one, ofComment, { actions: [] })).status).toBe(200);

    const key = profileRow.key({ accountId: AccountId.parse(author.accountId) });
    await cloud.changeRow(key, { status: 'erasing' });
    const warning = { actions: [{ kind: 'warn', on: 'account' }], statement };
    expect(await code(decide(one, itemId, warning))).toBe('404 not_found');
  });
});
