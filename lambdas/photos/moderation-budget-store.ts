/** How many photos are sent to Rekognition in a day. */
import { unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS, dateOf, dayOf } from '../platform/durations.ts';
import type { Table } from '../platform/table.ts';
import { moderationDayRow } from './photo-rows.ts';

const KEPT_DAYS = 7; // for whoever wonders how many there were

/** Asks for one call at `now` (milliseconds). Answers undefined when it may be made, else when calls go on, in epoch seconds. */
export type ModerationBudget = (now: number) => Promise<number | undefined>;

/** The budget of each day (UTC); `perDay` 0 is no limit, and costs nothing. */
export const makeModerationBudget = (table: Pick<Table, 'update'>, perDay: number): ModerationBudget => {
  let spentUntil = 0;
  return async (now) => {
    if (perDay === 0) return undefined;
    const midnight = (dayOf(now) + 1) * DAY_SECONDS;
    if (midnight <= spentUntil) return spentUntil;
    const claim = table.update(
      moderationDayRow.key({ day: dateOf(dayOf(now)) }),
      {
        expression: 'SET calls = if_not_exists(calls, :none) + :one, expiresAt = :expiry',
        values: { ':none': 0, ':one': 1, ':expiry': midnight + KEPT_DAYS * DAY_SECONDS },
      },
      { expression: 'attribute_not_exists(calls) OR calls < :limit', values: { ':limit': perDay } },
    );
    if (await unlessRefused(claim)) return undefined;
    spentUntil = midnight;
    return midnight;
  };
};
