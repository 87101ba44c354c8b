/** How many photos are sent to Rekognition in a day. */
import { unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS, dateOf, dayOf } from '../platform/durations.ts';
import type { Table } from '../platform/table.ts';
import { moderationDayRow } from './photo-rows.ts';

const KEPT_DAYS = 7; // for whoever wonders how many there were

/** The calls of a day, of which each is taken before it is made. Times in milliseconds; a refusal is when calls go on, in epoch seconds. */
export interface ModerationBudget {
  /** Whether the day has no calls left; takes none. */
  refusal(now: number): Promise<number | undefined>;
  /** Takes one call, unless refused. */
  take(now: number): Promise<number | undefined>;
  /** Gives back a call that was taken at `now` and got no answer. */
  giveBack(now: number): Promise<void>;
}

const UNLIMITED: ModerationBudget = {
  refusal: async () => undefined,
  take: async () => undefined,
  giveBack: async () => undefined,
};

const midnightAfter = (now: number): number => (dayOf(now) + 1) * DAY_SECONDS;
const keyAt = (now: number) => moderationDayRow.key({ day: dateOf(dayOf(now)) });

/** The budget of each day (UTC); `perDay` 0 is no limit, and costs nothing. */
export const makeModerationBudget = (
  table: Pick<Table, 'get' | 'update'>,
  perDay: number,
): ModerationBudget => {
  if (perDay === 0) return UNLIMITED;
  return {
    refusal: async (now) => {
      const calls = (await table.get(keyAt(now)))?.['calls'];
      return typeof calls === 'number' && calls >= perDay ? midnightAfter(now) : undefined;
    },
    take: async (now) => {
      const midnight = midnightAfter(now);
      const taken = table.update(
        keyAt(now),
        {
          expression: 'SET calls = if_not_exists(calls, :none) + :one, expiresAt = :expiry',
          values: { ':none': 0, ':one': 1, ':expiry': midnight + KEPT_DAYS * DAY_SECONDS },
        },
        { expression: 'attribute_not_exists(calls) OR calls < :limit', values: { ':limit': perDay } },
      );
      return (await unlessRefused(taken)) ? undefined : midnight;
    },
    giveBack: async (now) => {
      const given = table.update(
        keyAt(now),
        { expression: 'SET calls = calls - :one', values: { ':one': 1 } },
        { expression: 'calls > :none', values: { ':none': 0 } },
      );
      await unlessRefused(given);
    },
  };
};
