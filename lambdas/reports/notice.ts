/**
 * A notice of illegal content by somebody who need not have an account. What it is about is looked for after it came, so that nobody learns from a receipt
 * what is there.
 */
import * as z from 'zod/mini';
import { PostId } from '../kernel/ids.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import { ReviewOutcome } from '../review/review-item.ts';
import { ReportReason } from './reasons.ts';

export const NOTICE_DAYS = 365;

/** The state of a notice: what came of it, or that nothing is at its address. */
export const NoticeState = z.enum(['received', 'not_found', ...ReviewOutcome.options]);

export const StoredNotice = z.object({
  address: z.string(),
  reason: ReportReason,
  explanation: z.string(),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  state: NoticeState,
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StoredNotice = z.infer<typeof StoredNotice>;

/** When a notice of a time (milliseconds) expires, in epoch seconds. */
export const noticeExpiry = (at: number): number => expiryOf(at, NOTICE_DAYS * DAY_SECONDS);

/** The post that an address names, by whichever app: its id stands in it somewhere. */
export const postIn = (address: string): PostId | undefined => {
  const found = /(?<![0-9A-Za-z])[0-7][0-9A-HJKMNP-TV-Z]{25}(?![0-9A-Za-z])/.exec(address)?.[0];
  return found === undefined ? undefined : PostId.parse(found);
};
