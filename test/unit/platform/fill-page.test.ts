import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPage } from '../../../lambdas/platform/fill-page.ts';

/** A list of numbers from 0 up, of which some are shown; positions are the numbers. */
const listOf = (length: number, bytesOf = (_: number) => 10) => {
  const reads: number[] = [];
  return {
    reads,
    page: (limit: number, from: number | undefined, isShown: (item: number) => boolean) =>
      fillPage<number, number>({
        limit,
        from,
        read: async (most, after) => {
          reads.push(most);
          const start = after === undefined ? 0 : after + 1;
          const items = Array.from({ length: Math.min(most, length - start) }, (_, at) => start + at);
          const last = items.at(-1);
          return { items, ...(last !== undefined && last < length - 1 && { next: last }) };
        },
        isShown,
        positionOf: (item) => item,
        bytesOf,
      }),
  };
};

describe('filling a page', () => {
  it('gives every shown item once, in order, whatever is hidden and however long pages are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 120 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 5_000_000 }),
        async (shown, limit, bytes) => {
          const list = listOf(shown.length, () => bytes);
          const seen: number[] = [];
          let from: number | undefined;
          do {
            const page = await list.page(limit, from, (item) => shown[item] === true);
            expect(page.items.length).toBeLessThanOrEqual(limit);
            seen.push(...page.items);
            from = page.next;
          } while (from !== undefined);
          expect(seen).toEqual(shown.flatMap((isShown, at) => (isShown ? [at] : [])));
        },
      ),
    );
  });

  it('reads once when everything is shown', async () => {
    const list = listOf(100);
    expect(await list.page(20, undefined, () => true)).toMatchObject({ next: 19 });
    expect(list.reads).toEqual([20]);
  });

  it('gives up after five reads and says where to go on', async () => {
    const list = listOf(1_000);
    expect(await list.page(20, undefined, (item) => item === 999)).toEqual({ items: [], next: 99 });
    expect(list.reads).toHaveLength(5);
  });

  it('ends a page before the answer grows too large, but never without an item', async () => {
    const huge = listOf(10, () => 2_000_000);
    expect((await huge.page(20, undefined, () => true)).items).toHaveLength(2);
    const larger = listOf(10, () => 6_000_000);
    expect((await larger.page(20, undefined, () => true)).items).toHaveLength(1);
  });
});
