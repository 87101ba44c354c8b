/**
 * Limits on what an account writes, exact however many requests come at once: each is one conditional update of one small row, one write
 * unit. An update cannot say "the later of both", so it says either "the bucket is full" or "it is not"; where that was guessed
 * wrong, the refusal tells, and costs one unit more. Where a container has seen that nothing is left, it refuses without asking: what it saw
 * holds until its time has passed, as nothing but a clock that is wrong by minutes moves a bucket back.
 */
import type { AccountId } from '../kernel/ids.ts';
import type { Quota, WriteLimit } from '../kernel/rate-limits.ts';
import { perAccountName } from '../kernel/rate-limits.ts';
import type { CountedEntry } from '../kernel/route-spec.ts';
import type { Usage } from '../kernel/token-bucket.ts';
import { LimitReached, latestFull, stepOf, usageOf } from '../kernel/token-bucket.ts';
import { setWithin } from '../platform/bounded-map.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { MINUTE_MS, SECOND_MS } from '../platform/durations.ts';
import type { Expression, Row, Table } from '../platform/table.ts';
import { ConditionFailed } from '../platform/table.ts';
import { callerRow } from './caller-rows.ts';
import { endOfWindow, targetField, withoutSpentCounts } from './target-counts.ts';

const MAX_TRIES = 5; // a guess, its correction, and others in between
const MAX_KNOWN = 10_000; // some 2 MB
/** No bucket fills later than after its window, so one that says so was written by a clock that is wrong by more than this. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

/** One write that counts. */
export interface Take {
  readonly account: AccountId;
  readonly limit: WriteLimit;
  readonly quota: Quota;
  /** Toward which account, and how often in an hour of the clock. */
  readonly target?: { readonly name: string; readonly quota: Quota } | undefined;
  /** What the row of the account gets with it. */
  readonly entry?: CountedEntry | undefined;
}

/** What a write that was counted tells. */
export interface Taken {
  readonly usage: Usage;
  /** As the row of the caller has it, undefined where it has none. */
  readonly sessionsEpoch: number | undefined;
}

const numberIn = (row: Row | undefined, name: string): number | undefined => {
  const value = row?.[name];
  return typeof value === 'number' ? value : undefined;
};

/** The latest time at which a bucket can be full. */
const latestPossible = ({ windowSeconds }: Quota, now: number): number =>
  now + windowSeconds * SECOND_MS + CLOCK_TOLERANCE_MS;

/** Whether a bucket that is full at `fullAt` is full now. Throws {@link LimitReached} when nothing is left of it. */
const isFullNow = ({ limit, quota }: Take, fullAt: number, now: number): boolean => {
  if (fullAt <= now || fullAt > latestPossible(quota, now)) return true;
  const latest = latestFull(quota, now);
  if (fullAt <= latest) return false;
  throw new LimitReached(usageOf(limit, quota, fullAt, now), now + fullAt - latest);
};

const usedUpToward = ({ limit }: Take, quota: Quota, now: number): LimitReached => {
  const endsAt = endOfWindow(now);
  const usage = usageOf(perAccountName(limit), quota, endsAt, now);
  return new LimitReached({ ...usage, remaining: 0 }, endsAt); // nothing comes back before the hour ends
};

/** The update that counts a write, and the condition under which there is something left. */
const countOf = (
  { limit, quota, target, entry }: Take,
  field: string | undefined,
  now: number,
  isFull: boolean,
): { readonly change: Expression; readonly condition: Expression } => ({
  change: {
    // A row that was to expire, and has entries now, stays.
    expression: `SET #limit = ${isFull ? '' : '#limit + '}:by${entry ? ', #entry = :entry' : ''} REMOVE expiresAt${field === undefined ? '' : ' ADD #target :one'}`,
    names: {
      '#limit': limit,
      ...(field !== undefined && { '#target': field }),
      ...(entry && { '#entry': entry.field }),
    },
    values: {
      ':by': stepOf(quota) + (isFull ? now : 0),
      ...(target && { ':one': 1 }),
      ...(entry && { ':entry': entry.value }),
    },
  },
  condition: {
    expression:
      (isFull
        ? '(attribute_not_exists(#limit) OR #limit <= :now OR #limit > :latest)'
        : '(#limit > :now AND #limit <= :latest)') +
      (target ? ' AND (attribute_not_exists(#target) OR #target < :most)' : ''),
    values: {
      ':now': now,
      ':latest': (isFull ? latestPossible : latestFull)(quota, now),
      ...(target && { ':most': target.quota.quota }),
    },
  },
});

export type WriteLimits = ReturnType<typeof makeWriteLimits>;

export const makeWriteLimits = (table: Pick<Table, 'put' | 'update'>) => {
  /** When buckets are full, and until when nothing is left toward one account, as this container last saw it. */
  const known = new Map<string, number>();
  const remember = (name: string, until: number): void => setWithin(known, MAX_KNOWN, name, until);

  const nameOfBucket = ({ account, limit }: Take): string => `${account} ${limit}`;
  const nameToward = ({ account }: Take, field: string): string => `${account} ${field}`;

  /** Whether a bucket is full, as far as is known. Throws {@link LimitReached} where it is known that nothing is left. */
  const checkKnown = (wanted: Take, now: number): boolean => {
    const { target } = wanted;
    if (target !== undefined) {
      const until = known.get(nameToward(wanted, targetField(target.name, now))) ?? 0;
      if (until > now) throw usedUpToward(wanted, target.quota, now);
    }
    return isFullNow(wanted, known.get(nameOfBucket(wanted)) ?? 0, now);
  };

  return {
    /** Throws {@link LimitReached} where this container knows that nothing is left at `now` (milliseconds). Asks nobody. */
    check: (wanted: Take, now: number): void => void checkKnown(wanted, now),

    /** Counts a write at `now` (milliseconds), with what it enters. Throws {@link LimitReached}. */
    take: async (wanted: Take, now: number): Promise<Taken> => {
      const { account, limit, quota, target } = wanted;
      const key = callerRow.key({ accountId: account });
      const field = target && targetField(target.name, now);
      let isFull = checkKnown(wanted, now);
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const { change, condition } = countOf(wanted, field, now, isFull);
        const outcome = await orRefusal(table.update(key, change, condition));
        const isRefused = outcome instanceof ConditionFailed;
        const row = isRefused ? outcome.row : outcome;
        const fullAt = numberIn(row, limit) ?? 0;
        remember(nameOfBucket(wanted), fullAt);
        if (!isRefused) {
          const tidy = withoutSpentCounts(outcome, now);
          if (tidy) await unlessRefused(table.update(key, tidy.change, tidy.condition));
          await wanted.entry?.makeRoom(table, account, outcome);
          return {
            usage: usageOf(limit, quota, fullAt, now),
            sessionsEpoch: numberIn(outcome, 'sessionsEpoch'),
          };
        }
        if (target && field && (numberIn(row, field) ?? 0) >= target.quota.quota) {
          remember(nameToward(wanted, field), endOfWindow(now));
          throw usedUpToward(wanted, target.quota, now);
        }
        isFull = isFullNow(wanted, fullAt, now);
      }
      throw new Error(`The bucket of ${limit} keeps changing`);
    },
  };
};
