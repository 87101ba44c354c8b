import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedPost } from '../../../lambdas/collections/collection.ts';
import { inOrder, movesFor, rankBefore } from '../../../lambdas/collections/collection-order.ts';
import { type PostId, postIdOf } from '../../../lambdas/kernel/ids.ts';
import { idOf } from '../../support/some-account.ts';

const author = idOf('author');
const post = (number: number): PostId => postIdOf(Date.UTC(2026, 0, 1) + number, author);
const posts = (...numbers: number[]): PostId[] => numbers.map(post);

const collected = (postIds: readonly PostId[]): PlacedPost[] => {
  let rank: string | undefined;
  const placed: PlacedPost[] = [];
  for (const postId of postIds.toReversed()) {
    rank = rankBefore(rank);
    placed.unshift({ postId, rank });
  }
  return placed;
};

/** Makes moves one after the other; no two posts may meet at one place. */
const moved = (placed: readonly PlacedPost[], first: readonly PostId[]): PlacedPost[] => {
  const byRank = new Map(placed.map(({ postId, rank }) => [rank, postId]));
  for (const { postId, rank, to } of movesFor(placed, first)) {
    expect(byRank.get(rank)).toBe(postId);
    expect(byRank.has(to)).toBe(false);
    byRank.delete(rank);
    byRank.set(to, postId);
  }
  return [...byRank]
    .map(([rank, postId]) => ({ postId, rank }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1));
};

const idsIn = (placed: readonly PlacedPost[]) => placed.map(({ postId }) => postId);

describe('the order of a collection', () => {
  it('puts a new post before all others, a million times over, at a place of a few characters', () => {
    let rank = rankBefore(undefined);
    for (let times = 0; times < 1_000_000; times += 1) {
      const before = rankBefore(rank);
      if (before >= rank) throw new Error(`${before} does not lie before ${rank}`);
      rank = before;
    }
    expect(rank.length).toBeLessThan(7);
  });

  it('moves one post where one is moved, wherever it goes', () => {
    const placed = collected(posts(0, 1, 2, 3, 4, 5, 6, 7));
    expect(movesFor(placed, posts(6))).toHaveLength(1);
    expect(idsIn(moved(placed, posts(6)))).toEqual(posts(6, 0, 1, 2, 3, 4, 5, 7));
    expect(movesFor(placed, posts(0, 1, 6))).toMatchObject([{ postId: post(6) }]);
    expect(movesFor(placed, posts(1, 2, 3, 4, 5, 0))).toMatchObject([{ postId: post(0) }]);
    expect(idsIn(moved(placed, posts(1, 2, 3, 4, 5, 6, 7, 0)))).toEqual(posts(1, 2, 3, 4, 5, 6, 7, 0));
    expect(movesFor(placed, idsIn(placed))).toEqual([]);
  });

  it('is what was asked for, whatever was there and whatever comes first', () => {
    const orders = fc.array(
      fc.shuffledSubarray(
        Array.from({ length: 30 }, (_, number) => number),
        { minLength: 1 },
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(orders, (asked) => {
        let placed = collected(Array.from({ length: 30 }, (_, number) => post(number)));
        for (const numbers of asked) {
          const wanted = inOrder(idsIn(placed), posts(...numbers));
          placed = moved(placed, posts(...numbers));
          expect(idsIn(placed)).toEqual(wanted);
        }
      }),
    );
  });

  it('keeps places short when posts are moved to the same place again and again', () => {
    let placed = collected(posts(0, 1, 2, 3));
    for (let times = 0; times < 1_000; times += 1) {
      const [one, two, three, last] = idsIn(placed);
      if (!one || !two || !three || !last) throw new Error('a post is gone');
      const wanted = [one, three, two, last];
      placed = moved(placed, wanted.slice(0, 2));
      expect(idsIn(placed)).toEqual(wanted);
      expect(Math.max(...placed.map(({ rank }) => rank.length))).toBeLessThanOrEqual(32);
    }
  });
});
