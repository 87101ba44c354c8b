import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { Visibility } from '../../../lambdas/kernel/visibility.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '../../../lambdas/platform/row-bytes.ts';
import { audienceBucketRow, audienceCountsRow, countsRow } from '../../../lambdas/profiles/profile-rows.ts';
import type { Numbers, Tally } from '../../../lambdas/profiles/tally.ts';
import { isEmpty, noTally, numbersOf, recounted, tallyOf } from '../../../lambdas/profiles/tally.ts';
import { idOf, T0 } from '../../support/some-account.ts';

/** A tally with the rows of its buckets, as a table keeps them. */
const makeKept = () => {
  let tally: Tally = noTally;
  const rows = new Map<string, Numbers>();
  return {
    get tally() {
      return tally;
    },
    rows,
    recount: (anew: ReadonlyMap<string, Numbers>, names?: ReadonlySet<string>) => {
      const seen = names === undefined ? tally : tallyOf(tally, names);
      const elsewhere = [...anew.keys()].filter((bucket) => seen.recent[bucket] === undefined);
      const stored = elsewhere.flatMap((bucket) => {
        const numbers = rows.get(bucket);
        return numbers === undefined ? [] : [[bucket, numbers] as const];
      });
      const next = recounted(seen, anew, new Map(stored));
      for (const [bucket, numbers] of next.apart) {
        if (isEmpty(numbers)) rows.delete(bucket);
        else rows.set(bucket, numbers);
      }
      tally = next.tally;
      return next;
    },
  };
};

const bucketAt = (each: number): string => `01${each.toString(36).toUpperCase().padStart(2, '0')}`;
const sumOf = (all: Iterable<Numbers>): Numbers => {
  const sums: Record<string, number> = {};
  for (const numbers of all)
    for (const [name, number] of Object.entries(numbers)) sums[name] = (sums[name] ?? 0) + number;
  return sums;
};

describe('a tally', () => {
  it('says what there is, whichever buckets were counted last and however many there are', () => {
    const numbers = fc.dictionary(fc.constantFrom(...Visibility.options), fc.integer({ min: 1, max: 999 }));
    const batch = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }).map(bucketAt), numbers), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 20 }), (batches) => {
        const kept = makeKept();
        const truth = new Map<string, Numbers>();
        for (const anew of batches.map((each) => new Map(each))) {
          for (const [bucket, counted] of anew) truth.set(bucket, counted);
          kept.recount(anew);
          expect(numbersOf(kept.tally)).toEqual(sumOf(truth.values()));
          expect(sumOf(kept.rows.values())).toEqual(kept.tally.apart);
          expect(Object.keys(kept.tally.recent).filter((bucket) => kept.rows.has(bucket))).toEqual([]);
        }
      }),
    );
  });

  it('writes nothing apart while all its buckets have room, and one bucket at a time then', () => {
    const kept = makeKept();
    const written = Array.from({ length: 100 }, (_, each) => {
      const of = (posts: number) => kept.recount(new Map([[bucketAt(each), { public: posts }]])).apart.size;
      return [of(1), of(2)];
    });
    expect(written.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => [0, 0]));
    expect(written.slice(50)).toEqual(Array.from({ length: 50 }, () => [1, 0]));
  });

  it('keeps the newest buckets', () => {
    const kept = makeKept();
    for (let each = 99; each >= 0; each -= 1) kept.recount(new Map([[bucketAt(each), { public: 1 }]]));
    expect(Object.keys(kept.tally.recent)).toContain(bucketAt(99));
    expect(kept.rows.has(bucketAt(0))).toBe(true);
  });

  it('counts a bucket apart where it lies, and drops its row when it is empty', () => {
    const kept = makeKept();
    for (let each = 0; each < 50; each += 1) kept.recount(new Map([[bucketAt(each), { public: 2 }]]));
    expect([...kept.recount(new Map([[bucketAt(0), { public: 1, private: 1 }]])).apart.keys()]).toEqual([
      '0100',
    ]);
    expect(numbersOf(kept.tally)).toEqual({ public: 99, private: 1 });
    expect(kept.recount(new Map([[bucketAt(0), { public: 1, private: 1 }]])).apart.size).toBe(0);
    kept.recount(new Map([[bucketAt(0), {}]]));
    expect(kept.rows.has('0100')).toBe(false);
    expect(numbersOf(kept.tally)).toEqual({ public: 98 });
  });

  it('forgets names that are gone, and none that is there', () => {
    const kept = makeKept();
    for (let each = 0; each < 50; each += 1) kept.recount(new Map([[bucketAt(each), { one: 1, other: 2 }]]));
    for (const bucket of [bucketAt(0), bucketAt(49)])
      kept.recount(new Map([[bucket, { other: 3 }]]), new Set(['other']));
    expect(numbersOf(kept.tally)).toEqual({ other: 102 });
    kept.recount(new Map([[bucketAt(49), {}]]), new Set());
    expect(numbersOf(kept.tally)).toEqual({});
  });
});

describe('a row of counts takes at most a write unit', () => {
  const MANY = 99_999_999;
  const accountId = idOf('somebody');
  const all = (names: readonly string[], number = MANY): Numbers =>
    Object.fromEntries(names.map((name) => [name, number]));
  const filledWith = (names: readonly string[]): Tally => {
    const kept = makeKept();
    for (let each = 0; each < 60; each += 1) {
      kept.recount(
        new Map([
          [bucketAt(each), names.length > 5 ? all(names.slice(0, 1 + (each % 9)), 999) : { public: 9 }],
        ]),
      );
    }
    expect(Object.keys(kept.tally.recent).length).toBeGreaterThan(0);
    return { ...kept.tally, version: MANY * 10_000, apart: all(names) };
  };

  it('of an account with millions of followers', () => {
    const edges = all([...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']);
    const row = {
      ...countsRow.key({ accountId }),
      ...filledWith(Visibility.options),
      followers: edges,
      following: edges,
    };
    expect(rowBytes(row)).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('of all audiences that there may be', () => {
    const audiences = Array.from({ length: limits.audiences }, (_, each) => newUlid(T0 + each));
    const row = { ...audienceCountsRow.key({ accountId }), ...filledWith(audiences) };
    expect(rowBytes(row)).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
    const bucket = { ...audienceBucketRow.key({ accountId, bucket: bucketAt(1) }), numbers: all(audiences) };
    expect(rowBytes(bucket)).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });
});
