import { describe, expect, it } from 'vitest';
import type { SourcePage } from '../../../lambdas/feeds/newest-first.ts';
import { atItsTime, newestFirst } from '../../../lambdas/feeds/newest-first.ts';
import { idOf, postAt } from '../../support/some-account.ts';
import { somePost } from '../../support/some-post.ts';

const at = (minute: number) => postAt(idOf('a'), minute);
const ids = (taken: readonly { readonly postId: string }[]) => taken.map(({ postId }) => postId);
const of = (...minutes: number[]) => minutes.map((minute) => atItsTime(at(minute)));

describe('a post that two lists have', () => {
  it('is taken once, with the post where one of them came with it', async () => {
    const post = somePost.published({ postId: at(3) });
    const withPost: SourcePage = { candidates: [{ ...atItsTime(at(3)), post }, ...of(1)] };
    for (const sources of [
      [{ candidates: of(4, 3, 2) }, withPost],
      [withPost, { candidates: of(4, 3, 2) }],
    ]) {
      const taken = await newestFirst(sources).take(10);
      expect(ids(taken)).toEqual([at(4), at(3), at(2), at(1)]);
      expect(taken[1]).toEqual({ ...atItsTime(at(3)), post });
    }
  });
});

describe('a list that stops', () => {
  it('lets nothing older be taken, and tells where it goes on', async () => {
    const list = newestFirst([{ candidates: of(9, 6), stopsAt: at(5) }, { candidates: of(8, 5, 4, 3) }]);
    expect(list.stoppedAt()).toBeUndefined();
    expect(ids(await list.take(10))).toEqual([at(9), at(8), at(6), at(5)]);
    expect(list.stoppedAt()).toBe(at(5));
    expect(list.mayHaveMore()).toBe(true);
    expect(await list.take(10)).toEqual([]);
  });

  it('may have more though it holds nothing now', () => {
    expect(newestFirst([{ candidates: [], stopsAt: at(5) }]).mayHaveMore()).toBe(true);
    expect(newestFirst([{ candidates: [] }]).mayHaveMore()).toBe(false);
    expect(newestFirst([{ candidates: [], next: async () => ({ candidates: [] }) }]).mayHaveMore()).toBe(
      true,
    );
  });
});

describe('a list that has been read up to a post', () => {
  const readable = (reached: number, ...minutes: number[]) => {
    let reads = 0;
    const source: SourcePage = {
      candidates: [],
      reached: at(reached),
      next: async () => {
        reads += 1;
        return { candidates: of(...minutes) };
      },
    };
    return { source, reads: () => reads };
  };

  it('is read on only when something newer than all others may come', async () => {
    const older = readable(5, 4);
    const list = newestFirst([older.source, { candidates: of(7, 6, 5) }]);
    expect(ids(await list.take(2))).toEqual([at(7), at(6)]);
    expect(ids(await list.take(1))).toEqual([at(5)]);
    expect(older.reads()).toBe(0);
    expect(ids(await list.take(1))).toEqual([at(4)]);
    expect(older.reads()).toBe(1);

    const newer = readable(8, 7);
    expect(ids(await newestFirst([newer.source, { candidates: of(6) }]).take(1))).toEqual([at(7)]);
    expect(newer.reads()).toBe(1);
  });
});
