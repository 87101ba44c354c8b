import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedMergeRow, feedReferenceRow } from '../../../lambdas/feeds/feed-rows.ts';
import { makeFeedStore } from '../../../lambdas/feeds/feed-store.ts';
import { readHomeFeed } from '../../../lambdas/feeds/home-feed.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
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
import { makeWorld } from './feed-world.ts';
import { makeStall } from './stall.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const namesOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, each) => `${prefix} ${each}`);

const homeAt = async (reader: string, now: number, limit = 20): Promise<readonly PostId[]> => {
  const page = await readHomeFeed(
    { feeds: makeFeedStore(testTable.table), hasReposts: true },
    { reader: idOf(reader), limit, now },
  );
  return page.items.map(({ post }) => post.postId);
};

describe('a post', () => {
  it('is pushed for one write unit per follower, a bounded number of followers per job', async () => {
    const fans = namesOf('cost fan', 30);
    const world = await makeWorld({
      table: testTable.table,
      people: ['cost author', ...fans],
      followersPerJob: 8,
    });
    for (const fan of fans) await world.follow(fan, 'cost author');
    await world.settle();
    const postId = await world.publish('cost author');
    expect(world.jobs).toEqual([{ kind: 'post', postId }]);
    const done: (string | undefined)[] = [];
    const units = await testTable.unitsOf(async () => {
      while (world.jobs.length > 0) {
        const [job] = world.jobs;
        done.push(job?.kind === 'post' ? job.after : undefined);
        world.startJob(0, false);
        await world.rest();
      }
    });
    expect(units.write).toBe(30 + 1); // one for the author's own feed
    const followers = fans.map(idOf).toSorted();
    expect(done).toEqual([undefined, followers[7], followers[15], followers[23]]);
    for (const fan of fans) expect(await world.homeOf(fan)).toEqual([postId]);
  });

  it('stays in a feed for 90 days', async () => {
    const world = await makeWorld({ table: testTable.table, people: ['old author', 'old fan'] });
    await world.follow('old fan', 'old author');
    await world.settle();
    const postId = await world.publish('old author');
    await world.settle();
    expect(await homeAt('old fan', T0 + 90 * DAY_MS - 1_000)).toEqual([postId]);
    expect(await homeAt('old fan', T0 + 90 * DAY_MS)).toEqual([]);
  });
});

describe('the home feed of an author', () => {
  it.each([
    { mergeAboveFollowers: 1_000, how: 'pushed' },
    { mergeAboveFollowers: 0, how: 'merged' },
  ])('has what the author and co-authors post, when they are $how', async ({ mergeAboveFollowers, how }) => {
    const [author, other, fan] = [`own author ${how}`, `own co-author ${how}`, `own fan ${how}`] as const;
    const world = await makeWorld({
      table: testTable.table,
      people: [author, other, fan],
      mergeAboveFollowers,
    });
    await world.follow(fan, author);
    await world.follow(fan, other);
    const own = await world.publish(author, 'followers');
    const hidden = await world.publish(author, 'private');
    await world.settle();
    const shared = await world.publish(author);
    await world.setCoAuthor(shared, other, true);
    await world.settle();
    expect(hidden).toBeDefined();
    expect(await world.homeOf(author)).toEqual([shared, own]);
    expect(await world.homeOf(other)).toEqual([shared]);
    expect(await world.homeOf(fan)).toEqual([shared, own]);
  });
});

