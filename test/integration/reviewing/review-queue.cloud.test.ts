/** The review queue as staff work on it. */
import { beforeAll, describe, expect, it } from 'vitest';
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
let author: Member;
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
  [author, reporter] = [await crowd.join('author'), await crowd.join('reporter')];
  one = await staffMember('one', 'reviewer');
  other = await staffMember('other', 'reviewer');
  senior = await staffMember('senior', 'senior');
}, 180_000);

const post = async (by = author, more: object = {}): Promise<string> => {
  const photos = [{ photoId: await crowd.readyPhoto(by) }];
  const { postId } = await crowd.act(by, 'POST', '/v1/posts', { photos, visibility: 'public', ...more });
  await cloud.settle();
  return String(postId);
};
/** A post that was reported, with its item. */
const reported = async (reason = 'spam', of = author, more: object = {}) => {
  const postId = await post(of, more);
  const subject = { kind: 'post', postId };
  const body = { accountId: of.accountId, subjects: [subject], reason };
  const { report } = await crowd.act(reporter, 'POST', '/v1/reports', body);
  await cloud.settle();
  return {
    postId,
    itemId: itemIdOf(SentSubject.parse(subject)),
    reportId: String(Object(report)['reportId']),
  };
};
const pathOf = (itemId: string, rest = '') => `/v1/staff/review/items/${itemId}${rest}`;
const code = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  return `${status} ${String(body['code'] ?? '')}`.trim();
};
const claim = (who: Member, itemId: string) => crowd.ask(who, 'PUT', pathOf(itemId, '/claim'));
const queueOf = async (who: Member, query = ''): Promise<readonly Body[]> =>
  (await crowd.listAll(who, `/v1/staff/review/items?claimed=nobody${query}`, 50)) ?? [];

