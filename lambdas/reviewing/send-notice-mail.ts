/** Tells whoever sent a notice by mail that it came, and what came of it. */
import type { DecisionStore } from '../decisions/decision-store.ts';
import { DecisionId } from '../kernel/ids.ts';
import type { MailJob } from '../kernel/jobs/mail-job.ts';
import { ruleOf } from '../kernel/rules.ts';
import { type NoticeStatement, outcomeMail, receiptMail } from '../mails/notice-mail.ts';
import { isDefined } from '../platform/is-defined.ts';
import { log } from '../platform/log.ts';
import type { SendMail } from '../platform/send-mail.ts';
import type { StoredNotice } from '../reports/notice.ts';
import type { NoticeMailStore } from '../reports/notice-mail-store.ts';
import type { NoticeStore } from '../reports/notice-store.ts';
import type { QueueStore } from './queue-store.ts';

const EVENTS_READ = 20; // the item was closed just now

export interface SendNoticeMailDeps {
  readonly notices: Pick<NoticeStore, 'get'>;
  readonly mails: NoticeMailStore;
  readonly queue: Pick<QueueStore, 'events'>;
  readonly decisions: Pick<DecisionStore, 'get'>;
  readonly send: SendMail;
  readonly appName: string;
}

/** The reasons of the decisions by which the item of a notice was closed. */
const statementsOf = async (
  { queue, decisions }: Pick<SendNoticeMailDeps, 'queue' | 'decisions'>,
  { itemId, accountId }: StoredNotice,
): Promise<readonly NoticeStatement[]> => {
  if (itemId === undefined || accountId === undefined) return [];
  const events = await queue.events(itemId, EVENTS_READ);
  const ids = events.find(({ what }) => what === 'closed')?.decisionIds ?? [];
  const found = await Promise.all(ids.map((id) => decisions.get(accountId, DecisionId.parse(id))));
  return found.filter(isDefined).map(({ statement: { rule, ground, automated } }) => ({
    rule: ruleOf(rule).title,
    ground,
    automated: automated.decision,
  }));
};

/** Sends a mail about a notice, once; a notice without an address has none. `now` in milliseconds. */
export const sendNoticeMail = async (
  deps: SendNoticeMailDeps,
  { noticeId, mail }: MailJob,
  now: number,
): Promise<void> => {
  const { notices, mails, send, appName } = deps;
  const notice = await notices.get(noticeId, now);
  if (notice?.email === undefined) return;
  const { email, state, language = 'en' } = notice;
  if (mail === 'outcome' && state === 'received') return;
  if (!(await mails.claim(noticeId, mail, now))) return;
  const filling = { noticeId, appName, language };
  try {
    const written =
      mail === 'receipt' || state === 'received'
        ? receiptMail(filling)
        : outcomeMail(state, await statementsOf(deps, notice), filling);
    if (await mails.count(email, now)) await send({ to: email, ...written });
    else log.info('A mail was left out: its address has had as many as one gets in a day');
  } catch (error) {
    await mails.release(noticeId, mail);
    throw error;
  }
  await mails.finish(noticeId, mail, now);
};
