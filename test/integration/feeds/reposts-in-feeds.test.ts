/** What followed people repost stands in homes: where, by whom, and how long. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import { newActId } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { World } from './feed-world.ts';
import { givenReposters } from './reposters.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const given = (options?: Parameters<typeof givenReposters>[1]) => givenReposters(testTable.table, options);

const shown = async (world: World, reader: string) =>
  (await world.itemsOf(reader)).map(({ post, repostedBy }) => [post.postId, repostedBy?.username ?? null]);

describe.each([
  { how: 'pushed', mergeAboveFollowers: 1_000 },
  { how: 'merged', mergeAboveFollowers: 0 },
])('a repost by somebody who is $how', ({ mergeAboveFollowers }) => {
  const start = () => given({ mergeAboveFollowers });

  it('stands in homes at its own time, with who it was, and goes when it is taken back', async () => {
    const { world, people } = await start();
    const old = await world.publish(people.stranger);
    const between = await world.publish(people.friend);
    await world.setRepost(people.first, old, true);
    await world.settle();
    const newest = await world.publish(people.friend);
    await world.settle();
    expect(await shown(world, people.reader)).toEqual([
      [newest, null],
      [old, people.first],
      [between, null],
    ]);
    await world.setRepost(people.first, old, false);
    await world.settle();
    expect(await world.homeOf(people.reader)).toEqual([newest, between]);
  });

  it('is one row a post, where the first of them reposted it, whoever follows; the next one when that goes', async () => {
    const { world, people } = await start();
    const post = await world.publish(people.stranger);
    await world.setRepost(people.first, post, true);
    const between = await world.publish(people.friend);
    await world.setRepost(people.second, post, true);
    await world.settle();
    const byFirst = [
      [between, null],
      [post, people.first],
    ];
    expect(await shown(world, people.reader)).toEqual(byFirst);
    await world.unfollow(people.reader, people.first);
    expect(await shown(world, people.reader)).toEqual([
      [post, people.second],
      [between, null],
    ]);
    await world.settle();
    await world.follow(people.reader, people.first);
    await world.settle();
    expect(await shown(world, people.reader)).toEqual(byFirst);
  });

  it('moves no post of somebody whom the reader follows, and none of the reader’s own', async () => {
    const { world, people } = await start();
    const [friends, own] = [await world.publish(people.friend), await world.publish(people.reader)];
    const shared = await world.publish(people.stranger);
    await world.setCoAuthor(shared, people.reader, true);
    await world.settle();
    for (const post of [friends, own, shared]) await world.setRepost(people.first, post, true);
    await world.settle();
    expect(await shown(world, people.reader)).toEqual([
      [shared, null],
      [own, null],
      [friends, null],
    ]);
  });

  it('shows nothing that is not public, or of an account that is private, blocked or muted, and nothing by the muted', async () => {
    const { world, people } = await start();
    const post = await world.publish(people.stranger);
    await world.setRepost(people.first, post, true);
    await world.settle();
    const both = [[post, people.first]];
    expect(await shown(world, people.reader)).toEqual(both);
    await world.setVisibility(post, 'followers');
    expect(await shown(world, people.reader)).toEqual([]);
    await world.setVisibility(post, 'public');
    await world.settle();
    expect(await shown(world, people.reader)).toEqual(both);

    const stranger = someAccount(people.stranger);
    await putRows(testTable.table, [profileItem({ ...stranger, isPrivate: true })]);
    expect(await shown(world, people.reader)).toEqual([]);
    await putRows(testTable.table, [profileItem(stranger)]);
    const suspended = someAccount(people.first, { status: 'suspended' });
    await putRows(testTable.table, [profileItem(suspended)]);
    expect(await shown(world, people.reader)).toEqual([]);
    await putRows(testTable.table, [profileItem(someAccount(people.first))]);
    expect(await shown(world, people.reader)).toEqual(both);

    const edgeTo = (name: string) => edgeRow.key({ owner: idOf(people.reader), other: idOf(name) });
    await putRows(testTable.table, [{ ...edgeTo(people.stranger), mutedUntil: T0 + 9 * DAY_MS }]);
    expect(await shown(world, people.reader)).toEqual([]);
    await putRows(testTable.table, [{ ...edgeTo(people.stranger), blockedBy: 'since' }]);
    expect(await shown(world, people.reader)).toEqual([]);
    await putRows(testTable.table, [{ ...edgeTo(people.stranger) }]);
    expect(await shown(world, people.reader)).toEqual(both);
    const toFirst = await testTable.table.get(edgeTo(people.first));
    await putRows(testTable.table, [{ ...edgeTo(people.first), ...toFirst, mutedUntil: T0 + 9 * DAY_MS }]);
    expect(await shown(world, people.reader)).toEqual([]);
  });

  it('has what the reader did with the post, whether it is of the page’s time or far older', async () => {
    const { world, people } = await start();
    const old = await world.publish(people.stranger);
    for (let each = 0; each < 60; each += 1) await world.publish(people.friend);
    const recent = await world.publish(people.stranger);
    await world.setRepost(people.first, old, true);
    await world.setRepost(people.second, recent, true);
    await world.settle();
    const liked = newActId(T0);
    await putRows(
      testTable.table,
      [old, recent].map((postId) => ({
        ...viewerStateRow.key({ reader: idOf(people.reader), postId }),
        liked,
        at: T0,
      })),
    );
    const items = (await world.itemsOf(people.reader, 10)).slice(0, 2);
    expect(items.map(({ post, viewerState }) => [post.postId, viewerState?.liked])).toEqual([
      [recent, liked],
      [old, liked],
    ]);
  });

  it('comes to who begins to follow', async () => {
    const { world, people } = await start();
    const post = await world.publish(people.friend);
    await world.setRepost(people.first, post, true);
    await world.settle();
    await world.follow(people.stranger, people.first);
    await world.settle();
    expect(await shown(world, people.stranger)).toEqual([[post, people.first]]);
  });
});

describe('what a reader chose', () => {
  it.each([
    { how: 'pushed', mergeAboveFollowers: 1_000 },
    { how: 'merged', mergeAboveFollowers: 0 },
  ])('leaves out reposts, of all or of one account, and own posts: $how', async ({ mergeAboveFollowers }) => {
    const { world, people } = await given({ mergeAboveFollowers });
    const own = await world.publish(people.reader);
    const shared = await world.publish(people.friend);
    await world.setCoAuthor(shared, people.reader, true);
    const [one, both] = [await world.publish(people.stranger), await world.publish(people.stranger)];
    await world.setRepost(people.first, one, true);
    await world.setRepost(people.first, both, true);
    await world.setRepost(people.second, both, true);
    await world.settle();
    const choose = (settings: object) =>
      putRows(testTable.table, [profileItem(someAccount(people.reader, { settings }))]);
    const pair = { follower: idOf(people.reader), followed: idOf(people.first) };
    const mute = (isMuted: boolean) => makeEdgeStore(testTable.table).muteReposts(pair, isMuted);
    const authors = [
      [shared, null],
      [own, null],
    ];
    const reposts = [
      [both, people.first],
      [one, people.first],
    ];
    expect(await shown(world, people.reader)).toEqual([...reposts, ...authors]);
    await mute(true);
    expect(await shown(world, people.reader)).toEqual([[both, people.second], ...authors]);
    await mute(false);
    expect(await shown(world, people.reader)).toEqual([...reposts, ...authors]);
    await mute(true);
    await world.unfollow(people.reader, people.first);
    expect(await mute(true)).toBe(false);
    await world.settle();
    await world.follow(people.reader, people.first);
    await world.settle();
    expect(await shown(world, people.reader)).toEqual([...reposts, ...authors]);
    await choose({ repostsInHome: false });
    expect(await shown(world, people.reader)).toEqual(authors);
    await choose({ ownPostsInHome: false });
    expect(await shown(world, people.reader)).toEqual(reposts);
  });
});

describe('paging a home', () => {
  it('shows each post once and loses none, with reposts by many, pushed and merged, while others go on', async () => {
    const { world, people } = await given({ mergeAboveFollowers: 1 });
    // Two follow the second one: it is merged, the others are pushed.
    await world.follow(people.stranger, people.second);
    await world.settle();
    for (let each = 0; each < 18; each += 1) {
      const older = await world.publish(people.stranger);
      if (each % 3 === 0) await world.publish(people.friend);
      if (each % 4 < 2) await world.setRepost(people.first, older, true);
      if (each % 2 === 0) await world.setRepost(people.second, older, true);
    }
    await world.settle();
    expect((await world.deliveryOf(people.second)).mode).toBe('merge');
    const expected = await world.expectedHomeOf(people.reader);
    expect(expected.length).toBeGreaterThan(6);
    for (const limit of [1, 2, 3, 7]) expect(await world.homeOf(people.reader, limit)).toEqual(expected);
    const merged = (await world.itemsOf(people.reader))
      .filter(({ repostedBy }) => repostedBy?.username === people.second)
      .map(({ post }) => post.postId);
    expect(merged.length).toBeGreaterThan(1);
    const seen = await world.itemsOf(people.reader, 1, async () => {
      const post = merged.pop();
      if (post !== undefined) await world.setRepost(people.friend, post, true);
      await world.settle();
    });
    expect(seen.map(({ post }) => post.postId)).toEqual(expected);
  });
});

describe('following somebody while paging a home', () => {
  it('brings no post a second time at its own place, or at that of an earlier repost', async () => {
    const { world, people } = await given();
    const byStranger = await world.publish(people.stranger);
    const byOther = await world.publish(people.second);
    await world.unfollow(people.reader, people.second);
    await world.setRepost(people.stranger, byOther, true);
    const between = await world.publish(people.friend);
    for (const post of [byStranger, byOther]) await world.setRepost(people.first, post, true);
    await world.settle();
    const seen = await world.itemsOf(people.reader, 1, async () => {
      await world.follow(people.reader, people.stranger);
      await world.settle();
    });
    expect(seen.map(({ post }) => post.postId)).toEqual([byOther, byStranger, between]);
    expect(await shown(world, people.reader)).toEqual([
      [between, null],
      [byOther, people.stranger],
      [byStranger, null],
    ]);
  });
});

describe('the costs of reposts', () => {
  it('are two write units a follower to push one, and to take it back', async () => {
    const { world, people } = await given({ followersPerJob: 4 });
    const fans = Array.from({ length: 9 }, (_, each) => `${people.first} fan ${each}`);
    await putRows(
      testTable.table,
      fans.map((name) => profileItem(someAccount(name))),
    );
    for (const fan of fans) await world.follow(fan, people.first);
    await world.settle();
    const post = await world.publish(people.stranger);
    await world.settle();
    await world.setRepost(people.first, post, true);
    expect((await testTable.unitsOf(() => world.settle())).write).toBe(2 * 10);
    await world.setRepost(people.first, post, false);
    expect((await testTable.unitsOf(() => world.settle())).write).toBe(2 * 10);
  });
});
