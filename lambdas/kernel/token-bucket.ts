/**
 * A token bucket by one number, as the generic cell rate algorithm has it: the theoretical arrival time, at which the bucket is full again.
 * @see https://www.itu.int/rec/T-REC-I.371 annex A
 */
import { SECOND_MS } from '../platform/durations.ts';
import type { Quota } from './rate-limits.ts';

/** Milliseconds after which one token is back: whole ones, so that all of a quota fit into its window. */
export const stepOf = ({ quota, windowSeconds }: Quota): number =>
  Math.floor((windowSeconds * SECOND_MS) / quota);

/** The latest time of being full at which one more may be taken at `now` (milliseconds). */
export const latestFull = (quota: Quota, now: number): number =>
  now + quota.windowSeconds * SECOND_MS - stepOf(quota);

/** What is left of a limit. */
export interface Usage {
  /** The limit's name. */
  readonly name: string;
  readonly quota: Quota;
  /** How many are left now. */
  readonly remaining: number;
  /** Seconds until all are back. */
  readonly resetSeconds: number;
}

/** What is left at `now` of a bucket that is full at `fullAt` (milliseconds). */
export const usageOf = (name: string, quota: Quota, fullAt: number, now: number): Usage => ({
  name,
  quota,
  remaining: Math.max(0, Math.floor((latestFull(quota, now) - fullAt) / stepOf(quota)) + 1),
  resetSeconds: Math.max(0, Math.ceil((fullAt - now) / SECOND_MS)),
});

/** Thrown when nothing is left. */
export class LimitReached extends Error {
  readonly usage: Usage;
  /** When the next one is there, in milliseconds. */
  readonly endsAt: number;

  constructor(usage: Usage, endsAt: number) {
    super(`Nothing is left of ${usage.name}`);
    this.usage = usage;
    this.endsAt = endsAt;
  }
}
