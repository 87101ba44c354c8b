/**
 * Home feeds of a reader who follows two thousand accounts, and of the followers of authors who have very many, on the whole local
 * cloud. Rows are written past the functions, but for the follows that matter, which go through the stream like everybody's.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { usernameRow } from '../../lambdas/accounts/account-rows.ts';
import { makeDeliveryStore } from '../../lambdas/feeds/delivery-store.ts';
import { feedReferenceRow } from '../../lambdas/feeds/feed-rows.ts';
import type { FeedPosition } from '../../lambdas/feeds/feed-sources.ts';
import { makeFeedStore } from '../../lambdas/feeds/feed-store.ts';
import { readHomeFeed } from '../../lambdas/feeds/home-feed.ts';
import { edgeRow } from '../../lambdas/graph/graph-rows.ts';
import { AccountId, newUlid, type PostId, postIdOf } from '../../lambdas/kernel/ids.ts';
import { DAY_MS } from '../../lambdas/platform/durations.ts';
import type { Key, Row, Table } from '../../lambdas/platform/table.ts';
import { makeCountStore } from '../../lambdas/profiles/count-store.ts';
import { edgeBucket, followersOf } from '../../lambdas/profiles/counts.ts';
import { countsRow } from '../../lambdas/profiles/profile-rows.ts';
import type { TestCloud } from '../support/cloud.ts';
import { sharedCloud } from '../support/cloud.ts';
import { operatorTable } from '../support/operator-table.ts';
import { dataOf, join, type Person } from '../support/people.ts';
import { edgeRows, idOf, postItem, profileItem, someAccount } from '../support/some-account.ts';
import { putManyRows } from './put-many-rows.ts';

const SETTLE_MS = 200_000;
const MERGE_ABOVE = 5_000; // what the stack is deployed with
const STAR_FOLLOWERS = 10_000; // ten jobs of fan-out, pushed to and marked at the same time
const NOW = Date.now();

let cloud: TestCloud;
let table: Table;
beforeAll(async () => {
  cloud = await sharedCloud();
  table = operatorTable(cloud);
});

const minutesAgo = (minutes: number): number => NOW - minutes * 60_000;
const postBy = (author: AccountId, minutes: number): PostId => postIdOf(minutesAgo(minutes), author);
const accountsFrom = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, each) => `${prefix} ${each}`);
const newestFirst = (postIds: readonly PostId[]): readonly PostId[] => postIds.toSorted().toReversed();

/** What feeds and counts read of a follow: the edge and its reverse. Nobody looks at lists here, whose rows would be as many again. */
const followRows = (follower: AccountId, followed: AccountId): readonly (Row & Key)[] =>
  edgeRows(follower, followed).slice(0, 2);

/** Writes rows that the consumers of the stream never hear of. */
const putUnnoticed = async (rows: readonly (Row & Key)[]): Promise<void> => {
  await cloud.addFault({ kind: 'deliveries', source: 'Table', drop: 1, seed: 1 });
  await putManyRows(table, rows);
  await cloud.settle(SETTLE_MS);
  await cloud.clearFaults();
};

/** All pages of a home feed, read as the function reads it. */
const homeOf = async (reader: AccountId, limit = 100): Promise<readonly PostId[]> => {
  const seen: PostId[] = [];
  let from: FeedPosition | undefined;
  do {
    const page = await readHomeFeed(
      { feeds: makeFeedStore(table), hasReposts: true },
      { reader, limit, from, now: Date.now() },
    );
    seen.push(...page.items.map(({ post }) => post.postId));
    from = page.next;
  } while (from !== undefined);
  return seen;
};

/** All pages of a home feed, over HTTP. */
const homeOver = async ({ client }: Person): Promise<readonly string[]> => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
    const page = dataOf(await client.GET('/v1/feeds/home', { params: { query } }));
    seen.push(...page.items.map(({ postId }) => postId));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return seen;
};

const followersShown = async (viewer: Person, username: string): Promise<number | null> =>
  dataOf(await viewer.client.GET('/v1/accounts/{username}', { params: { path: { username } } })).counts
    .followers;

