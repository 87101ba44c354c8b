/**
 * The consumers of graph and feeds around one table, with a stream and a queue that deliver in any order, repeatedly, while
 * other work is under way, and that deliver again what crashed.
 */
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeDeliveryStore } from '../../../lambdas/feeds/delivery-store.ts';
import { fanOut } from '../../../lambdas/feeds/fan-out.ts';
import { feedProjections } from '../../../lambdas/feeds/feed-projections.ts';
import type { FeedPosition } from '../../../lambdas/feeds/feed-sources.ts';
import { makeFeedStore } from '../../../lambdas/feeds/feed-store.ts';
import { makeFeedWriter } from '../../../lambdas/feeds/feed-writer.ts';
import type { FeedItem } from '../../../lambdas/feeds/home-feed.ts';
import { readHomeFeed } from '../../../lambdas/feeds/home-feed.ts';
import type { FanOutDeps } from '../../../lambdas/feeds/review-delivery.ts';
import { makeBlockMuteRestrictStore } from '../../../lambdas/graph/block-mute-restrict-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { graphProjections } from '../../../lambdas/graph/graph-projections.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId, ActId, PostId } from '../../../lambdas/kernel/ids.ts';
import { authorOf, newActId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { FanOutJob } from '../../../lambdas/kernel/jobs/fan-out-job.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { MINUTE_MS } from '../../../lambdas/platform/durations.ts';
import type { Key, Row, Table } from '../../../lambdas/platform/table.ts';
import { encodedInvitee } from '../../../lambdas/posts/post.ts';
import { postReferenceRow, postRow } from '../../../lambdas/posts/post-rows.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { countProjections } from '../../../lambdas/profiles/count-projections.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { countsFor } from '../../../lambdas/profiles/counts.ts';
import { repostedPostRow, viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';

/** Does an operation on the table when its turn comes, or crashes the consumer that asked for it, before or after. */
export type Gate = <Result>(operation: () => Promise<Result>) => Promise<Result>;

const gated = (table: Table, pass: Gate): Table => {
  const passed: Table = {
    get: (...args) => pass(() => table.get(...args)),
    getMany: (...args) => pass(() => table.getMany(...args)),
    query: (...args) => pass(() => table.query(...args)),
    async *queryAll(input) {
      let after = input.after;
      do {
        const page = await passed.query({ ...input, ...(after && { after }) });
        yield page;
        after = page.next;
      } while (after !== undefined);
    },
    put: (...args) => pass(() => table.put(...args)),
    update: (...args) => pass(() => table.update(...args)),
    delete: (...args) => pass(() => table.delete(...args)),
    transact: (...args) => pass(() => table.transact(...args)),
    writeManyUnordered: (...args) => pass(() => table.writeManyUnordered(...args)),
  };
  return passed;
};

type WorldVisibility = 'public' | 'followers' | 'private';

export interface WorldOptions {
  readonly table: Table;
  readonly people: readonly string[];
  readonly gate?: Gate;
  /** Begins a piece of work of a consumer. */
  readonly begin?: (work: () => Promise<void>) => Promise<void>;
  readonly mergeAboveFollowers?: number;
  readonly followersPerJob?: number;
}

export const makeWorld = async (options: WorldOptions) => {
  const { table, people } = options;
  const consumerTable = gated(table, options.gate ?? ((operation) => operation()));
  const begin = options.begin ?? ((work) => work());
  const records: RowChange[] = [];
  const jobs: FanOutJob[] = [];
  const running = new Set<Promise<void>>();
  const posts = new Map<PostId, WorldVisibility>();
  /** Names of those who agreed to be authors too. */
  const coAuthors = new Map<PostId, ReadonlySet<string>>();
  /** Since when, by follower and followed. */
  const follows = new Map<string, string>();
  const blocks = new Set<string>();
  /** The acts that stand, by reposter and post. */
  const reposts = new Map<string, ActId>();
  let sequence = 0;
  let minute = 0;

  const queue = {
    send: async (sent: readonly FanOutJob[]) => {
      jobs.push(...sent);
    },
  };
  const fanOutDeps: FanOutDeps = {
    edges: makeEdgeStore(consumerTable),
    counts: makeCountStore(consumerTable),
    posts: makePostStore(consumerTable),
    feeds: makeFeedWriter(consumerTable),
    viewerStates: makeViewerStateStore(consumerTable),
    deliveries: makeDeliveryStore(consumerTable),
    queue,
    mergeAboveFollowers: options.mergeAboveFollowers ?? 1_000,
    ...(options.followersPerJob !== undefined && { followersPerJob: options.followersPerJob }),
  };
  const truth = makeEdgeStore(table);
  const restrictions = makeBlockMuteRestrictStore(table);
  const freshFeeds = makeFeedStore(table);

  const record = (key: Key, before: Row | undefined, after: Row | undefined): void => {
    sequence += 1;
    records.push({ key, before, after, sequenceNumber: String(sequence).padStart(10, '0') });
  };

  const isBlocked = (one: string, other: string): boolean =>
    blocks.has(`${one} ${other}`) || blocks.has(`${other} ${one}`);

  const ended = (follower: string, followed: string, after: Row | undefined): void => {
    const since = follows.get(`${follower} ${followed}`);
    if (!follows.delete(`${follower} ${followed}`)) return;
    record(edgeRow.key({ owner: idOf(follower), other: idOf(followed) }), { since }, after);
  };

  const track = (work: () => Promise<void>): void => {
    const tracked = begin(work).finally(() => running.delete(tracked));
    running.add(tracked);
  };

  const rowOf = (postId: PostId, visibility: WorldVisibility) => {
    const others = [...(coAuthors.get(postId) ?? [])].map((name) =>
      encodedInvitee({ accountId: idOf(name), state: 'accepted' }),
    );
    return postItem(postId, { visibility, ...(others.length > 0 && { coAuthors: others }) });
  };

  const setPost = async (postId: PostId, visibility: WorldVisibility): Promise<void> => {
    const before = posts.get(postId);
    const row = rowOf(postId, visibility);
    await putRows(table, [row]);
    posts.set(postId, visibility);
    record(postRow.key({ postId }), before && rowOf(postId, before), row);
    if (visibility !== 'private' && (before === undefined || before === 'private')) {
      jobs.push({ kind: 'post', postId });
    }
  };

  const listed = async (list: 'followers' | 'following', id: AccountId) =>
    (await truth.byTime(list, id, { limit: 1_000 })).listings.map(({ at, accountId }) => [at, accountId]);
  const newestFirst = (listing: readonly (readonly [string | undefined, AccountId])[]) =>
    listing.toSorted(([one], [other]) => (String(one) < String(other) ? 1 : -1));

  await putRows(
    table,
    people.map((name) => profileItem(someAccount(name))),
  );

  /** When feeds are read: behind all that happened. */
  const readAt = (): number => T0 + minute * MINUTE_MS + 1;

  const world = {
    jobs,
    records,
    follow: async (follower: string, followed: string): Promise<void> => {
      const edge = { follower: idOf(follower), followed: idOf(followed) };
      minute += 1;
      const since = newUlid(T0 + minute * MINUTE_MS);
      if ((await truth.follow(edge, since)) !== 'done' || follows.has(`${follower} ${followed}`)) return;
      follows.set(`${follower} ${followed}`, since);
      record(edgeRow.key({ owner: edge.follower, other: edge.followed }), undefined, { since });
    },
    unfollow: async (follower: string, followed: string): Promise<void> => {
      await truth.unfollow({ follower: idOf(follower), followed: idOf(followed) });
      ended(follower, followed, undefined);
    },
    block: async (one: string, other: string): Promise<void> => {
      const at = newUlid(T0 + sequence);
      if (!(await restrictions.block(idOf(one), idOf(other), at))) return;
      blocks.add(`${one} ${other}`);
      ended(one, other, { blocks: at });
      ended(other, one, { blockedBy: at });
    },
    unblock: async (one: string, other: string): Promise<void> => {
      expect(await restrictions.unblock(idOf(one), idOf(other))).toBe(blocks.delete(`${one} ${other}`));
    },
    publish: async (author: string, visibility: WorldVisibility = 'public'): Promise<PostId> => {
      minute += 1;
      const postId = postAt(idOf(author), minute);
      await setPost(postId, visibility);
      return postId;
    },
    setVisibility: setPost,
    /** Somebody agrees to be an author of a post too, or ceases to be one. */
    setCoAuthor: async (postId: PostId, name: string, accepted: boolean): Promise<void> => {
      const known = coAuthors.get(postId) ?? new Set();
      const visibility = posts.get(postId);
      const isAuthor = authorOf(postId) === idOf(name);
      if (visibility === undefined || isAuthor || known.has(name) === accepted) return;
      coAuthors.set(postId, accepted ? known.union(new Set([name])) : known.difference(new Set([name])));
      await putRows(table, [rowOf(postId, visibility)]);
      const key = postReferenceRow.key({ coAuthor: idOf(name), postId });
      const reference = { ...key, state: 'reference' };
      await table.writeManyUnordered(accepted ? [reference] : [], accepted ? [] : [key]);
      record(key, accepted ? undefined : reference, accepted ? reference : undefined);
    },
    postsOf: (author: string): readonly PostId[] =>
      [...posts.keys()].filter((postId) => authorOf(postId) === idOf(author)),

    /** Somebody reposts a post or takes it back, and what follows the reaction makes the row of the own list. */
    setRepost: async (name: string, postId: PostId, isDone: boolean): Promise<void> => {
      const known = reposts.get(`${name} ${postId}`);
      if (authorOf(postId) === idOf(name) || (known !== undefined) === isDone) return;
      minute += 1;
      const act = known ?? newActId(T0 + minute * MINUTE_MS);
      if (isDone) reposts.set(`${name} ${postId}`, act);
      else reposts.delete(`${name} ${postId}`);
      const own = repostedPostRow.key({ account: idOf(name), act, postId });
      const state = { ...viewerStateRow.key({ reader: idOf(name), postId }), at: T0 };
      await putRows(table, [{ ...state, ...(isDone && { reposted: act }) }]);
      await table.writeManyUnordered(isDone ? [{ ...own }] : [], isDone ? [] : [own]);
      record(own, isDone ? undefined : { ...own }, isDone ? { ...own } : undefined);
    },

    /** Begins to deliver some records, chosen by their positions, without waiting for the end. */
    deliverRecords: (positions: readonly number[], repeat: boolean): void => {
      if (records.length === 0) return;
      const chosen = [...new Set(positions.map((position) => position % records.length))];
      const batch = chosen.map((position) => records[position]).filter((each) => each !== undefined);
      if (!repeat) for (const each of batch) records.splice(records.indexOf(each), 1);
      const deps = {
        accounts: makeAccountStore(consumerTable),
        edges: fanOutDeps.edges,
        counts: fanOutDeps.counts,
        fanOut: queue,
        acceptance: { send: async () => {} },
        clock: () => T0,
      };
      track(async () => {
        const { batchItemFailures } = await runParts(
          batch,
          [graphProjections, deps],
          [countProjections, deps],
          [feedProjections, deps],
        );
        const failed = batchItemFailures[0]?.itemIdentifier;
        if (failed === undefined) return;
        const from = batch.findIndex(({ sequenceNumber }) => sequenceNumber === failed);
        records.push(...batch.slice(from));
      });
    },
    /** Begins a job without waiting for its end. */
    startJob: (position: number, repeat: boolean): void => {
      const job = jobs[position % Math.max(1, jobs.length)];
      if (job === undefined) return;
      if (!repeat) jobs.splice(jobs.indexOf(job), 1);
      track(() =>
        fanOut(fanOutDeps, job, T0).catch(() => {
          jobs.push(job);
        }),
      );
    },
    /** Delivers everything that is left until nothing is under way but this many pieces of work that are stalled. */
    settle: async (stalled = 0): Promise<void> => {
      while (records.length + jobs.length > 0 || running.size > stalled) {
        world.deliverRecords(records.slice(0, 10).keys().toArray(), false);
        world.startJob(0, false);
        await setTimeout(1);
      }
    },

    /** Waits until what has begun is done. */
    rest: async (): Promise<void> => {
      await Promise.all(running);
    },

    /** All pages of a reader's home feed, with who brought each post by a repost. */
    itemsOf: async (
      reader: string,
      limit = 3,
      betweenPages: () => Promise<void> = async () => {},
    ): Promise<readonly FeedItem[]> => {
      const read: FeedItem[] = [];
      let from: FeedPosition | undefined;
      do {
        const page = await readHomeFeed(
          { feeds: freshFeeds, hasReposts: true },
          { reader: idOf(reader), limit, from, now: readAt() },
        );
        read.push(...page.items);
        from = page.next;
        await betweenPages();
      } while (from !== undefined);
      return read;
    },
    homeOf: async (reader: string, limit = 3): Promise<readonly PostId[]> =>
      (await world.itemsOf(reader, limit)).map(({ post }) => post.postId),
    /** What should be in it. */
    expectedHomeOf: async (reader: string): Promise<readonly PostId[]> => {
      const merged = await freshFeeds.mergedAuthors(idOf(reader), readAt());
      const places = [...posts].flatMap(([postId, visibility]): [string, PostId][] => {
        if (visibility === 'private') return [];
        const author = people.find((name) => idOf(name) === authorOf(postId)) ?? '';
        const authors = [author, ...(coAuthors.get(postId) ?? [])];
        const doesFollow = (name: string) => follows.has(`${reader} ${name}`);
        if (authors.includes(reader)) return [[postId, postId]];
        if (visibility === 'followers' && !doesFollow(author)) return [];
        if (isBlocked(reader, author)) return [];
        if (authors.some(doesFollow)) return [[postId, postId]];
        if (visibility !== 'public') return [];
        const acts = people
          .filter(doesFollow)
          .map((name) => ({ act: reposts.get(`${name} ${postId}`), isMerged: merged.includes(idOf(name)) }))
          .toSorted((one, other) => String(one.act).localeCompare(String(other.act)))
          .filter(({ act }) => act !== undefined);
        // Those of merged accounts count where there are no others.
        const first = (acts.find(({ isMerged }) => !isMerged) ?? acts[0])?.act;
        return first === undefined ? [] : [[first, postId]];
      });
      return places.toSorted(([one], [other]) => (one < other ? 1 : -1)).map(([, postId]) => postId);
    },
    /** Fails unless reverse edges and counts say what the forward edges and posts say. */
    expectConsistent: async (): Promise<void> => {
      const counts = makeCountStore(table);
      for (const name of people) {
        const id = idOf(name);
        const followers = people.filter((other) => follows.has(`${other} ${name}`));
        const page = await truth.page('followers', id, { limit: 1_000 });
        expect(page.accountIds).toEqual(followers.map(idOf).toSorted());
        const followed = people.filter((other) => follows.has(`${name} ${other}`));
        expect(await listed('followers', id)).toEqual(
          newestFirst(followers.map((other) => [follows.get(`${other} ${name}`), idOf(other)])),
        );
        expect(await listed('following', id)).toEqual(
          newestFirst(followed.map((other) => [follows.get(`${name} ${other}`), idOf(other)])),
        );
        const own = countsFor(await counts.read(id), { isSelf: true, follows: false, isPrivate: false });
        expect(own).toEqual({
          followers: followers.length,
          following: followed.length,
          posts: world.postsOf(name).length,
        });
        const stranger = countsFor(await counts.read(id), {
          isSelf: false,
          follows: false,
          isPrivate: false,
        });
        expect(stranger.posts).toBe(
          world.postsOf(name).filter((postId) => posts.get(postId) === 'public').length,
        );
      }
    },
    deliveryOf: (author: string) => makeDeliveryStore(table).get(idOf(author)),
    idsOf: (names: readonly string[]): readonly AccountId[] => names.map(idOf),
  };
  return world;
};

export type World = Awaited<ReturnType<typeof makeWorld>>;
