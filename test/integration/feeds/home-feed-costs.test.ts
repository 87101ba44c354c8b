import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseMerged } from '../../../lambdas/feeds/choose-merged.ts';
import {
  feedMergeRow,
  feedReferenceRow,
  feedRepostOfPostRow,
  feedRepostRow,
} from '../../../lambdas/feeds/feed-rows.ts';
import type { FeedPosition } from '../../../lambdas/feeds/feed-sources.ts';
import { makeFeedStore } from '../../../lambdas/feeds/feed-store.ts';
import type { FeedPage } from '../../../lambdas/feeds/home-feed.ts';
import { readHomeFeed } from '../../../lambdas/feeds/home-feed.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newActId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { repostedPostRow, viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
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

const read = async (reader: AccountId, limit = 20, from?: FeedPosition, now = T0) => {
  const pages: FeedPage[] = [];
  const units = await testTable.unitsOf(async () => {
    pages.push(
      await readHomeFeed(
        { feeds: makeFeedStore(testTable.table), hasReposts: true },
        { reader, limit, from, now },
      ),
    );
  });
  const page: FeedPage = pages[0] ?? { items: [], readerAccount: undefined };
  return { units, page };
};

/** Read units of a page of 20 posts by one author: the feed's rows, twelve kilobytes of posts with the profile, what the reader is to the author. */
const PAGE_BY_ONE = 1 + 1.5 + 0.5;