/** An author with so many followers that nobody has noticed yet, and a count of them that is right. */
const givenAuthor = async (name: string, followers: number) => {
  const username = `${name}.${NOW.toString(36)}`;
  const account = someAccount(username);
  const fans = accountsFrom(`fan of ${name}`, followers).map(idOf);
  await putUnnoticed([
    profileItem(account),
    { ...usernameRow.key({ username }), accountId: account.accountId },
    ...fans.flatMap((fan) => followRows(fan, account.accountId)),
  ]);
  const touched = new Set(fans.map(edgeBucket));
  const none = new Set<string>();
  await makeCountStore(table).recount(account.accountId, {
    followers: touched,
    following: none,
    posts: none,
    audiencePosts: none,
  });
  const publish = async (postId: PostId): Promise<PostId> => {
    await putManyRows(table, [postItem(postId)]);
    await cloud.settle(SETTLE_MS);
    return postId;
  };
  return { ...account, fans, publish, sample: fans.filter((_, each) => each % 997 === 0) };
};

const deliveryOf = (author: AccountId) => makeDeliveryStore(table).get(author);
const countOf = async (author: AccountId) => followersOf(await makeCountStore(table).read(author));
const expectInHomes = async (readers: readonly AccountId[], posts: readonly PostId[]): Promise<void> => {
  for (const reader of readers) expect(await homeOf(reader), reader).toEqual(posts);
};

