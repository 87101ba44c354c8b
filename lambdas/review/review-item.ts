/**
 * What waits for somebody to decide about it: one item for each subject, however many things have it wait. It is `open` until a decision closes
 * it, and opens again when something new comes.
 */
import * as z from 'zod/mini';
import { AccountId, type ReviewItemId } from '../kernel/ids.ts';
import { LocatedSubject } from '../kernel/subject.ts';

/** What has a subject wait: a photo that the machine left open, reports, a notice by somebody without an account, an appeal. */
export const ReviewSource = z.enum(['photo', 'report', 'notice', 'appeal']);
export type ReviewSource = z.infer<typeof ReviewSource>;

/** How urgent an item is: 1 before all others. */
export const PRIORITIES = 5;
export const Priority = z.int().check(z.minimum(1), z.maximum(PRIORITIES));

/** What came of an item: something was done about its subject, or nothing had to be. */
export const ReviewOutcome = z.enum(['action_taken', 'no_violation']);
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;

export const StoredItem = z.object({
  subject: LocatedSubject,
  /** Whose the subject is. */
  accountId: AccountId,
  state: z.enum(['open', 'closed']),
  /** What has it wait, or had it wait the last time. */
  sources: z.array(ReviewSource),
  priority: Priority,
  /** Milliseconds. */
  openedAt: z.int(),
  /** How many reports there have ever been; written by the stream consumer. */
  reports: z.optional(z.int()),
  /** Whom the administrators or seniors are to look at it. */
  escalated: z.optional(z.literal(true)),
  /** Who looks at it, until when in milliseconds. */
  claimedBy: z.optional(AccountId),
  claimedUntil: z.optional(z.int()),
  /** Milliseconds. */
  closedAt: z.optional(z.int()),
  outcome: z.optional(ReviewOutcome),
  /** Counts what changes it, but for reports. */
  version: z.int(),
});
export type StoredItem = z.infer<typeof StoredItem>;

export interface ReviewItem extends StoredItem {
  readonly itemId: ReviewItemId;
}

/** Something new that has a subject wait. */
export interface Opening {
  readonly subject: LocatedSubject;
  readonly accountId: AccountId;
  readonly source: ReviewSource;
  readonly priority: number;
  /** When it came, in milliseconds: what came before an item was closed has been decided with it. */
  readonly at: number;
}
