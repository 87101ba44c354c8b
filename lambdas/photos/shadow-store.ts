/** Counts of a policy that is tried, by day. */
import { DAY_SECONDS, dateOf, dayOf } from '../platform/durations.ts';
import { emitMetrics } from '../platform/metric.ts';
import type { Table } from '../platform/table.ts';
import type { Difference } from './moderation/shadow.ts';
import { differences } from './moderation/shadow.ts';
import { shadowDayRow } from './photo-rows.ts';

const KEPT_DAYS = 90;

/** What a candidate would have said on a day (`2026-11-23`, UTC). */
export interface ShadowReport {
  readonly day: string;
  /** Photos that both policies judged. */
  readonly judged: number;
  /** How many of them the candidate judged otherwise, and how; ways that did not come up are left out. */
  readonly differences: Readonly<Partial<Record<Difference, number>>>;
}

export interface ShadowStore {
  /** Counts a photo that a candidate judged too, as different or not; `now` in milliseconds. One write unit. */
  count(candidate: string, difference: Difference | undefined, now: number): Promise<void>;
  /** The days on which a candidate was tried, the latest first, of the last 90. */
  report(candidate: string): Promise<readonly ShadowReport[]>;
}

export const makeShadowStore = (table: Pick<Table, 'update' | 'query'>): ShadowStore => ({
  count: async (candidate, difference, now) => {
    const day = dayOf(now);
    await table.update(
      shadowDayRow.key({ candidate, day: dateOf(day) }),
      {
        expression: `ADD judged :one${difference === undefined ? '' : ', #difference :one'} SET expiresAt = :expiry`,
        ...(difference !== undefined && { names: { '#difference': difference } }),
        values: { ':one': 1, ':expiry': (day + KEPT_DAYS) * DAY_SECONDS },
      },
      { expression: 'attribute_not_exists(pk) OR attribute_exists(judged)' },
    );
    emitMetrics(
      'shadow',
      [
        { name: 'Judged', unit: 'Count', value: 1 },
        { name: 'JudgedOtherwise', unit: 'Count', value: difference === undefined ? 0 : 1 },
      ],
      { candidate, difference },
    );
  },

  report: async (candidate) => {
    const { rows } = await table.query({
      where: {
        expression: 'pk = :partition',
        values: { ':partition': shadowDayRow.partition({ candidate }) },
      },
      newestFirst: true,
      limit: KEPT_DAYS,
    });
    return rows.map((row) => {
      const { day, judged, ...counted } = shadowDayRow.parse(row);
      const found = differences.flatMap((each) =>
        counted[each] === undefined ? [] : [[each, counted[each]]],
      );
      return { day, judged, differences: Object.fromEntries(found) };
    });
  },
});
