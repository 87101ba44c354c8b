import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourcePage } from '../../../lambdas/feeds/newest-first.ts';
import { atItsTime, newestFirst } from '../../../lambdas/feeds/newest-first.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { idOf, postAt } from '../../support/some-account.ts';

/** A list that comes in pages of some length and notes how many pages were read. */
const sourceOf = (postIds: readonly PostId[], pageLength: number, onRead = () => {}): SourcePage => ({
  candidates: [],
  next: async () => {
    onRead();
    const rest = postIds.slice(pageLength);
    const candidates = postIds.slice(0, pageLength).map(atItsTime);
    return rest.length === 0 ? { candidates } : { candidates, ...nextOf(rest, pageLength, onRead) };
  },
});
const nextOf = (rest: readonly PostId[], pageLength: number, onRead: () => void) => {
  const { next } = sourceOf(rest, pageLength, onRead);
  return next ? { next } : {};
};

const postIds = fc
  .array(fc.record({ author: fc.constantFrom('a', 'b', 'c'), minute: fc.nat({ max: 40 }) }), {
    maxLength: 30,
  })
  .map((posts) => posts.map(({ author, minute }) => postAt(idOf(author), minute)))
  .map((ids) => [...new Set(ids)].toSorted().toReversed());

describe('merged lists', () => {
  it('give every post of any list once, newest first, however they are paged and taken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(postIds, { maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 7 }),
        async (lists, pageLength, most) => {
          const merged = newestFirst(lists.map((list) => sourceOf(list, pageLength)));
          const taken: PostId[] = [];
          for (;;) {
            const some = await merged.take(most);
            taken.push(...some.map(({ postId }) => postId));
            if (some.length < most) break;
          }
          expect(taken).toEqual([...new Set(lists.flat())].toSorted().toReversed());
          expect(merged.mayHaveMore()).toBe(false);
        },
      ),
    );
  });

  it('read only as much as is taken', async () => {
    let pages = 0;
    const many = Array.from({ length: 40 }, (_, minute) => postAt(idOf('a'), 40 - minute));
    const merged = newestFirst([
      sourceOf(many, 10, () => {
        pages += 1;
      }),
    ]);
    await merged.take(10);
    expect(pages).toBe(1);
    expect(merged.mayHaveMore()).toBe(true);
  });
});