describe('the home feed of a reader who follows two thousand accounts', () => {
  it('is the newest visible posts of them, each once, on all its pages', async () => {
    const reader = await join(cloud.apiUrl, 'reader');
    const readerId = AccountId.parse(reader.accountId);
    const authors = accountsFrom('author', 2_000).map(idOf);
    const nthOf = (step: number, offset: number) =>
      new Set(authors.filter((_, each) => each % step === offset));
    const [merged, muted, blocked] = [nthOf(80, 1), nthOf(70, 2), nthOf(70, 3)];
    const [blocking, left, gone] = [nthOf(90, 4), nthOf(60, 5), nthOf(100, 6)];
    const followed = authors.filter((author) => !merged.has(author));

    // Two posts each, of several kinds; and accounts that more follow than are pushed to.
    const visibilities = ['public', 'followers', 'public', 'private', 'unlisted'] as const;
    const posts = authors.flatMap((author, each) =>
      [0, 1].map((nth) => ({
        author,
        postId: postBy(author, 10 + ((each * 7 + nth * 1_009) % 4_000)),
        visibility: visibilities[(each + nth) % visibilities.length],
      })),
    );
    const buckets = Object.fromEntries([...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'].map((first) => [first, 200]));
    await putUnnoticed([
      ...authors.map((accountId, each) =>
        profileItem(
          someAccount(`author.${each}`, { accountId, status: gone.has(accountId) ? 'suspended' : 'active' }),
        ),
      ),
      ...posts.map(({ postId, visibility }) => postItem(postId, { visibility })),
      ...[...merged].map((author) => ({
        ...countsRow.key({ accountId: author }),
        version: 1,
        followers: buckets,
      })),
    ]);
    // Two thirds were followed long ago: their rows are as the stream's consumers leave them. The rest is followed now.
    const edgeTo = (author: AccountId) => ({
      ...edgeRow.key({ owner: readerId, other: author }),
      since: newUlid(NOW),
    });
    const old = new Set(followed.filter((_, each) => each % 3 > 0));
    const expiresAt = Math.floor(NOW / 1_000) + 30 * 86_400;
    await putUnnoticed([
      ...[...old].flatMap((author) => followRows(readerId, author)),
      ...posts
        .filter(({ author, visibility }) => old.has(author) && visibility !== 'private')
        .map(({ postId }) => ({ ...feedReferenceRow.key({ reader: readerId, postId }), expiresAt })),
    ]);
    await putManyRows(table, authors.filter((author) => !old.has(author)).map(edgeTo));
    await cloud.settle(SETTLE_MS);

    // What came later: mutes, blocks either way, follows that ended, new posts.
    await putManyRows(table, [
      ...[...muted].map((author) => ({ ...edgeTo(author), mutedUntil: NOW + DAY_MS })),
      ...[...blocked].map((author) => ({
        ...edgeRow.key({ owner: readerId, other: author }),
        blocks: newUlid(NOW),
      })),
      ...[...blocking].map((author) => ({
        ...edgeRow.key({ owner: readerId, other: author }),
        blockedBy: newUlid(NOW),
      })),
    ]);
    await table.writeManyUnordered(
      [],
      [...left].map((author) => edgeRow.key({ owner: readerId, other: author })),
    );
    const late = authors
      .filter((_, each) => each % 20 === 0)
      .map((author, each) => ({ author, postId: postBy(author, each % 10), visibility: 'public' as const }));
    await putManyRows(
      table,
      late.map(({ postId }) => postItem(postId)),
    );
    await cloud.settle(SETTLE_MS);

    const hidden = [muted, blocked, blocking, left, gone];
    const expected = newestFirst(
      [...posts, ...late]
        .filter(({ visibility }) => visibility === 'public' || visibility === 'followers')
        .filter(({ author }) => !hidden.some((authorsHidden) => authorsHidden.has(author)))
        .map(({ postId }) => postId),
    );
    for (const author of [...merged].slice(0, 3)) {
      expect(await deliveryOf(author)).toMatchObject({ mode: 'merge' });
    }
    const seen = await homeOver(reader);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expected);
    expect(
      dataOf(
        await reader.client.GET('/v1/accounts/{username}', {
          params: { path: { username: reader.username } },
        }),
      ).counts.following,
    ).toBe(authors.filter((author) => ![blocked, blocking, left].some((set) => set.has(author))).length);
  });
});

describe('an author whom ever more people follow', () => {
  it('is merged instead of pushed beyond five thousand, and no follower notices', async () => {
    const viewer = await join(cloud.apiUrl, 'viewer');
    const viewerId = AccountId.parse(viewer.accountId);
    const author = await givenAuthor('riser', MERGE_ABOVE - 8);
    const first = await author.publish(postBy(author.accountId, 9));
    expect(await deliveryOf(author.accountId)).toMatchObject({ mode: 'push' });
    await expectInHomes(author.sample, [first]);

    const late = [viewerId, ...accountsFrom('late fan', 15).map(idOf)];
    await putManyRows(
      table,
      late.map((fan) => ({ ...edgeRow.key({ owner: fan, other: author.accountId }), since: newUlid(NOW) })),
    );
    await cloud.settle(SETTLE_MS);
    expect(await deliveryOf(author.accountId)).toMatchObject({ mode: 'merge' });
    expect(await countOf(author.accountId)).toBe(MERGE_ABOVE + 8);
    const second = await author.publish(postBy(author.accountId, 8));
    await expectInHomes([...author.sample, ...late], [second, first]);
    expect(await homeOver(viewer)).toEqual([second, first]);
    // One left references of the second post behind: it was pushed to nobody.
    const [fan = viewerId] = author.sample;
    expect(await table.get(feedReferenceRow.key({ reader: fan, postId: second }))).toBeUndefined();
  });
});

describe('an author with ten thousand followers', () => {
  it('reaches all of them, and is told exactly how many they are', async () => {
    const viewer = await join(cloud.apiUrl, 'viewer');
    const viewerId = AccountId.parse(viewer.accountId);
    const author = await givenAuthor('star', STAR_FOLLOWERS);
    const first = await author.publish(postBy(author.accountId, 9));
    const second = await author.publish(postBy(author.accountId, 8));
    await expectInHomes(author.sample, [second, first]);

    // Newcomers of every range of ids, so that every bucket is counted again; and some who leave.
    const newcomers = [viewerId, ...accountsFrom('newcomer', 150).map(idOf)];
    await putManyRows(
      table,
      newcomers.map((fan) => ({
        ...edgeRow.key({ owner: fan, other: author.accountId }),
        since: newUlid(NOW),
      })),
    );
    const leavers = author.sample.slice(0, 7);
    await table.writeManyUnordered(
      [],
      leavers.map((fan) => edgeRow.key({ owner: fan, other: author.accountId })),
    );
    await cloud.settle(SETTLE_MS);
    const followers = STAR_FOLLOWERS + newcomers.length - leavers.length;
    expect(await followersShown(viewer, author.username)).toBe(followers);
    await expectInHomes(leavers, []);
    await expectInHomes([...author.sample.slice(7), ...newcomers.slice(0, 10)], [second, first]);
    expect(await homeOver(viewer)).toEqual([second, first]);
  });
});
