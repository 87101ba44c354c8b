/** What people who send notices are told by mail, where the deployment sends mails: once each, and nothing that a stranger could use the form for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { NoticeId } from '../../../lambdas/kernel/ids.ts';
import { itemIdOf, SentSubject } from '../../../lambdas/kernel/subject.ts';
import { MAILS_A_DAY } from '../../../lambdas/reports/notice-mail-store.ts';
import { noticeRow } from '../../../lambdas/reports/report-rows.ts';
import { makeItemStore } from '../../../lambdas/review/item-store.ts';
import { type Crowd, type Member, makeCrowd } from '../../support/crowd.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { makeOwnClouds, type OwnCloud } from '../../support/own-cloud.ts';

const clouds = makeOwnClouds();
let cloud: OwnCloud;
let crowd: Crowd;
let author: Member;

beforeAll(async () => {
  cloud = await clouds.start('first', {
    appName: 'صُوَر',
    mailFrom: 'no-reply@app.example',
    mailFromName: 'صُوَر',
  });
  crowd = await makeCrowd(cloud);
  author = await crowd.join('author');
}, 600_000);
afterAll(async () => {
  await cloud.stop();
  await clouds.remove();
});

const Mails = z.object({
  mails: z.array(z.object({ from: z.string(), to: z.string(), subject: z.string(), text: z.string() })),
});
const mailsTo = async (address: string): Promise<z.infer<typeof Mails>['mails']> => {
  const { mails } = Mails.parse(await (await fetch(`${cloud.apiUrl}/_local/mails`)).json());
  return mails.filter(({ to }) => to === address);
};
const send = async (email: string, address: string, language = 'en'): Promise<string> => {
  const answer = await fetch(`${cloud.apiUrl}/v1/notices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({
      address,
      reason: 'copyright',
      explanation: 'Buy pills at https://spam.example',
      name: 'Buy pills',
      email,
      goodFaith: true,
    }),
  });
  const { noticeId } = z.object({ noticeId: z.string() }).parse(await answer.json());
  expect(answer.status).toBe(201);
  await cloud.settle();
  return noticeId;
};
const post = async (): Promise<string> => {
  const photos = [{ photoId: await crowd.readyPhoto(author) }];
  const { postId } = await crowd.act(author, 'POST', '/v1/posts', { photos, visibility: 'public' });
  await cloud.settle();
  return String(postId);
};
const close = async (postId: string) => {
  const items = makeItemStore(operatorTable(cloud));
  const item = await items.get(itemIdOf(SentSubject.parse({ kind: 'post', postId })));
  const at = Date.parse((await cloud.state()).now);
  await items.close(item ?? expect.fail('no item'), { at, outcome: 'no_violation' });
  await cloud.settle();
};

describe('who sends a notice', () => {
  it('gets a mail with the receipt and one with the outcome, each in their language, and no word of the notice', async () => {
    const postId = await post();
    const english = await send('noor@example.com', `https://app.example/p/${postId}`);
    const arabic = await send('nour@example.com', `https://app.example/p/${postId}`, 'ar');
    expect(await mailsTo('noor@example.com')).toMatchObject([
      { subject: 'We have received your notice · صُوَر', text: expect.stringContaining(english) },
    ]);
    await close(postId);
    const [, outcome, ...more] = await mailsTo('noor@example.com');
    expect(more).toEqual([]);
    expect(outcome?.text).toMatch(/found nothing that is against the law[\s\S]*go to court/);
    const inArabic = await mailsTo('nour@example.com');
    expect(inArabic).toMatchObject([
      { subject: 'تلقّينا إخطارك · صُوَر', text: expect.stringContaining(arabic) },
      { subject: 'نتيجة إخطارك · صُوَر', text: expect.stringContaining('إلى القضاء') },
    ]);
    for (const { text, from } of [...(await mailsTo('noor@example.com')), ...inArabic]) {
      expect(text).not.toMatch(/pills|spam/);
      expect(from).toContain('<no-reply@app.example>');
    }
    const row = await operatorTable(cloud).get(noticeRow.key({ noticeId: NoticeId.parse(english) }));
    expect(row).toMatchObject({
      receiptMail: { at: expect.any(Number) },
      outcomeMail: { at: expect.any(Number) },
    });
  });

  it('gets each mail once, whatever comes twice or fails at first', async () => {
    await cloud.addFault({ kind: 'deliveries', copies: [2, 3], reorder: true, seed: 7 });
    await cloud.addFault({
      kind: 'fail-call',
      service: 'ses',
      nth: 1,
      error: { code: 'TooManyRequestsException', status: 429 },
    });
    const postId = await post();
    await send('twice@example.com', `https://app.example/p/${postId}`);
    await close(postId);
    await cloud.clearFaults();
    await cloud.settle();
    expect(await mailsTo('twice@example.com')).toHaveLength(2);
  });

  it('cannot have the mailbox of a stranger filled', async () => {
    for (let sent = 0; sent < MAILS_A_DAY; sent += 1)
      await send('stranger@example.com', 'https://app.example/p/nothing');
    expect(await mailsTo('stranger@example.com')).toHaveLength(MAILS_A_DAY);
  });
});
