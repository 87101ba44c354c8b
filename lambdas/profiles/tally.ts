/**
 * Numbers of posts by name, a visibility or an audience, in a row that never outgrows a write unit, however many posts there are. A bucket is
 * a range of post ids that is counted as a whole: counting it again heals whatever went wrong before. The newest buckets stand in the row, as
 * many as there is room for; the others lie apart, each in a row of its own, and the row has what they add up to.
 */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { rowBytes } from '../platform/row-bytes.ts';

/** Leaves room in a write unit for the sums of 20 audiences, or for five visibilities and both kinds of edges. */
const RECENT_BYTES = 350;

export const Numbers = z.record(z.string(), z.int().check(z.minimum(0)));
export type Numbers = z.infer<typeof Numbers>;

/** A field that is missing was never written. */
export const Tally = z.object({
  /** Each write states the version it was based on. */
  version: z.int(),
  /** The sums of the buckets that lie apart. */
  apart: z._default(Numbers, {}),
  /** The numbers of each of the other buckets. */
  recent: z._default(z.record(z.string(), Numbers), {}),
});
export type Tally = z.infer<typeof Tally>;

export const noTally: Tally = { version: 0, apart: {}, recent: {} };

const plus = (one: Numbers, other: Numbers, sign: 1 | -1 = 1): Numbers => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return withoutZeros(
    Object.fromEntries([...names].map((name) => [name, (one[name] ?? 0) + sign * (other[name] ?? 0)])),
  );
};

const withoutZeros = (numbers: Numbers): Numbers =>
  Object.fromEntries(Object.entries(numbers).filter(([, number]) => number > 0));

/** All numbers of a tally, by name. */
export const numbersOf = ({ apart, recent }: Tally): Numbers =>
  Object.values(recent).reduce((sums, numbers) => plus(sums, numbers), apart);

const only = (numbers: Numbers, names: ReadonlySet<string>): Numbers =>
  Object.fromEntries(Object.entries(numbers).filter(([name]) => names.has(name)));

/** A tally of some names alone. */
export const tallyOf = ({ version, apart, recent }: Tally, names: ReadonlySet<string>): Tally => ({
  version,
  apart: only(apart, names),
  recent: Object.fromEntries(
    Object.entries(recent).flatMap(([bucket, numbers]) => {
      const known = only(numbers, names);
      return isEmpty(known) ? [] : [[bucket, known] as const];
    }),
  ),
});

export const isEmpty = (numbers: Numbers): boolean => Object.keys(numbers).length === 0;

export interface Recount {
  readonly tally: Tally;
  /** The buckets apart whose rows are to be written; empty ones are to go. */
  readonly apart: ReadonlyMap<string, Numbers>;
}

/** What becomes of a tally when some buckets are counted anew. `stored` are those of them that lie apart. */
export const recounted = (
  { version, apart, recent }: Tally,
  anew: ReadonlyMap<string, Numbers>,
  stored: ReadonlyMap<string, Numbers>,
): Recount => {
  const rows = new Map<string, Numbers>();
  const standing = new Map(Object.entries(recent));
  let sums = apart;
  for (const [bucket, numbers] of anew) {
    const former = stored.get(bucket);
    if (former === undefined) {
      if (isEmpty(numbers)) standing.delete(bucket);
      else standing.set(bucket, numbers);
    } else if (!isDeepStrictEqual(former, numbers)) {
      sums = plus(plus(sums, former, -1), numbers);
      rows.set(bucket, numbers);
    }
  }
  for (const bucket of [...standing.keys()].toSorted()) {
    if (rowBytes({ recent: Object.fromEntries(standing) }) <= RECENT_BYTES) break;
    const numbers = standing.get(bucket) ?? {};
    standing.delete(bucket);
    sums = plus(sums, numbers);
    rows.set(bucket, numbers);
  }
  return { tally: { version, apart: sums, recent: Object.fromEntries(standing) }, apart: rows };
};
