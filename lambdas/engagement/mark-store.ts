/**
 * Counts kept by marks: a row remembers that something has been counted, and the transaction that flips this mark also adds to the
 * rows of numbers. So a count equals its marks after every write, and what is left to do is to bring marks in line with the truth,
 * which can be done any number of times, by anybody, in any order.
 */
import type { Key, Table, Write } from '../platform/table.ts';
import { ConditionFailed, nameOfKey } from '../platform/table.ts';

const WRITES_AT_ONCE = 100; // that a transaction takes
const MOST_ROUNDS = 20;

/** A number in a row. */
export interface Tally {
  readonly key: Key;
  readonly field: string;
  /** Makes the row when there is none, to expire then (epoch seconds). A row that only others make is left alone while it is missing. */
  readonly madeUntil?: number;
}

export interface Flip {
  /** The mark's write. Its condition is that the mark is still as it was read. */
  readonly mark: Write;
  readonly adds: readonly { readonly tally: Tally; readonly by: number }[];
}

interface TallyRow {
  readonly key: Key;
  readonly madeUntil: number | undefined;
  readonly sums: ReadonlyMap<string, number>;
}

const keyOfMark = (mark: Write): Key => {
  if ('put' in mark) return mark.put;
  if ('update' in mark) return mark.update;
  return 'delete' in mark ? mark.delete : mark.check;
};

/** Flips for one transaction each: their marks and all rows they add to fit into it, and no row is in it as both. */
const packed = (flips: readonly Flip[]): Flip[][] => {
  const packs: Flip[][] = [];
  let pack: Flip[] = [];
  let marks = new Set<string>();
  let rows = new Set<string>();
  for (const flip of flips) {
    const mark = nameOfKey(keyOfMark(flip.mark));
    const own = flip.adds.map(({ tally }) => nameOfKey(tally.key));
    const isFull = marks.size + 1 + new Set([...rows, ...own]).size > WRITES_AT_ONCE;
    if (isFull || rows.has(mark) || own.some((row) => marks.has(row))) {
      packs.push(pack);
      pack = [];
      marks = new Set();
      rows = new Set();
    }
    pack.push(flip);
    marks.add(mark);
    for (const row of own) rows.add(row);
  }
  return pack.length === 0 ? packs : [...packs, pack];
};

const tallyRows = (flips: readonly Flip[], missing: ReadonlySet<string>): TallyRow[] => {
  const rows = new Map<string, { key: Key; madeUntil: number | undefined; sums: Map<string, number> }>();
  for (const { tally, by } of flips.flatMap(({ adds }) => adds)) {
    const name = nameOfKey(tally.key);
    if (missing.has(name)) continue;
    const row = rows.get(name) ?? { key: tally.key, madeUntil: tally.madeUntil, sums: new Map() };
    row.sums.set(tally.field, (row.sums.get(tally.field) ?? 0) + by);
    rows.set(name, row);
  }
  return [...rows.values()].flatMap((row) => {
    const sums = new Map([...row.sums].filter(([, sum]) => sum !== 0));
    return sums.size === 0 ? [] : [{ ...row, sums }];
  });
};

/** No number falls below zero: where it would, the mark was not counted, and the write fails. */
const writeOf = ({ key, madeUntil, sums }: TallyRow): Write => {
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
        (madeUntil === undefined ? '' : ' SET expiresAt = :until'),
      names: Object.fromEntries(fields.map(([field], each) => [`#f${each}`, field])),
      values: {
        ...Object.fromEntries(fields.map(([, sum], each) => [`:by${each}`, sum])),
        ...(madeUntil !== undefined && { ':until': madeUntil }),
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

export const makeMarkStore = (table: Pick<Table, 'transact'>) => ({
  /**
   * Brings marks in line with the truth. `flipsOf` reads truth and marks of the items with strong consistency and answers the flip of each
   * item whose mark is not right; no two items share a mark. It is asked again about what was flipped, as the truth may have moved: whoever
   * writes last has looked last. One that dies between is called again by its stream.
   */
  settle: async <Item>(
    items: readonly Item[],
    flipsOf: (items: readonly Item[]) => Promise<ReadonlyMap<Item, Flip>>,
  ): Promise<void> => {
    const missing = new Set<string>();

    /** Writes some flips with what they add up to, all or none; none when somebody else was faster. */
    const write = async (flips: readonly Flip[]): Promise<void> => {
      const rows = tallyRows(flips, missing);
      try {
        await table.transact([...flips.map(({ mark }) => mark), ...rows.map(writeOf)]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        const row = rows[error.position - flips.length];
        if (row === undefined) return;
        if (error.row !== undefined) {
          throw new Error(`The row ${row.key.pk} ${row.key.sk} counts less than its marks`, { cause: error });
        }
        missing.add(nameOfKey(row.key));
      }
    };

    let unsettled = items;
    for (let round = 0; unsettled.length > 0; round += 1) {
      if (round >= MOST_ROUNDS) throw new Error(`${unsettled.length} marks do not come to rest`);
      const flips = await flipsOf(unsettled);
      for (const pack of packed([...flips.values()])) await write(pack);
      unsettled = [...flips.keys()];
    }
  },
});
