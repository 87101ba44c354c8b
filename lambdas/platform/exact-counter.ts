/**
 * Counts kept exact by applied markers: a row remembers that something has been counted, and the transaction that changes this marker
 * also adds to the rows of numbers. So a count equals its markers after every write, and what is left to do is to reconcile markers with
 * the truth, which can be done any number of times, by anybody, in any order.
 */

import { orRefusal } from './condition.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import type { Key, Table, Write } from './table.ts';
import { ConditionFailed, nameOfKey } from './table.ts';

const WRITES_AT_ONCE = 100; // that a transaction takes
const MAX_ROUNDS = 20;

type MadeUntil = number | 'for good';

/** A number in a row. */
export interface Counter {
  readonly key: Key;
  readonly field: string;
  /**
   * Makes the row when there is none, to expire then (epoch seconds) or to stay for good. A row that only others make is left alone while it
   * is missing.
   */
  readonly madeUntil?: MadeUntil;
}

export interface Delta {
  /** The write of the marker. Its condition is that the marker is still as it was read. */
  readonly marker: Write;
  readonly adds: readonly { readonly counter: Counter; readonly by: number }[];
}

interface CounterRow {
  readonly key: Key;
  readonly madeUntil: MadeUntil | undefined;
  readonly sums: ReadonlyMap<string, number>;
}

const keyOfMarker = (marker: Write): Key => {
  if ('put' in marker) return marker.put;
  if ('update' in marker) return marker.update;
  return 'delete' in marker ? marker.delete : marker.check;
};

/** Deltas for one transaction each: their markers and all rows they add to fit into it, and no row is in it as both. */
const packed = (deltas: readonly Delta[]): Delta[][] => {
  const packs: Delta[][] = [];
  let pack: Delta[] = [];
  let markers = new Set<string>();
  let rows = new Set<string>();
  for (const delta of deltas) {
    const marker = nameOfKey(keyOfMarker(delta.marker));
    const own = delta.adds.map(({ counter }) => nameOfKey(counter.key));
    const isFull = markers.size + 1 + new Set([...rows, ...own]).size > WRITES_AT_ONCE;
    if (isFull || rows.has(marker) || own.some((row) => markers.has(row))) {
      packs.push(pack);
      pack = [];
      markers = new Set();
      rows = new Set();
    }
    pack.push(delta);
    markers.add(marker);
    for (const row of own) rows.add(row);
  }
  return pack.length === 0 ? packs : [...packs, pack];
};

const counterRows = (deltas: readonly Delta[], missing: ReadonlySet<string>): CounterRow[] => {
  const rows = new Map<string, { key: Key; madeUntil: MadeUntil | undefined; sums: Map<string, number> }>();
  for (const { counter, by } of deltas.flatMap(({ adds }) => adds)) {
    const name = nameOfKey(counter.key);
    if (missing.has(name)) continue;
    const row = rows.get(name) ?? { key: counter.key, madeUntil: counter.madeUntil, sums: new Map() };
    row.sums.set(counter.field, (row.sums.get(counter.field) ?? 0) + by);
    rows.set(name, row);
  }
  return [...rows.values()].flatMap((row) => {
    const sums = new Map([...row.sums].filter(([, sum]) => sum !== 0));
    return sums.size === 0 ? [] : [{ ...row, sums }];
  });
};

/** No number falls below zero: where it would, the marker was not applied, and the write fails. */
const writeOf = ({ key, madeUntil, sums }: CounterRow): Write => {
  const fields = [...sums];
  const bounds = fields.flatMap(([, sum], each) => (sum < 0 ? [`#f${each} >= :least${each}`] : []));
  const isThere = madeUntil === undefined ? ['attribute_exists(pk)'] : [];
  const isFree = 'attribute_not_exists(#f0) OR #f0 >= :zero'; // a row that is made here may be there or not
  const conditions = [...isThere, ...bounds];
  return {
    update: key,
    change: {
      expression:
        `ADD ${fields.map((_, each) => `#f${each} :by${each}`).join(', ')}` +
        (typeof madeUntil === 'number' ? ' SET expiresAt = :until' : ''),
      names: Object.fromEntries(fields.map(([field], each) => [`#f${each}`, field])),
      values: {
        ...Object.fromEntries(fields.map(([, sum], each) => [`:by${each}`, sum])),
        ...(typeof madeUntil === 'number' && { ':until': madeUntil }),
      },
    },
    condition: {
      expression: conditions.length === 0 ? isFree : conditions.join(' AND '),
      values: {
        ...(conditions.length === 0 && { ':zero': 0 }),
        ...Object.fromEntries(
          fields.flatMap(([, sum], each) => (sum < 0 ? [[`:least${each}`, -sum] as const] : [])),
        ),
      },
    },
  };
};

export const makeExactCounter = (table: Pick<Table, 'transact'>) => ({
  /**
   * Reconciles markers with the truth. `deltasOf` reads truth and markers of the items with strong consistency and answers the delta of
   * each item whose marker is not right; no two items share a marker. It is asked again about the items of its deltas, as the truth may
   * have moved: whoever writes last has looked last. One that dies between is called again by its stream.
   */
  reconcile: async <Item>(
    items: readonly Item[],
    deltasOf: (items: readonly Item[]) => Promise<ReadonlyMap<Item, Delta>>,
  ): Promise<void> => {
    const missing = new Set<string>();

    /** Writes some deltas with what they add up to, all or none; none when somebody else was faster. */
    const write = async (deltas: readonly Delta[]): Promise<void> => {
      const rows = counterRows(deltas, missing);
      const refused = await orRefusal(
        table.transact([...deltas.map(({ marker }) => marker), ...rows.map(writeOf)]),
      );
      if (!(refused instanceof ConditionFailed)) return;
      const row = rows[refused.position - deltas.length];
      if (row === undefined) return;
      if (refused.row !== undefined) {
        throw new Error(`The row ${row.key.pk} ${row.key.sk} counts less than its markers`, {
          cause: refused,
        });
      }
      missing.add(nameOfKey(row.key));
    };

    let pending = items;
    const error = () => new Error(`${pending.length} markers do not come to rest`);
    await retryOnConflict({ attempts: MAX_ROUNDS, error }, async () => {
      if (pending.length === 0) return true;
      const deltas = await deltasOf(pending);
      for (const pack of packed([...deltas.values()])) await write(pack);
      pending = [...deltas.keys()];
      return pending.length === 0;
    });
  },
});
