/**
 * Counts what readers have done with things: a row of viewer state says what has been counted, and the transaction that changes it also
 * adds to the numbers. The rows of likes, saves and reposts are the truth, and viewer state is made equal to them.
 */
import { dayOf } from '../platform/durations.ts';
import type { Counter, Delta } from '../platform/exact-counter.ts';
import { makeExactCounter } from '../platform/exact-counter.ts';
import { keyOfRow } from '../platform/row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row, Table, Write } from '../platform/table.ts';
import { isNew, nameOfKey } from '../platform/table.ts';
import type { ViewerState } from '../posts/viewer-state.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import type { Reaction } from './reaction.ts';
import { reactions, StoredReaction } from './reaction.ts';

/** What one reader has done with one thing, as far as it may have changed. */
export interface TouchedThing {
  /** The row of viewer state. */
  readonly state: Key;
  readonly reactions: ReadonlyMap<
    Reaction,
    {
      /** The row that is there while it is so. */
      readonly truth: Key;
      /** What it counts in, when it was done on a day (days since 1970 in UTC). */
      readonly counters: (day: number) => readonly Counter[];
    }
  >;
}

const isAsRead = (seen: ViewerState): { expression: string; values: Row } => ({
  expression: reactions
    .map((reaction) =>
      seen[reaction] === undefined ? `attribute_not_exists(${reaction})` : `${reaction} = :seen_${reaction}`,
    )
    .join(' AND '),
  values: Object.fromEntries(
    reactions.flatMap((reaction) =>
      seen[reaction] === undefined ? [] : [[`:seen_${reaction}`, seen[reaction]] as const],
    ),
  ),
});

/** Writes what has been done; a row that would say nothing goes. */
const stateWrite = (key: Key, seen: ViewerState | undefined, next: ViewerState): Write => {
  const isEmpty = reactions.every((reaction) => next[reaction] === undefined);
  if (isEmpty) return { delete: key, condition: isAsRead(seen ?? {}) };
  return { put: { ...key, ...next }, condition: seen === undefined ? isNew : isAsRead(seen) };
};

const deltaOf = (touched: TouchedThing, rows: ReadonlyMap<string, Row>): Delta | undefined => {
  const row = rows.get(nameOfKey(touched.state));
  const seen = row && parseRow(StoredViewerState, row);
  const next: Record<Reaction, number | undefined> = {
    liked: seen?.liked,
    saved: seen?.saved,
    reposted: seen?.reposted,
  };
  const adds: Delta['adds'][number][] = [];
  for (const [reaction, { truth, counters }] of touched.reactions) {
    const found = rows.get(nameOfKey(truth));
    const day = found && dayOf(parseRow(StoredReaction, found).at);
    const counted = seen?.[reaction];
    if (day === counted) continue;
    next[reaction] = day;
    if (counted !== undefined) adds.push(...counters(counted).map((counter) => ({ counter, by: -1 })));
    if (day !== undefined) adds.push(...counters(day).map((counter) => ({ counter, by: 1 })));
  }
  return adds.length === 0 ? undefined : { marker: stateWrite(touched.state, seen, next), adds };
};

/** Counts what has been done or undone. Each reader and thing is there once. */
export const countReactions = (table: Table, touched: readonly TouchedThing[]): Promise<void> =>
  makeExactCounter(table).reconcile(touched, async (pending) => {
    const found = await table.getMany(
      pending.flatMap((each) => [each.state, ...[...each.reactions.values()].map(({ truth }) => truth)]),
      { consistent: true },
    );
    const rows = new Map(found.map((row) => [nameOfKey(keyOfRow(row)), row]));
    return new Map(
      pending.flatMap((each) => {
        const delta = deltaOf(each, rows);
        return delta === undefined ? [] : [[each, delta] as const];
      }),
    );
  });
