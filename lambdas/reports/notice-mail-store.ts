/** Which mails a notice has had: each is claimed before it is sent, so that no two consumers send it, and noted when SES has it. */
import { createHash } from 'node:crypto';
import type { NoticeId } from '../kernel/ids.ts';
import type { MailJob } from '../kernel/jobs/mail-job.ts';
import { unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS, MINUTE_SECONDS, SECOND_MS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { Table } from '../platform/table.ts';
import { noticeMailsRow, noticeRow } from './report-rows.ts';

/** To one address in a day, whoever asks for them: the form is no way to fill the mailbox of a stranger. */
export const MAILS_A_DAY = 10;
/** How long a consumer may take to send a mail before another does. */
const CLAIM_MS = 2 * MINUTE_SECONDS * SECOND_MS;

type MailKind = MailJob['mail'];
const attributeOf = { receipt: 'receiptMail', outcome: 'outcomeMail' } as const satisfies Record<
  MailKind,
  string
>;

export type NoticeMailStore = ReturnType<typeof makeNoticeMailStore>;

export const makeNoticeMailStore = (table: Pick<Table, 'update'>) => ({
  /** Claims a mail at `now` (milliseconds). Answers false where it was sent, or somebody is sending it. */
  claim: (noticeId: NoticeId, mail: MailKind, now: number): Promise<boolean> =>
    unlessRefused(
      table.update(
        noticeRow.key({ noticeId }),
        {
          expression: 'SET #mail = :claim',
          names: { '#mail': attributeOf[mail] },
          values: { ':claim': { until: now + CLAIM_MS } },
        },
        {
          expression: 'attribute_exists(pk) AND (attribute_not_exists(#mail) OR #mail.#until <= :now)',
          names: { '#until': 'until' },
          values: { ':now': now },
        },
      ),
    ),

  /** A claimed mail was sent, or is not to be. `now` in milliseconds. */
  finish: async (noticeId: NoticeId, mail: MailKind, now: number): Promise<void> => {
    await unlessRefused(
      table.update(
        noticeRow.key({ noticeId }),
        {
          expression: 'SET #mail = :done',
          names: { '#mail': attributeOf[mail] },
          values: { ':done': { at: now } },
        },
        { expression: 'attribute_exists(pk)' },
      ),
    );
  },

  /** A claimed mail could not be sent: whoever comes next may. */
  release: async (noticeId: NoticeId, mail: MailKind): Promise<void> => {
    await unlessRefused(
      table.update(
        noticeRow.key({ noticeId }),
        { expression: 'REMOVE #mail', names: { '#mail': attributeOf[mail] } },
        { expression: 'attribute_exists(#mail.#until)', names: { '#until': 'until' } },
      ),
    );
  },

  /** Counts a mail to an address on its day. Answers false where the address has had as many as one gets. `now` in milliseconds. */
  count: (address: string, now: number): Promise<boolean> => {
    const digest = createHash('sha256').update(address.toLowerCase()).digest('base64url');
    const day = new Date(now).toISOString().slice(0, 10);
    return unlessRefused(
      table.update(
        noticeMailsRow.key({ digest, day }),
        {
          expression: 'SET expiresAt = :expiry ADD mails :one',
          values: { ':expiry': expiryOf(now, 2 * DAY_SECONDS), ':one': 1 },
        },
        {
          expression: 'attribute_not_exists(mails) OR mails < :most',
          values: { ':most': MAILS_A_DAY },
        },
      ),
    );
  },
});
