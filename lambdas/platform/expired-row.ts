/** Rows that end by themselves: the table removes them some time after `expiresAt`, in epoch seconds. */
import { SECOND_MS, secondsOf } from './durations.ts';

/** Whether a row has expired at `now` (milliseconds), whether or not the table has removed it yet. */
export const isExpired = (row: { readonly expiresAt?: unknown }, now: number): boolean =>
  typeof row.expiresAt === 'number' && row.expiresAt * SECOND_MS <= now;

/** When a row expires that is written at `at` (milliseconds) to be there for so many seconds: in epoch seconds. */
export const expiryOf = (at: number, seconds: number): number => secondsOf(at) + seconds;
