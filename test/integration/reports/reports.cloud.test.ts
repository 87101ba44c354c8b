/** Reports as people make them: what may be reported, that it is done once, and what becomes of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ReviewItemId } from '../../../lambdas/kernel/ids.ts';
import { itemIdOf, SentSubject } from '../../../lambdas/kernel/subject.ts';
import { makeItemStore } from '../../../lambdas/review/item-store.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import type { Answer, Body, Crowd, Member } from '../../support/crowd.ts';
import { itemsOf, makeCrowd } from '../../support/crowd.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { suspend } from '../../support/people.ts';

let cloud: TestCloud;
let crowd: Crowd;
let author: Member;
let reader: Member;

beforeAll(async () => {
  cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  author = await crowd.join('author');
  reader = await crowd.join('reader');
  await crowd.act(reader, 'PUT', `/v1/accounts/${author.username}/follow`);
  await cloud.settle();
}, 120_000);

const post = async (more: object = {}, by = author): Promise<string> => {
  const photos = [{ photoId: await crowd.readyPhoto(by) }];
  const { postId } = await crowd.act(by, 'POST', '/v1/posts', { photos, visibility: 'public', ...more });
  await cloud.settle();
  return String(postId);
};
const report = (
  by: Member,
  subjects: readonly object[],
  { reason = 'spam', of = author }: { readonly reason?: string; readonly of?: Member } = {},
): Promise<Answer> => crowd.ask(by, 'POST', '/v1/reports', { accountId: of.accountId, subjects, reason });
const reportOf = ({ body }: Answer): Body => Object(body['report']);
const items = () => makeItemStore(operatorTable(cloud));
const itemOf = (subject: object) => items().get(ReviewItemId.parse(itemIdOf(SentSubject.parse(subject))));
const code = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  return `${status} ${String(body['code'] ?? '')}`.trim();
};

describe('a report', () => {
  it('hides the post from who made it, in every list at once, and from nobody else', async () => {
    const postId = await post();
    const fan = await crowd.join('fan');
    await crowd.act(fan, 'PUT', `/v1/accounts/${author.username}/follow`);
    await crowd.act(reader, 'PUT', `/v1/posts/${postId}/like`);
    await cloud.settle();
    const lists = ['/v1/feeds/home', `/v1/accounts/${author.username}/posts`, '/v1/me/likes'];
    const shown = async (who: Member) => {
      const pages = await Promise.all(lists.map((list) => crowd.ask(who, 'GET', list)));
      return pages.map((page) => itemsOf(page).some((item) => item['postId'] === postId));
    };
    expect(await shown(reader)).toEqual([true, true, true]);
    const answer = await report(reader, [{ kind: 'post', postId }]);
    expect(answer).toMatchObject({
      status: 200,
      body: { isNew: true, username: author.username, offers: ['block', 'mute', 'restrict'] },
    });
    expect(await shown(reader)).toEqual([false, false, false]);
    expect(await shown(fan)).toEqual([true, true, false]);
    const { viewer } = await crowd.act(reader, 'GET', `/v1/posts/${postId}`);
    expect(viewer).toMatchObject({ reported: true, liked: true });
    expect((await crowd.act(fan, 'GET', `/v1/posts/${postId}`))['viewer']).not.toHaveProperty('reported');
  });

  it('is made once for a reason: the same again is the same, and new things alone are new', async () => {
    const [one, two] = [await post(), await post()];
    const first = await report(reader, [{ kind: 'post', postId: one }]);
    const again = await report(reader, [{ kind: 'post', postId: one }]);
    expect(again).toMatchObject({ status: 200, body: { isNew: false } });
    expect(reportOf(again)).toEqual(reportOf(first));
    const more = await report(reader, [
      { kind: 'post', postId: one },
      { kind: 'post', postId: two },
      { kind: 'post', postId: two },
    ]);
    expect(reportOf(more)['subjects']).toEqual([{ kind: 'post', postId: two }]);
    const other = await report(reader, [{ kind: 'post', postId: one }], { reason: 'scam' });
    expect(other.body['isNew']).toBe(true);
    await cloud.settle();
    expect(await itemOf({ kind: 'post', postId: one })).toMatchObject({
      reports: 2,
      priority: 3,
      state: 'open',
    });
  });

  it('is one for each reporter who makes it many times at once', async () => {
    const postId = await post();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => report(reader, [{ kind: 'post', postId }])),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map((answer) => reportOf(answer)['reportId'])).size).toBe(1);
    await cloud.settle();
    expect(await itemOf({ kind: 'post', postId })).toMatchObject({ reports: 1 });
  });

  it('is refused of oneself, and of what is gone, hidden or of somebody else', async () => {
    const own = await post({}, reader);
    expect(await code(report(reader, [{ kind: 'post', postId: own }], { of: reader }))).toBe(
      '409 cannot_do_to_self',
    );
    expect(await code(report(reader, [{ kind: 'post', postId: own }]))).toBe('404 not_found');
    const secret = await post({ visibility: 'private' });
    expect(await code(report(reader, [{ kind: 'post', postId: secret }]))).toBe('404 not_found');
    const gone = await crowd.join('gone');
    await suspend(cloud, gone);
    const account = (of: Member) => [{ kind: 'account', accountId: of.accountId }];
    expect(await code(report(reader, account(gone), { of: gone }))).toBe('404 not_found');
    expect(await code(report(reader, account(gone)))).toBe('400 invalid_request');
    expect(await code(report(reader, [{ kind: 'photo', postId: own }]))).toBe('400 invalid_request');
    expect(await code(report(reader, [{ kind: 'post', postId: own }], { reason: 'taste' }))).toBe(
      '400 invalid_request',
    );
  });

  it('can be made of whoever blocks the reporter, and of what they had seen, as it was', async () => {
    const seen = await post({ visibility: 'followers', caption: 'As it was' });
    await crowd.act(author, 'PUT', `/v1/accounts/${reader.username}/block`);
    const later = await post({ visibility: 'followers' });
    await cloud.settle();
    const answer = await report(
      reader,
      [
        { kind: 'account', accountId: author.accountId },
        { kind: 'post', postId: seen },
      ],
      { reason: 'bullying' },
    );
    expect(answer.status).toBe(200);
    expect(await code(report(reader, [{ kind: 'post', postId: later }]))).toBe('404 not_found');
    const stranger = await crowd.join('stranger');
    expect(await code(report(stranger, [{ kind: 'post', postId: seen }]))).toBe('404 not_found');
    const { reportId } = reportOf(answer);
    const key = { pk: `A#${reader.accountId}`, sk: `REPORT#${String(reportId)}` };
    expect(await operatorTable(cloud).get(key)).toMatchObject({
      subjects: [{}, { snapshot: { text: 'As it was' } }],
    });
    await crowd.act(author, 'DELETE', `/v1/accounts/${reader.username}/block`);
    await crowd.act(reader, 'PUT', `/v1/accounts/${author.username}/follow`);
  });

  it('can be made of a post in the bin by who looked at it, and by nobody else', async () => {
    const postId = await post();
    await crowd.act(reader, 'POST', '/v1/views', { postIds: [postId] });
    await crowd.act(author, 'DELETE', `/v1/posts/${postId}`);
    await cloud.settle();
    expect(await code(report(reader, [{ kind: 'post', postId }]))).toBe('200');
    const stranger = await crowd.join('stranger');
    expect(await code(report(stranger, [{ kind: 'post', postId }]))).toBe('404 not_found');
  });

  it('can be made of a comment under one’s own post by somebody who blocks its author then', async () => {
    const own = await post({}, reader);
    const rude = await crowd.join('rude');
    const { commentId } = await crowd.act(rude, 'POST', `/v1/posts/${own}/comments`, { text: 'Ugly' });
    await crowd.act(rude, 'PUT', `/v1/accounts/${reader.username}/block`);
    await cloud.settle();
    const comment = [{ kind: 'comment', postId: own, commentId }];
    expect(await code(report(reader, comment, { of: rude, reason: 'bullying' }))).toBe('200');
  });

  it('tells its outcome to who made it, by a notification and in the list, and makes them trusted', async () => {
    const judge = await crowd.join('judge');
    for (let each = 0; each < 5; each += 1) {
      const subject = { kind: 'post', postId: await post() };
      const made = reportOf(await report(judge, [subject]));
      await cloud.settle();
      const item = (await itemOf(subject)) ?? expect.fail('no item');
      const at = Date.parse((await cloud.state()).now);
      expect(await items().close(item, { at, outcome: 'action_taken' })).toBe(true);
      expect(await items().close(item, { at, outcome: 'no_violation' })).toBe(false);
      await cloud.settle();
      const decided = await crowd.act(judge, 'GET', `/v1/me/reports/${String(made['reportId'])}`);
      expect(decided).toMatchObject({ state: 'decided', outcome: 'action_taken' });
    }
    const types = itemsOf(await crowd.ask(judge, 'GET', '/v1/me/notifications')).map(({ type }) => type);
    expect(types.filter((type) => type === 'report_decided')).toHaveLength(5);
    const trusted = { kind: 'post', postId: await post() };
    await report(judge, [trusted]);
    await cloud.settle();
    expect(await itemOf(trusted)).toMatchObject({ priority: 4 });
  });

  it('opens nothing from a reporter who has been muted, who is not told', async () => {
    const noisy = await crowd.join('noisy');
    await operatorTable(cloud).update(
      { pk: `A#${noisy.accountId}`, sk: 'REPORTER' },
      { expression: 'SET mutedUntil = :until', values: { ':until': Number.MAX_SAFE_INTEGER } },
      { expression: 'attribute_not_exists(pk)' },
    );
    const subject = { kind: 'post', postId: await post() };
    expect((await report(noisy, [subject])).body).toMatchObject({ isNew: true, report: { state: 'open' } });
    await cloud.settle();
    expect(await itemOf(subject)).toBeUndefined();
  });
});