describe('a post with a co-author', () => {
  it.each([
    { mergeAboveFollowers: 1_000, how: 'pushed' },
    { mergeAboveFollowers: 0, how: 'merged' },
  ])('is in the feeds of the followers of either, once, when they are $how', async (given) => {
    const [author, other, both, late] = ['author', 'other', 'both', 'late'].map(
      (name) => `shared ${name} ${given.how}`,
    );
    if (!author || !other || !both || !late) expect.fail('Somebody is missing');
    const world = await makeWorld({ table: testTable.table, people: [author, other, both, late], ...given });
    await world.follow(both, author);
    await world.follow(both, other);
    const [first, second] = [await world.publish(author), await world.publish(author)];
    await world.settle();
    await world.setCoAuthor(first, other, true);
    await world.settle();
    await world.follow(late, other);
    await world.settle();
    expect(await world.homeOf(both)).toEqual([second, first]);
    expect(await world.homeOf(late)).toEqual([first]);

    await world.unfollow(both, author);
    await world.settle();
    expect(await world.homeOf(both)).toEqual([first]);
    await world.setCoAuthor(first, other, false);
    expect(await world.homeOf(late)).toEqual([]);
    await world.setVisibility(first, 'followers');
    await world.setCoAuthor(first, other, true);
    await world.settle();
    expect(await world.homeOf(both)).toEqual([]);
    await world.setVisibility(first, 'private');
    await world.settle();
    await world.setVisibility(first, 'public');
    await world.settle();
    expect(await world.homeOf(both)).toEqual([first]);
    expect(await world.homeOf(late)).toEqual([first]);
  });

  it('comes back where its first co-author accepts while its author is taken out of a feed', async () => {
    for (let operations = 0; operations < 12; operations += 1) {
      const [author, other, reader] = ['author', 'other', 'reader'].map(
        (name) => `stalled ${name} ${operations}`,
      );
      if (!author || !other || !reader) expect.fail('Somebody is missing');
      const stall = makeStall(operations);
      const world = await makeWorld({
        table: testTable.table,
        people: [author, other, reader],
        gate: stall.gate,
      });
      await world.follow(reader, author);
      await world.follow(reader, other);
      const postId = await world.publish(author);
      await world.settle();
      await world.unfollow(reader, author);
      world.deliverRecords([0], false);
      await world.rest();
      stall.begin(() => world.startJob(0, false));
      await Promise.race([stall.reached, world.rest()]);
      await world.setCoAuthor(postId, other, true);
      await world.settle(1);
      stall.release();
      await world.settle();
      expect(await world.homeOf(reader)).toEqual([postId]);
    }
  });
});

describe('who begins to follow', () => {
  it('gets the newest hundred posts', async () => {
    const author = idOf('prolific');
    const posts = Array.from({ length: 130 }, (_, minute) => postAt(author, minute));
    const world = await makeWorld({ table: testTable.table, people: ['prolific', 'late fan'] });
    await putRows(
      testTable.table,
      posts.map((postId, at) => postItem(postId, at % 13 === 0 ? { visibility: 'private' } : {})),
    );
    await world.follow('late fan', 'prolific');
    await world.settle();
    const visible = posts.filter((_, at) => at % 13 !== 0).toReversed();
    expect(await world.homeOf('late fan', 40)).toEqual(visible.slice(0, 100));
  });
});

describe('an author who crosses the threshold', () => {
  it('is merged above it, pushed again well below it, and every follower sees each post once all the way', async () => {
    const fans = namesOf('cross fan', 8);
    const world = await makeWorld({
      table: testTable.table,
      people: ['crosser', ...fans],
      mergeAboveFollowers: 5,
      followersPerJob: 2,
    });
    const modeOf = async () => (await world.deliveryOf('crosser')).mode;
    const expectHomes = async () => {
      for (const fan of fans) expect(await world.homeOf(fan)).toEqual(await world.expectedHomeOf(fan));
    };
    const followAll = async (some: readonly string[]) => {
      for (const fan of some) {
        await world.follow(fan, 'crosser');
        await world.publish('crosser');
        await world.settle();
        await expectHomes();
      }
    };

    await followAll(fans.slice(0, 5));
    expect(await modeOf()).toBe('push');
    await followAll(fans.slice(5, 6));
    expect(await modeOf()).toBe('merge');
    const pushes = await testTable.unitsOf(async () => {
      await world.publish('crosser');
      await world.settle();
    });
    expect(pushes.write).toBe(3); // the post itself, its count and the author's own feed: nothing for followers
    await expectHomes();
    await followAll(fans.slice(6));

    for (const fan of fans.slice(3)) {
      await world.unfollow(fan, 'crosser');
      await world.publish('crosser');
      await world.settle();
      await expectHomes();
    }
    expect(await modeOf()).toBe('push');
    await followAll(fans);
    expect(await modeOf()).toBe('merge');
  });

  it('is in feeds once while markers are half written', async () => {
    const fans = namesOf('half fan', 6);
    const world = await makeWorld({
      table: testTable.table,
      people: ['half', ...fans],
      mergeAboveFollowers: 5,
      followersPerJob: 1,
    });
    for (const fan of fans.slice(0, 5)) await world.follow(fan, 'half');
    await world.publish('half');
    await world.settle();
    await world.follow('half fan 5', 'half');
    await world.publish('half');
    while (world.records.length > 0) {
      world.deliverRecords([0], false);
      await world.rest();
    }
    for (let step = 0; world.jobs.length > 0; step += 1) {
      world.startJob(0, false);
      await world.rest();
      for (const fan of fans) {
        const home = await world.homeOf(fan);
        expect(home).toEqual((await world.expectedHomeOf(fan)).filter((postId) => home.includes(postId)));
        expect(home).toEqual([...new Set(home)]);
      }
      if (step < 4) await world.publish('half');
    }
    await world.settle();
    for (const fan of fans) expect(await world.homeOf(fan)).toEqual(await world.expectedHomeOf(fan));
    expect((await world.deliveryOf('half')).mode).toBe('merge');
  });
});

