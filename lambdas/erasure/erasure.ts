/** The erasure of an account as rows hold it. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';

/**
 * What is done one after the other:
 * - `own`: the account's partitions, again and again until nothing is there that is not deleted last;
 * - `sign-ins`: users of the pool, and the rows that lead from sign-ins to the account;
 * - `remains`: what nothing leads to, by a scan, then the profile.
 */
export const ErasureStep = z.enum(['own', 'sign-ins', 'remains']);
export type ErasureStep = z.infer<typeof ErasureStep>;

const Position = z.object({ pk: z.string(), sk: z.string() });

export const StoredErasure = z.object({
  step: ErasureStep,
  /** Where the walk through the account's partitions goes on; absent at their beginning. */
  after: z.optional(Position),
  /** Something was there in this round that is not gone yet. */
  isLeft: z.optional(z.literal(true)),
  /** How often the partitions have been walked through. */
  rounds: z.int(),
  /** Milliseconds. */
  startedAt: z.int(),
});
export type StoredErasure = z.infer<typeof StoredErasure>;

export const ErasureScan = z.object({
  accounts: z.array(AccountId),
  after: z.optional(Position),
  /** Counts the pages: of two runs that meet, one goes on. */
  version: z.int(),
  /** Something was found since the beginning of the table. */
  isLeft: z.optional(z.literal(true)),
  /** How often the whole table has been looked through. */
  rounds: z.optional(z.int()),
});
export type ErasureScan = z.infer<typeof ErasureScan>;

/** How many accounts one scan looks for. */
export const MAX_SCANNED_ACCOUNTS = 1_000;

/** An entry of the list of erasures that are due. */
export interface DueErasure {
  readonly at: string;
  readonly accountId: AccountId;
}

/** A time (milliseconds) as keys of that list have it. */
export const isoOf = (at: number): string => new Date(at).toISOString();
