/**
 * A notice of illegal content by somebody who need not have an account. What it is about is looked for after it came, so that nobody learns from a receipt
 * what is there.
 */
import * as z from 'zod/mini';
import { AccountId, ReviewItemId } from '../kernel/ids.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import { languages } from '../platform/problem.ts';
import { ReviewOutcome } from '../review/review-item.ts';
import { ReportReason } from './reasons.ts';

export const NOTICE_DAYS = 365;

/** The state of a notice: what came of it, or that nothing is at its address. */
export const NoticeState = z.enum(['received', 'not_found', ...ReviewOutcome.options]);

const NoticeMail = z.union([z.object({ until: z.int() }), z.object({ at: z.int() })]);

export const StoredNotice = z.object({
  /** As it was sent; gone where it led to somebody who was erased. */
  address: z.optional(z.string()),
  /** Whose thing it is about, once that is found. */
  accountId: z.optional(AccountId),
  reason: ReportReason,
  explanation: z.string(),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  /** In which mails are written. */
  language: z.optional(z.enum(languages)),
  state: NoticeState,
  /** The public numbers have it. */
  counted: z.optional(z.literal(true)),
  /** The item by whose end its outcome came. */
  itemId: z.optional(ReviewItemId),
  /** Mails to whoever sent it: claimed by a consumer until a time, or sent at one, in milliseconds. */
  receiptMail: z.optional(NoticeMail),
  outcomeMail: z.optional(NoticeMail),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StoredNotice = z.infer<typeof StoredNotice>;

/** When a notice of a time (milliseconds) expires, in epoch seconds. */
export const noticeExpiry = (at: number): number => expiryOf(at, NOTICE_DAYS * DAY_SECONDS);