describe('the review queue', () => {
  it('has what is most urgent first, then what has waited longest, by its filters', async () => {
    const late = await reported('spam');
    const urgent = await reported('threats');
    const later = await reported('spam');
    const ours = [late, urgent, later].map(({ itemId }) => String(itemId));
    const idsIn = async (query = '') =>
      (await queueOf(one, query)).map(({ itemId }) => String(itemId)).filter((id) => ours.includes(id));
    expect(await idsIn()).toEqual([urgent, late, later].map(({ itemId }) => itemId));
    expect(await idsIn('&about=post&source=report&escalated=no')).toHaveLength(3);
    expect(await idsIn('&about=comment')).toEqual([]);
    expect(await idsIn('&source=photo')).toEqual([]);
    await claim(one, urgent.itemId);
    expect(await idsIn()).toEqual([late, later].map(({ itemId }) => itemId));
    const mine = await crowd.listAll(one, '/v1/staff/review/items?claimed=mine', 50);
    expect(mine?.map(({ itemId }) => itemId)).toContain(urgent.itemId);
  });

  it('has a photo that the machine left to people, until they or its owner have seen to it', async () => {
    const { photoId } = await crowd.act(author, 'POST', '/v1/photos', {
      contentType: 'image/jpeg',
      bytes: 9,
    });
    const key = { pk: `PHOTO#${String(photoId)}`, sk: 'PHOTO' };
    await cloud.changeRow(key, { ...photoFacts.ready, moderation: { verdict: 'review', policy: '1' } });
    await cloud.settle();
    const itemId = itemIdOf(SentSubject.parse({ kind: 'photo', photoId }));
    expect((await queueOf(one, '&source=photo')).map((item) => item['itemId'])).toContain(itemId);
    await crowd.act(author, 'DELETE', `/v1/photos/${String(photoId)}`);
    await cloud.settle();
    expect((await queueOf(one, '&source=photo')).map((item) => item['itemId'])).not.toContain(itemId);
  });

  it('gives an item to one of two who claim it at once, until the lease has run out', async () => {
    const { itemId } = await reported();
    const answers = await Promise.all([claim(one, itemId), claim(other, itemId)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [first, second] = answers[0]?.status === 200 ? [one, other] : [other, one];
    expect(await code(claim(second, itemId))).toBe('409 claimed_by_another');
    expect(await code(claim(first, itemId))).toBe('200');
    await cloud.advance(LEASE_SECONDS + 1);
    expect(await code(claim(second, itemId))).toBe('200');
    expect(await code(claim(first, itemId))).toBe('409 claimed_by_another');
    await crowd.act(second, 'DELETE', pathOf(itemId, '/claim'));
    expect(await code(claim(first, itemId))).toBe('200');
  });

  it('shows all it takes to decide, also to a reviewer whom the author blocks, and tells the person of the look', async () => {
    const { postId, itemId } = await reported('scam', author, {
      visibility: 'public',
      caption: 'Money first',
    });
    await crowd.act(author, 'PATCH', `/v1/posts/${postId}`, { caption: 'Changed', visibility: 'private' });
    await crowd.act(author, 'PUT', `/v1/accounts/${one.username}/block`);
    await cloud.settle();
    const shown = await crowd.act(one, 'GET', pathOf(itemId));
    expect(shown).toMatchObject({
      subject: { kind: 'post', postId },
      owner: { username: author.username },
      content: { text: 'Changed', visibility: 'private', isPublic: false, photos: [{}] },
      recentReports: [{ reason: 'scam', accountId: reporter.accountId, was: { text: 'Money first' } }],
      events: [{ what: 'opened', source: 'report' }],
    });
    const [latest] = itemsOf(await crowd.ask(author, 'GET', '/v1/me/accesses'));
    expect(latest).toMatchObject({ role: 'reviewer', kind: 'post', id: postId, reason: 'review' });
    expect(JSON.stringify(latest)).not.toContain(one.accountId);
  });

  it('has nothing for a reviewer that is their own', async () => {
    const { itemId } = await reported('spam', one);
    expect((await queueOf(one)).map((item) => item['itemId'])).not.toContain(itemId);
    expect((await queueOf(other)).map((item) => item['itemId'])).toContain(itemId);
    const answers = [
      crowd.ask(one, 'GET', pathOf(itemId)),
      claim(one, itemId),
      crowd.ask(one, 'POST', pathOf(itemId, '/notes'), { text: 'No' }),
      crowd.ask(one, 'PUT', pathOf(itemId, '/escalation'), { note: 'No' }),
    ];
    expect(await Promise.all(answers.map(code))).toEqual(answers.map(() => '404 not_found'));
    const closed = await crowd.act(one, 'POST', '/v1/staff/review/closings', { itemIds: [itemId] });
    expect(closed).toEqual({ closed: [], left: [itemId] });
  });

  it('keeps what was escalated for seniors, with its notes', async () => {
    const { itemId } = await reported();
    await crowd.act(one, 'POST', pathOf(itemId, '/notes'), { text: 'Seen before' });
    await crowd.act(one, 'PUT', pathOf(itemId, '/escalation'), { note: 'Police?' });
    expect(await code(claim(one, itemId))).toBe('403 forbidden_by_policy');
    expect(await code(claim(senior, itemId))).toBe('200');
    const { events } = await crowd.act(senior, 'GET', pathOf(itemId));
    expect(events).toMatchObject([
      { what: 'claimed', by: senior.accountId },
      { what: 'escalated', by: one.accountId, note: 'Police?' },
      { what: 'noted', note: 'Seen before' },
      { what: 'opened' },
    ]);
  });

  it('closes several items at once, but for those of others, and tells those who reported', async () => {
    const [free, held, own] = [await reported(), await reported(), await reported()];
    await claim(other, held.itemId);
    await claim(one, own.itemId);
    const itemIds = [free, held, own].map(({ itemId }) => itemId);
    const body = { itemIds, note: 'Nothing in it' };
    const answer = await crowd.act(one, 'POST', '/v1/staff/review/closings', body);
    expect(answer).toEqual({ closed: [free.itemId, own.itemId], left: [held.itemId] });
    expect(await crowd.act(one, 'POST', '/v1/staff/review/closings', body)).toEqual({
      closed: [],
      left: itemIds,
    });
    await cloud.settle();
    const outcomes = await Promise.all(
      [free, held].map(({ reportId }) => crowd.act(reporter, 'GET', `/v1/me/reports/${reportId}`)),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['no_violation', null]);
    expect(await code(claim(one, free.itemId))).toBe('409 already_closed');
  });

  it('mutes a reporter for a time', async () => {
    const path = `/v1/staff/reporters/${reporter.accountId}/mute`;
    expect((await crowd.act(one, 'PUT', path, { days: 1 }))['mutedUntil']).not.toBeNull();
    const { itemId } = await reported();
    expect(await code(crowd.ask(one, 'GET', pathOf(itemId)))).toBe('404 not_found');
    expect((await crowd.act(one, 'DELETE', path))['mutedUntil']).toBeNull();
    const again = await reported();
    expect(await code(crowd.ask(one, 'GET', pathOf(again.itemId)))).toBe('200');
  });
});