describe('a page', () => {
  it.each(['pushed', 'merged'])('has nothing of a muted author, and nothing unlisted: %s', async (how) => {
    const [reader, loud, quiet] = [`${how} reader`, `${how} loud`, `${how} quiet`].map(idOf);
    if (reader === undefined || loud === undefined || quiet === undefined) throw new Error('nobody');
    const [byLoud, listed, unlisted] = [postAt(loud, 1), postAt(quiet, 2), postAt(quiet, 3)];
    const expiresAt = T0 / 1_000 + 60;
    await putRows(testTable.table, [
      profileItem(someAccount(`${how} loud`)),
      profileItem(someAccount(`${how} quiet`)),
      ...edgeRows(reader, loud),
      ...edgeRows(reader, quiet),
      ...[byLoud, listed].map((postId) => postItem(postId)),
      postItem(unlisted, { visibility: 'unlisted' }),
      ...(how === 'pushed'
        ? [byLoud, listed, unlisted].map((postId) => ({
            ...feedReferenceRow.key({ reader, postId }),
            expiresAt,
          }))
        : [loud, quiet].map((author) => ({ ...feedMergeRow.key({ reader, author }), epoch: 1 }))),
    ]);
    expect(await homeAt(`${how} reader`, T0)).toEqual([listed, byLoud]);
    const [edge] = edgeRows(reader, loud);
    if (edge === undefined) throw new Error('no edge');
    await putRows(testTable.table, [{ ...edge, mutedUntil: T0 + 1 }]);
    expect(await homeAt(`${how} reader`, T0)).toEqual([listed]);
    expect(await homeAt(`${how} reader`, T0 + 1)).toEqual([listed, byLoud]);
  });

  it('is filled up when references turn out to show nothing', async () => {
    const ids = Array.from({ length: 40 }, (_, minute) =>
      postAt(idOf(minute % 2 ? 'filling' : 'suspended'), minute),
    );
    await putRows(testTable.table, [
      profileItem(someAccount('filling')),
      profileItem(someAccount('suspended', { status: 'suspended' })),
      ...edgeRows(idOf('filled'), idOf('filling')),
      ...edgeRows(idOf('filled'), idOf('suspended')),
      ...ids.map((postId) => postItem(postId)),
      ...ids.map((postId) => ({
        ...feedReferenceRow.key({ reader: idOf('filled'), postId }),
        expiresAt: T0 / 1_000 + 60,
      })),
    ]);
    const shown = ids.filter((_, minute) => minute % 2 === 1).toReversed();
    expect(await homeAt('filled', T0, 10)).toEqual(shown.slice(0, 10));
    expect(await homeAt('filled', T0, 20)).toEqual(shown);
  });

  it('ends after a bounded number of reads, with a cursor, when nearly nothing shows', async () => {
    const ids = Array.from({ length: 60 }, (_, minute) => postAt(idOf('deleter'), minute));
    await putRows(testTable.table, [
      profileItem(someAccount('deleter')),
      ...edgeRows(idOf('patient'), idOf('deleter')),
      ...ids.slice(0, 1).map((postId) => postItem(postId)),
      ...ids.map((postId) => ({
        ...feedReferenceRow.key({ reader: idOf('patient'), postId }),
        expiresAt: T0 / 1_000 + 60,
      })),
    ]);
    const deps = { feeds: makeFeedStore(testTable.table), hasReposts: true };
    const request = { reader: idOf('patient'), limit: 5, now: T0 };
    const first = await readHomeFeed(deps, request);
    expect(first).toMatchObject({ items: [], next: { before: ids[35], merges: false, begun: T0 } });
    const second = await readHomeFeed(deps, { ...request, limit: 20, from: first.next });
    expect(second.items.map(({ post }) => post.postId)).toEqual(ids.slice(0, 1));
    expect(second.next).toBeUndefined();
  });
});
