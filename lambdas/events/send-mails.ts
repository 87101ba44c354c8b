/** Queue consumer: sends mails. */
import * as z from 'zod/mini';
import { makeDecisionStore } from '../decisions/decision-store.ts';
import { readVariables } from '../kernel/environment.ts';
import { MailJob } from '../kernel/jobs/mail-job.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { MailSender, makeSendMail } from '../platform/send-mail.ts';
import { makeNoticeMailStore } from '../reports/notice-mail-store.ts';
import { makeNoticeStore } from '../reports/notice-store.ts';
import { makeQueueStore } from '../reviewing/queue-store.ts';
import { sendNoticeMail } from '../reviewing/send-notice-mail.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['send-mails']);
  const table = makeTable(env.TABLE_NAME);
  return {
    notices: makeNoticeStore(table),
    mails: makeNoticeMailStore(table),
    queue: makeQueueStore(table),
    decisions: makeDecisionStore(table),
    send: makeSendMail(z.parse(MailSender, JSON.parse(env.MAIL_SENDER))),
    appName: env.APP_NAME,
  };
});

export const handler = consumeQueue(MailJob, (job) => sendNoticeMail(deps(), job, Date.now()));
