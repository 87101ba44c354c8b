import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { ChangeKind, Follow } from '../../../lambdas/platform/changes.ts';
import { defineRow } from '../../../lambdas/platform/row.ts';
import { streamPatterns } from '../../../lib/constructs/stream-filters.ts';
import { changeKinds, isLetThrough } from './let-through.ts';

const rowOf = (partition: string, sort: string) =>
  defineRow({
    entity: `${partition} ${sort}`,
    pk: `${partition}#{id}`,
    sk: `${sort}#{other}`,
    ids: { id: z.string(), other: z.string() },
    stored: z.object({}),
  });

const follow = (partition: string, sort: string, ...on: readonly ChangeKind[]): Follow => ({
  row: rowOf(partition, sort),
  ...(on.length > 0 && { on }),
});

/** What of some follows the patterns keep back, though it is followed. */
const lostOf = (follows: readonly Follow[]): readonly string[] => {
  const patterns = streamPatterns(follows);
  return follows.flatMap(({ row, on = changeKinds }) =>
    on.filter((kind) => !isLetThrough(patterns, row, kind)).map((kind) => `${kind} ${row.entity}`),
  );
};

describe('the patterns of a stream consumer', () => {
  it('are one for each partition, with the kinds of changes that are followed there', () => {
    expect(
      streamPatterns([follow('A', 'X', 'INSERT'), follow('B', 'Y'), follow('A', 'Z', 'REMOVE')]),
    ).toEqual([
      {
        eventName: ['INSERT', 'REMOVE'],
        dynamodb: {
          Keys: { pk: { S: [{ prefix: 'A#' }] }, sk: { S: [{ prefix: 'X#' }, { prefix: 'Z#' }] } },
        },
      },
      { dynamodb: { Keys: { pk: { S: [{ prefix: 'B#' }] }, sk: { S: [{ prefix: 'Y#' }] } } } },
    ]);
  });

  it('ask for every kind of change as soon as one of the rows does', () => {
    const follows = [follow('A', 'X', 'INSERT'), follow('A', 'Y')];
    expect(streamPatterns(follows)[0]).not.toHaveProperty('eventName');
    expect(lostOf(follows)).toEqual([]);
  });

  it('keep back other rows and other kinds of changes', () => {
    const patterns = streamPatterns([follow('A', 'X', 'INSERT'), follow('B', 'Y')]);
    expect(isLetThrough(patterns, rowOf('A', 'X'), 'INSERT')).toBe(true);
    expect(isLetThrough(patterns, rowOf('A', 'X'), 'MODIFY')).toBe(false);
    expect(isLetThrough(patterns, rowOf('A', 'Y'), 'INSERT')).toBe(false);
    expect(isLetThrough(patterns, rowOf('C', 'X'), 'INSERT')).toBe(false);
  });

  it('tell rows of like keys apart by a number that only those have which are followed', () => {
    const stored = z.object({ at: z.int() });
    const ids = { id: z.string(), other: z.string() };
    const having = defineRow({ entity: 'with', pk: 'A#{id}', sk: 'X#{other}~', ids, stored });
    const follows = [{ row: having, on: ['INSERT', 'MODIFY'], having: 'at' }, follow('A', 'Y')] as const;
    const patterns = streamPatterns([...follows]);
    expect(patterns).toHaveLength(2);
    expect(isLetThrough(patterns, having, 'MODIFY')).toBe(true);
    expect(isLetThrough(patterns, rowOf('A', 'X'), 'MODIFY')).toBe(false);
    // However many partitions there are, nothing is put together with it.
    const many = Array.from({ length: 9 }, (_, place) => follow(`P${place}`, 'X'));
    expect(isLetThrough(streamPatterns([...follows, ...many]), rowOf('A', 'X'), 'INSERT')).toBe(false);
  });

  it('are five at most, and let all through that is followed, however many partitions there are', () => {
    const kinds: readonly (readonly ChangeKind[])[] = [[], ['INSERT'], ['MODIFY', 'REMOVE']];
    const follows = Array.from({ length: 40 }, (_, place) =>
      follow(`P${place % 11}`, `S${place % 7}`, ...(kinds[place % 3] ?? [])),
    );
    for (let length = 1; length <= follows.length; length += 1) {
      const some = follows.slice(0, length);
      expect(streamPatterns(some).length).toBeLessThanOrEqual(5);
      expect(lostOf(some)).toEqual([]);
    }
  });

  it('put those partitions together whose union lets the least through besides', () => {
    const wide = ['A', 'B', 'C', 'D'].flatMap((partition) =>
      ['1', '2', '3', '4'].map((sort) => follow(partition, `${partition}${sort}`)),
    );
    const patterns = streamPatterns([...wide, follow('E', 'X', 'INSERT'), follow('F', 'X', 'INSERT')]);
    expect(patterns).toHaveLength(5);
    expect(patterns.at(-1)).toEqual({
      eventName: ['INSERT'],
      dynamodb: { Keys: { pk: { S: [{ prefix: 'E#' }, { prefix: 'F#' }] }, sk: { S: [{ prefix: 'X#' }] } } },
    });
  });
});
