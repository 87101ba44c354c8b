/**
 * A report as its row holds it: what somebody says of what another account shows, and how that was when they said so. It is `open` until each of
 * its subjects has an outcome.
 */
import * as z from 'zod/mini';
import { AccountId, PhotoId, type ReportId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { LocatedSubject } from '../kernel/subject.ts';
import { DAY_MS, DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import { ReviewOutcome } from '../review/review-item.ts';
import { ReportReason } from './reasons.ts';

/** What a subject was as it was reported. */
export const Snapshot = z.object({
  /** The name of an account, the title of a post, the name of a collection. */
  name: z.optional(z.string()),
  /** Biography, caption, alt text, comment: at most the first 2,000 characters. */
  text: z.optional(z.string()),
  photoIds: z.optional(z.array(PhotoId)),
  /** When it had last been edited, in milliseconds. */
  editedAt: z.optional(z.int()),
});
export type Snapshot = z.infer<typeof Snapshot>;

const SNAPSHOT_CHARACTERS = 2_000; // of ten subjects at most, well within a row

/** The beginning of a text, as snapshots keep it. */
export const keptText = (text: string | undefined): Pick<Snapshot, 'text'> =>
  text ? { text: [...text].slice(0, SNAPSHOT_CHARACTERS).join('') } : {};

export const StoredReport = z.object({
  /** Whose the subjects are. */
  accountId: AccountId,
  subjects: z.array(z.object({ subject: LocatedSubject, snapshot: Snapshot })),
  reason: ReportReason,
  text: z.optional(z.string()),
  state: z.enum(['open', 'decided']),
  /** By the name of the subject. */
  outcomes: z.record(z.string(), ReviewOutcome),
  /** Milliseconds. */
  decidedAt: z.optional(z.int()),
  /** Nobody looks at it: the reporter has been muted. */
  ignored: z.optional(z.literal(true)),
  /** It is more urgent, as the reporter has mostly been right. */
  trusted: z.optional(z.literal(true)),
  /** The public numbers have it. */
  counted: z.optional(z.literal(true)),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StoredReport = z.infer<typeof StoredReport>;

export interface Report extends StoredReport {
  readonly reporter: AccountId;
  readonly reportId: ReportId;
}

/** When a report expires that was made at a time (milliseconds), in epoch seconds. */
export const reportExpiry = (at: number): number => expiryOf(at, limits.reportDays * DAY_SECONDS);

/** What came of a report as a whole: something, where anything was done about one of its subjects. */
export const outcomeOf = ({
  state,
  outcomes,
}: Pick<StoredReport, 'state' | 'outcomes'>): ReviewOutcome | undefined => {
  if (state === 'open') return undefined;
  return Object.values(outcomes).includes('action_taken') ? 'action_taken' : 'no_violation';
};

/** Whether the same report made at `now` (milliseconds) is this one. */
export const standsFor = ({ decidedAt }: Pick<StoredReport, 'decidedAt'>, now: number): boolean =>
  decidedAt === undefined || now < decidedAt + limits.reportSettledDays * DAY_MS;

/** How often an account's reports have led to anything. */
export const StoredReporter = z.object({
  decided: z.optional(z.int()),
  upheld: z.optional(z.int()),
  /** Until when nobody looks at what it reports, in milliseconds. */
  mutedUntil: z.optional(z.int()),
});
export type StoredReporter = z.infer<typeof StoredReporter>;

const TRUSTED_FROM = 5;
const TRUSTED_RATE = 0.8;

/** Whether an account has mostly been right. */
export const isTrusted = ({ decided = 0, upheld = 0 }: StoredReporter): boolean =>
  decided >= TRUSTED_FROM && upheld / decided >= TRUSTED_RATE;

export const isMutedReporter = ({ mutedUntil = 0 }: StoredReporter, now: number): boolean => mutedUntil > now;
