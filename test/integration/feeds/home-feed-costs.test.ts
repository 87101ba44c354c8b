import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedMergeRow, feedReferenceRow } from '../../../lambdas/feeds/feed-rows.ts';
import { makeFeedStore } from '../../../lambdas/feeds/feed-store.ts';
import type { FeedPage, FeedPosition } from '../../../lambdas/feeds/home-feed.ts';
import { readHomeFeed } from '../../../lambdas/feeds/home-feed.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import {
  edgeRows,
  idOf,
  postAt,
  postItem,
  profileItem,
  putRows,
  someAccount,
  T0,
} from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const FUTURE = Math.floor(T0 / 1_000) + 90 * 86_400;

/** Puts `count` posts of an author into a reader's feed, or marks the author as merged there. */
const given = async (
  reader: string,
  author: string,
  count: number,
  how: 'pushed' | 'merged',
): Promise<void> => {
  const authorId = idOf(author);
  const postIds = Array.from({ length: count }, (_, minute) => postAt(authorId, minute));
  await putRows(testTable.table, [
    profileItem(someAccount(author)),
    ...edgeRows(idOf(reader), authorId),
    ...postIds.map((postId) => postItem(postId)),
    ...(how === 'pushed'
      ? postIds.map((postId) => ({
          ...feedReferenceRow.key({ reader: idOf(reader), postId }),
          expiresAt: FUTURE,
        }))
      : [{ ...feedMergeRow.key({ reader: idOf(reader), author: authorId }), epoch: 1 }]),
  ]);
};

const read = async (reader: AccountId, limit = 20, from?: FeedPosition) => {
  const pages: FeedPage[] = [];
  const units = await testTable.unitsOf(async () => {
    pages.push(await readHomeFeed(makeFeedStore(testTable.table), { reader, limit, from, now: T0 }));
  });
  const page = pages[0] ?? { items: [] };
  return { units, page };
};

describe('a page of the home feed costs', () => {
  it('11.5 read units for 20 posts by one author, on each of its pages', async () => {
    await given('reader', 'author', 60, 'pushed');
    const first = await read(idOf('reader'));
    expect(first.page.items).toHaveLength(20);
    expect(first.units).toEqual({ read: 11.5, write: 0 });
    const second = await read(idOf('reader'), 20, first.page.next);
    expect(second.page.items).toHaveLength(20);
    expect(second.units).toEqual({ read: 11.5, write: 0 });
  });

  it('one read unit more for each further author', async () => {
    for (let each = 0; each < 4; each += 1) await given('reader4', `author4-${each}`, 20, 'pushed');
    const { page, units } = await read(idOf('reader4'));
    expect(page.items).toHaveLength(20);
    expect(units).toEqual({ read: 11.5 + 3, write: 0 });
  });

  it('half a read unit for somebody without an account or without followed authors', async () => {
    expect(await read(idOf('nobody'))).toEqual({ units: { read: 0.5, write: 0 }, page: { items: [] } });
  });

  it('for merged authors only the posts that are read ahead on top', async () => {
    await given('readerM', 'merged1', 40, 'merged');
    await given('readerM', 'pushed1', 40, 'pushed');
    const { page, units } = await read(idOf('readerM'));
    expect(page.items).toHaveLength(20);
    expect(page.items.filter(({ author }) => author.username === 'merged1')).toHaveLength(10);
    expect(units.write).toBe(0);
    expect(units.read).toBeLessThanOrEqual(11.5 + 1 + 2);
  });
});