describe('a page of the home feed costs', () => {
  it('11 read units for 20 posts by ten authors', async () => {
    for (let each = 0; each < 10; each += 1) await given('reader10', `author10-${each}`, 2, 'pushed');
    const { page, units } = await read(idOf('reader10'));
    expect(page.items).toHaveLength(20);
    // The feed's rows, and half a unit each for an author's posts with the profile, and for what the reader is to the author.
    expect(units).toEqual({ read: 1 + 10 * 0.5 + 10 * 0.5, write: 0 });
  });

  it('3 read units for 20 posts by one author, and half a unit more on later pages', async () => {
    await given('reader', 'author', 60, 'pushed');
    const first = await read(idOf('reader'));
    expect(first.page.items).toHaveLength(20);
    expect(first.units).toEqual({ read: PAGE_BY_ONE, write: 0 });
    const second = await read(idOf('reader'), 20, first.page.next);
    expect(second.page.items).toHaveLength(20);
    expect(second.units).toEqual({ read: PAGE_BY_ONE + 0.5, write: 0 });
  });

  it('5 read units for 20 posts by four authors', async () => {
    for (let each = 0; each < 4; each += 1) await given('reader4', `author4-${each}`, 20, 'pushed');
    const { page, units } = await read(idOf('reader4'));
    expect(page.items).toHaveLength(20);
    expect(units).toEqual({ read: 1 + 4 * 0.5 + 4 * 0.5, write: 0 });
  });

  it('what posts cost by their keys where much lies between them that stands in no feed', async () => {
    await given('reader between', 'author between', 2, 'pushed');
    const unlisted = Array.from({ length: 12 }, (_, each) =>
      postAt(idOf('author between'), 0.1 + each / 100),
    );
    await putRows(
      testTable.table,
      unlisted.map((postId) => postItem(postId, { visibility: 'unlisted' })),
    );
    const { page, units } = await read(idOf('reader between'));
    expect(page.items).toHaveLength(2);
    // Of the older post the query tells nothing; its key does.
    expect(units).toEqual({ read: 1 + 0.5 + 0.5 + 0.5, write: 0 });
  });

  it('one read unit for somebody without an account or without followed authors', async () => {
    const { page, units } = await read(idOf('nobody'));
    expect(units).toEqual({ read: 1, write: 0 });
    expect(page.items).toEqual([]);
  });

  it.each([
    { what: 'older than the page', minutes: [1, 2], more: 2 },
    { what: 'of the page’s time', minutes: [55, 56], more: 0 },
  ])(
    'what it costs for its people and $more read units more with two reposts of posts $what',
    async (given2) => {
      const { minutes, more, what } = given2;
      const [reader, reposter] = [idOf(`reader ${what}`), idOf(`reposter ${what}`)];
      await given(`reader ${what}`, `author ${what}`, 60, 'pushed');
      const strangers = minutes.map((minute) => `stranger ${minute}`);
      await putRows(testTable.table, [
        profileItem(someAccount(`reposter ${what}`)),
        ...edgeRows(reader, reposter),
        ...strangers.map((name) => profileItem(someAccount(name))),
      ]);
      for (const [each, name] of strangers.entries()) {
        const postId = postAt(idOf(name), (minutes[each] ?? 0) + 0.5);
        const act = newActId(T0 + 57 * 60_000 + each);
        await putRows(testTable.table, [
          postItem(postId),
          { ...feedRepostRow.key({ reader, act, postId }), by: reposter, expiresAt: FUTURE },
          { ...feedRepostOfPostRow.key({ reader, act, postId }), by: reposter, expiresAt: FUTURE },
        ]);
      }
      const { page, units } = await read(reader, 20, undefined, T0 + 60 * 60_000);
      expect(page.items.filter(({ repostedBy }) => repostedBy !== null)).toHaveLength(2);
      expect(page.items).toHaveLength(20);
      // Both posts come by their keys; the reposter and their authors are people of the page, one unit each. What the reader chose takes half a unit, which
      // the answer takes anyway where anybody likes a post of the page.
      expect(units).toEqual({ read: PAGE_BY_ONE + 2 * 0.5 + 3 + more + 0.5, write: 0 });
    },
  );

  it('for merged authors only the posts that are read ahead on top', async () => {
    await given('readerM', 'merged1', 40, 'merged');
    await given('readerM', 'pushed1', 40, 'pushed');
    const { page, units } = await read(idOf('readerM'));
    expect(page.items).toHaveLength(20);
    expect(page.items.filter(({ author }) => author.username === 'merged1')).toHaveLength(10);
    expect(units.write).toBe(0);
    expect(units.read).toBeLessThanOrEqual(PAGE_BY_ONE + 10 / 2 + 1 + 0.5); // half a unit for what the merged author reposted
  });

  it('a bounded number of them, however many merged authors somebody follows: those who posted last', async () => {
    const follows = limits.feedMergedAuthorsAsked + 60;
    for (let each = 0; each < follows; each += 1) await given('readerL', `large${each}`, each % 10, 'merged');
    const authorsOf = ({ items }: FeedPage) => new Set(items.map(({ author }) => author.username));
    const { page, units } = await read(idOf('readerL'));
    expect(page.items).toHaveLength(20);
    // Markers, asking, profiles and edges, posts and reposts of each.
    const { feedMergedAuthors: merged, feedMergedAuthorsAsked: asked } = limits;
    expect(units.read).toBeLessThanOrEqual(2 + asked / 2 + merged + 2 * merged + merged / 2);
    const again = await read(idOf('readerL'));
    expect(authorsOf(again.page)).toEqual(authorsOf(page));

    const shown = new Set<string>();
    let seen = 0;
    for (let from = page.next, pages = 0; from !== undefined && pages < 100; pages += 1) {
      const next = await read(idOf('readerL'), 100, from);
      for (const name of authorsOf(next.page)) shown.add(name);
      seen += next.page.items.length;
      from = next.page.next;
    }
    expect(shown.size).toBeLessThanOrEqual(merged);
    expect(shown.size).toBeGreaterThan(merged / 2);
    // Of those asked, three in ten have the most posts, and the newest of all: nobody with few posts is chosen.
    const fewest = Math.min(...[...shown].map((name) => Number(name.slice('large'.length)) % 10));
    expect(fewest).toBeGreaterThanOrEqual(5);
    expect(seen).toBeGreaterThan(20);
  });

  it('a bounded number of them where merged authors reposted all of it, and the next pages go on', async () => {
    const { feedMergedAuthors: merged } = limits;
    for (let each = 0; each < merged; each += 1) await given('readerR', `reposter R${each}`, 0, 'merged');
    const account = idOf('reposter R0');
    const posts = 40;
    for (let each = 0; each < posts; each += 1) {
      const postId = postAt(idOf(`stranger R${each}`), each);
      const act = newActId(T0 + 60 * 60_000 + each);
      await putRows(testTable.table, [
        profileItem(someAccount(`stranger R${each}`)),
        postItem(postId),
        { ...repostedPostRow.key({ account, act, postId }) },
        { ...viewerStateRow.key({ reader: account, postId }), reposted: act, at: T0 },
      ]);
    }
    const now = T0 + 61 * 60_000;
    const seen = new Set<string>();
    let from: FeedPosition | undefined;
    do {
      const { page, units } = await read(idOf('readerR'), 20, from, now);
      // Markers; profiles, edges, posts and reposts of each; states; and of each row its post, author and what the reader's rows say.
      expect(units.read).toBeLessThanOrEqual(2 + 2 * merged + 100 + 20 * 3);
      expect(page.items.length).toBeGreaterThan(0);
      for (const { post } of page.items) {
        expect(seen).not.toContain(post.postId);
        seen.add(post.postId);
      }
      from = page.next;
    } while (from !== undefined && seen.size < posts);
    expect(seen.size).toBe(posts);
  });

  it('others on another day, so that nobody is left out for good', async () => {
    const markers = Array.from({ length: 200 }, (_, each) => idOf(`turn${each}`));
    const asked = new Set<AccountId>();
    const feeds = {
      postsBefore: async (author: AccountId) => {
        asked.add(author);
        return { posts: [] };
      },
    };
    for (let day = 0; day < 20; day += 1) {
      await chooseMerged(feeds, idOf('readerT'), markers, T0 + day * DAY_MS);
    }
    expect(asked.size).toBe(markers.length);
  });
});
