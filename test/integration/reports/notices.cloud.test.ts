/** Notices by people without an account. */
import { beforeAll, describe, expect, it } from 'vitest';
import { itemIdOf, SentSubject } from '../../../lambdas/kernel/subject.ts';
import { makeItemStore } from '../../../lambdas/review/item-store.ts';
import { makeQueueStore } from '../../../lambdas/reviewing/queue-store.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import type { Crowd, Member } from '../../support/crowd.ts';
import { makeCrowd } from '../../support/crowd.ts';
import { operatorTable } from '../../support/operator-table.ts';

let cloud: TestCloud;
let crowd: Crowd;
let author: Member;

beforeAll(async () => {
  cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  author = await crowd.join('author');
}, 120_000);

const post = async (): Promise<string> => {
  const photos = [{ photoId: await crowd.readyPhoto(author) }];
  const { postId } = await crowd.act(author, 'POST', '/v1/posts', { photos, visibility: 'public' });
  await cloud.settle();
  return String(postId);
};
const notice = {
  reason: 'copyright',
  explanation: 'I took this picture.',
  name: 'Noor',
  email: 'noor@example.com',
  goodFaith: true,
};
const itemOf = (postId: string) =>
  makeItemStore(operatorTable(cloud)).get(itemIdOf(SentSubject.parse({ kind: 'post', postId })));
const stateOf = async (noticeId: unknown) =>
  (await crowd.ask(undefined, 'GET', `/v1/notices/${String(noticeId)}`)).body['state'];

describe('a notice', () => {
  it('has the post wait that its address names, and tells the outcome by its receipt', async () => {
    const postId = await post();
    const address = `https://suwar.example/p/${postId}?from=search`;
    const { status, body } = await crowd.ask(undefined, 'POST', '/v1/notices', { ...notice, address });
    expect({ status, body }).toMatchObject({ status: 201, body: { state: 'received' } });
    await cloud.settle();
    const item = (await itemOf(postId)) ?? expect.fail('no item');
    expect(item).toMatchObject({ sources: ['notice'], priority: 4, accountId: author.accountId });
    expect(await makeQueueStore(operatorTable(cloud)).noticesOf(item.subject, 5)).toMatchObject([
      { noticeId: body['noticeId'], explanation: notice.explanation, email: notice.email },
    ]);
    expect(await stateOf(body['noticeId'])).toBe('received');
    const at = Date.parse((await cloud.state()).now);
    await makeItemStore(operatorTable(cloud)).close(item, { at, outcome: 'action_taken' });
    await cloud.settle();
    expect(await stateOf(body['noticeId'])).toBe('action_taken');
  });

  it('is answered alike whatever is at its address, and says later that nothing is', async () => {
    const address = 'https://suwar.example/p/01KAVZ2M9T0123456789ABCDEF';
    const { status, body } = await crowd.ask(undefined, 'POST', '/v1/notices', { ...notice, address });
    expect({ status, state: body['state'] }).toEqual({ status: 201, state: 'received' });
    await cloud.settle();
    expect(await stateOf(body['noticeId'])).toBe('not_found');
  });

  it('needs a name and an address, but where a child is abused, and good faith', async () => {
    const address = 'https://suwar.example/p/1';
    const { name: _, ...nameless } = notice;
    const send = async (body: object) =>
      (await crowd.ask(undefined, 'POST', '/v1/notices', { ...body, address })).status;
    expect(await send(nameless)).toBe(400);
    expect(await send({ ...nameless, reason: 'child_abuse' })).toBe(201);
    expect(await send({ ...notice, goodFaith: false })).toBe(400);
  });

  it('is sent by a page without a script, in English and Arabic', async () => {
    const page = async (language: string) => {
      const answer = await fetch(`${cloud.apiUrl}/v1/notices/form`, {
        headers: { 'accept-language': language },
      });
      return { policy: answer.headers.get('content-security-policy'), text: await answer.text() };
    };
    const [english, arabic] = [await page('en'), await page('ar')];
    expect(english.text).toContain('<html lang="en" dir="ltr">');
    expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
    expect(english.text).not.toContain('<script');
    expect(english.policy).toContain("form-action 'self'");
    const postId = await post();
    const fields = { ...notice, goodFaith: 'true', address: `https://suwar.example/p/${postId}` };
    const answer = await fetch(`${cloud.apiUrl}/v1/notices/form`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    expect(answer.status).toBe(201);
    expect(await answer.text()).toMatch(/\/v1\/notices\/[0-9A-Z]{26}/);
    await cloud.settle();
    expect(await itemOf(postId)).toMatchObject({ sources: ['notice'] });
  });
});
