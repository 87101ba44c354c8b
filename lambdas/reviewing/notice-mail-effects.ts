/** What follows from notices for whoever sent them: a mail that confirms one, and a mail with its outcome. */
import type { MailJob } from '../kernel/jobs/mail-job.ts';
import { streamPart } from '../kernel/stream-part.ts';
import { gather } from '../platform/gather.ts';
import { noticeRow } from '../reports/report-rows.ts';

/** Nothing where the deployment sends no mails. */
export const noticeMailEffects = streamPart({
  topic: 'reviewing',
  follows: [{ row: noticeRow, on: ['INSERT', 'MODIFY'] }],
  access: [],
  sends: ['MAILS_QUEUE_URL'],
  variables: ['MAILS_QUEUE_URL'],
  deps: ({ queue, env }) => ({
    queue: queue<MailJob>('MAILS_QUEUE_URL'),
    sendsMails: env.MAILS_QUEUE_URL !== '',
  }),
  plan: ({ queue, sendsMails }, changes) => {
    const jobs = gather<MailJob>();
    for (const { ids, before, after, position } of changes) {
      if (!sendsMails || after?.email === undefined) continue;
      const { noticeId } = ids;
      const add = (mail: MailJob['mail']) =>
        jobs.add(`${noticeId} ${mail}`, position, () => ({ kind: 'notice', noticeId, mail }));
      if (before === undefined) add('receipt');
      else if (before.state === 'received' && after.state !== 'received') add('outcome');
    }
    return jobs.together((all) => queue.send(all));
  },
});
