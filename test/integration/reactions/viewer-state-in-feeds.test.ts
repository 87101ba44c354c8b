/** What readers did with posts lies among the references of their home feeds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedMergeRow, feedReferenceRow } from '../../../lambdas/feeds/feed-rows.ts';
import type { FeedPosition } from '../../../lambdas/feeds/feed-sources.ts';
import { makeFeedStore } from '../../../lambdas/feeds/feed-store.ts';
import { makeFeedWriter } from '../../../lambdas/feeds/feed-writer.ts';
import type { FeedPage } from '../../../lambdas/feeds/home-feed.ts';
import { readHomeFeed } from '../../../lambdas/feeds/home-feed.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { CommentId, newActId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { commentViewerStateRow, viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
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
const act = newActId(T0);
const all = { liked: act, saved: act, reposted: act };

const feeds = () => makeFeedStore(testTable.table);

const given = async (
  reader: string,
  author: string,
  minutes: readonly number[],
  how: 'pushed' | 'merged',
) => {
  const [readerId, authorId] = [idOf(reader), idOf(author)];
  const postIds = minutes.map((minute) => postAt(authorId, minute));
  await putRows(testTable.table, [
    profileItem(someAccount(author)),
    ...edgeRows(readerId, authorId),
    ...postIds.map((postId) => postItem(postId)),
    ...(how === 'pushed'
      ? postIds.map((postId) => ({
          ...feedReferenceRow.key({ reader: readerId, postId }),
          expiresAt: FUTURE,
        }))
      : [{ ...feedMergeRow.key({ reader: readerId, author: authorId }), epoch: 1 }]),
  ]);
  return postIds;
};

const likes = (reader: string, postIds: readonly PostId[], done: object = { liked: act }) =>
  putRows(
    testTable.table,
    postIds.map((postId) => ({ ...viewerStateRow.key({ reader: idOf(reader), postId }), ...done, at: T0 })),
  );

const upTo = (count: number) => Array.from({ length: count }, (_, minute) => minute);

const pagesOf = async (reader: string, limit: number): Promise<FeedPage[]> => {
  const pages: FeedPage[] = [];
  let from: FeedPosition | undefined;
  do {
    const page = await readHomeFeed(
      { feeds: feeds(), hasReposts: true },
      { reader: idOf(reader), limit, from, now: T0 },
    );
    pages.push(page);
    from = page.next;
  } while (from !== undefined);
  return pages;
};

describe('a page of the home feed', () => {
  it.each([
    { what: 'liked', done: { liked: act }, units: 3 },
    { what: 'liked, saved and reposted', done: all, units: 4 },
  ])('costs $units read units when its reader $what every post of it', async ({ what, done, units: due }) => {
    const reader = `busy ${what}`;
    await likes(reader, await given(reader, `author ${what}`, upTo(60), 'pushed'), done);
    let from: FeedPosition | undefined;
    for (let page = 0; page < 2; page += 1) {
      const read: FeedPage[] = [];
      const units = await testTable.unitsOf(async () => {
        read.push(
          await readHomeFeed(
            { feeds: feeds(), hasReposts: true },
            { reader: idOf(reader), limit: 20, from, now: T0 },
          ),
        );
      });
      expect(units).toEqual({ read: page === 0 ? due : due + 0.5, write: 0 });
      expect(read[0]?.items).toHaveLength(20);
      expect(read[0]?.items.map(({ viewerState }) => viewerState)).toEqual(
        Array.from({ length: 20 }, () => ({ ...done, at: T0 })),
      );
      from = read[0]?.next;
    }
  });

  it('tells what was done with posts of pushed and of merged authors, on every page', async () => {
    const pushed = await given(
      'mixed',
      'pushed',
      upTo(30).map((minute) => 2 * minute),
      'pushed',
    );
    const merged = await given(
      'mixed',
      'merged',
      upTo(30).map((minute) => 2 * minute + 1),
      'merged',
    );
    const posts = [...pushed, ...merged].toSorted().toReversed();
    const liked = new Set(posts.filter((_, place) => place % 3 === 0));
    await likes('mixed', [...liked]);
    // Of accounts that the reader does not follow.
    await likes(
      'mixed',
      upTo(60).map((minute) => postAt(idOf('stranger'), minute)),
    );
    const items = (await pagesOf('mixed', 7)).flatMap((page) => page.items);
    expect(items.map(({ post }) => post.postId)).toEqual(posts);
    expect(
      items.filter(({ viewerState }) => viewerState?.liked !== undefined).map(({ post }) => post.postId),
    ).toEqual([...liked]);
  });

  it.each(['pushed', 'merged'] as const)(
    'finds the posts of an author who is %s among thousands of others that its reader liked',
    async (how) => {
      const reader = `fan of ${how}`;
      const posts = await given(reader, `rare ${how}`, [1, 1_700, 3_501], how);
      await likes(
        reader,
        upTo(3_500).map((minute) => postAt(idOf('strangers'), minute)),
      );
      await putRows(
        testTable.table,
        upTo(50).map((each) => ({
          ...commentViewerStateRow.key({
            reader: idOf(reader),
            postId: postAt(idOf('strangers'), each),
            commentId: CommentId.parse(newUlid(T0)),
          }),
          liked: act,
          at: T0,
        })),
      );
      const pages = await pagesOf(reader, 20);
      expect(pages.flatMap(({ items }) => items).map(({ post }) => post.postId)).toEqual(posts.toReversed());
      expect(pages.length).toBeLessThanOrEqual(4);
    },
  );

  it('keeps what was done with the posts of an author who is followed no more', async () => {
    const [postId] = await given('leaver', 'left', [1], 'pushed');
    if (postId === undefined) throw new Error('no post');
    await likes('leaver', [postId]);
    await makeFeedWriter(testTable.table).removePosts(idOf('leaver'), [postId]);
    const states = makeViewerStateStore(testTable.table);
    const found = await states.stored(idOf('leaver'), [postId], { consistent: true });
    expect(found.get(postId)).toMatchObject({ liked: act });
  });
});

describe('a like', () => {
  it('costs a write unit and one for the list, taking it back one, and doing either again at most one', async () => {
    const reactions = makeReactionStore(testTable.table);
    const [postId, by] = [postAt(idOf('liked'), 1), idOf('liker')];
    const like = () => reactions.do('liked', { postId }, by, T0);
    const unlike = () => reactions.undo('liked', { postId }, by, T0);
    expect(await testTable.unitsOf(like)).toEqual({ read: 0, write: 2 });
    expect((await testTable.unitsOf(like)).write).toBeLessThanOrEqual(1);
    expect(await testTable.unitsOf(unlike)).toEqual({ read: 1, write: 1 });
    expect(await testTable.unitsOf(unlike)).toMatchObject({ write: 0 });
  });
});
