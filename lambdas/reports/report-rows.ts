/** Rows of reports. */
import * as z from 'zod/mini';
import { AccountId, NoticeId, ReportId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredNotice } from './notice.ts';
import { ReportReason } from './reasons.ts';
import { StoredReport, StoredReporter } from './report.ts';

export const reportRow = defineRow({
  entity: 'report',
  pk: 'A#{reporter}',
  sk: 'REPORT#{reportId}',
  ids: { reporter: AccountId, reportId: ReportId },
  stored: StoredReport,
});

/** What an account has reported for a reason, so that it does so once. */
export const reportedSubjectRow = defineRow({
  entity: 'reported subject',
  pk: 'A#{reporter}',
  sk: 'REPORTED#{subject}#{reason}',
  ids: { reporter: AccountId, subject: z.string(), reason: ReportReason },
  stored: z.object({ reportId: ReportId, expiresAt: z.int() }),
});

/** A report among those of its subject: the marker by which it is counted. */
export const reportOfSubjectRow = defineRow({
  entity: 'report of a subject',
  pk: 'REPORTS#{subject}',
  sk: 'R#{reportId}#{reporter}',
  ids: { subject: z.string(), reportId: ReportId, reporter: AccountId },
  stored: z.object({ reason: ReportReason, expiresAt: z.int() }),
});

/** How often an account's reports have led to anything. */
export const reporterRow = defineRow({
  entity: 'reporter',
  pk: 'A#{reporter}',
  sk: 'REPORTER',
  ids: { reporter: AccountId },
  stored: StoredReporter,
});

/** A notice by somebody without an account. */
export const noticeRow = defineRow({
  entity: 'notice',
  pk: 'NOTICE#{noticeId}',
  sk: 'NOTICE',
  ids: { noticeId: NoticeId },
  stored: StoredNotice,
});

/** How many mails about notices an address has had on a day. */
export const noticeMailsRow = defineRow({
  entity: 'mails about notices',
  pk: 'NOTICEMAILS#{digest}',
  sk: 'DAY#{day}',
  ids: { digest: z.string(), day: z.string() },
  stored: z.object({ mails: z.int(), expiresAt: z.int() }),
});

/** A notice among those of what it is about. */
export const noticeOfSubjectRow = defineRow({
  entity: 'notice of a subject',
  pk: 'NOTICES#{subject}',
  sk: 'N#{noticeId}',
  ids: { subject: z.string(), noticeId: NoticeId },
  stored: z.object({ accountId: z.optional(AccountId), expiresAt: z.int() }),
});
