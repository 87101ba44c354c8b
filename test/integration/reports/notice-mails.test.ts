/** Mails about notices: each once, whatever consumers do, and no more than an address gets in a day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionRow } from '../../../lambdas/decisions/decision-rows.ts';
import { makeDecisionStore } from '../../../lambdas/decisions/decision-store.ts';
import { DecisionId, NoticeId, newUlid, ReviewItemId } from '../../../lambdas/kernel/ids.ts';
import type { MailJob } from '../../../lambdas/kernel/jobs/mail-job.ts';
import type { Mail } from '../../../lambdas/platform/send-mail.ts';
import { noticeExpiry, type StoredNotice } from '../../../lambdas/reports/notice.ts';
import { MAILS_A_DAY, makeNoticeMailStore } from '../../../lambdas/reports/notice-mail-store.ts';
import { makeNoticeStore } from '../../../lambdas/reports/notice-store.ts';
import { itemEventRow } from '../../../lambdas/review/review-rows.ts';
import { makeQueueStore } from '../../../lambdas/reviewing/queue-store.ts';
import { sendNoticeMail } from '../../../lambdas/reviewing/send-notice-mail.ts';
import { idOf, putRows, T0 } from '../../support/some-account.ts';
import { someDecision } from '../../support/some-decision.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

let testTable: TestTable;
let sent: Mail[] = [];
let failures = 0;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const deps = () => ({
  notices: makeNoticeStore(testTable.table),
  mails: makeNoticeMailStore(testTable.table),
  queue: makeQueueStore(testTable.table),
  decisions: makeDecisionStore(testTable.table),
  appName: 'Suwar',
  send: async (mail: Mail) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('SES answered 429');
    }
    sent.push(mail);
  },
});

const given = async (more: Partial<StoredNotice> = {}) => {
  sent = [];
  const noticeId = NoticeId.parse(newUlid(T0));
  await makeNoticeStore(testTable.table).add(noticeId, {
    address: 'https://app.example/@gone',
    reason: 'copyright',
    explanation: 'My picture',
    email: `${noticeId}@example.com`,
    language: 'en',
    state: 'received',
    expiresAt: noticeExpiry(T0),
    ...more,
  });
  return (mail: MailJob['mail'], now = T0 + 1) =>
    sendNoticeMail(deps(), { kind: 'notice', noticeId, mail }, now);
};

describe('a mail about a notice', () => {
  it('is sent once, however often and at once it is asked for', async () => {
    const tell = await given();
    await Promise.all([tell('receipt'), tell('receipt'), tell('receipt')]);
    await tell('receipt', T0 + 3_600_000);
    expect(sent).toHaveLength(1);
  });

  it('is tried again where it could not be sent', async () => {
    const tell = await given();
    failures = 1;
    await expect(tell('receipt')).rejects.toThrow('SES answered 429');
    await tell('receipt');
    expect(sent).toHaveLength(1);
  });

  it('tells no outcome before there is one, and nothing to who gave no address', async () => {
    await (await given())('outcome');
    expect(sent).toEqual([]);
    await (await given({ email: undefined }))('receipt');
    expect(sent).toEqual([]);
  });

  it('gives the rule by which something was done, and no word of the person', async () => {
    const [author, reviewer] = [idOf('author'), idOf('reviewer')];
    const itemId = ReviewItemId.parse('0'.repeat(20));
    const decisionId = DecisionId.parse(newUlid(T0));
    await putRows(testTable.table, [
      { ...decisionRow.key({ accountId: author, decisionId }), ...someDecision(author, reviewer) },
      {
        ...itemEventRow.key({ itemId, eventId: newUlid(T0) }),
        what: 'closed',
        outcome: 'action_taken',
        by: reviewer,
        decisionIds: [decisionId],
      },
    ]);
    await (await given({ state: 'action_taken', itemId, accountId: author }))('outcome');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toMatch(/have acted[\s\S]*It is against (?:the law|our rules): /);
    expect(sent[0]?.text).not.toMatch(new RegExp(`${author}|${reviewer}`));
  });

  it('is left out where its address has had as many as one gets in a day', async () => {
    const email = 'stranger@example.com';
    for (let each = 0; each < MAILS_A_DAY; each += 1) await (await given({ email }))('receipt');
    await (await given({ email: email.toUpperCase() }))('receipt');
    expect(sent).toEqual([]);
    await (await given({ email }))('receipt', T0 + 86_400_000);
    expect(sent).toHaveLength(1);
  });
});
