/** What follows from changes of edges, posts and profiles: reverse rows, counts, accepted requests, jobs for home feeds. */
import * as z from 'zod/mini';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf, newUlid } from '../kernel/ids.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import { idsOf } from '../kernel/table-keys.ts';
import { chunksOf } from '../platform/chunks.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { Row } from '../platform/table.ts';
import type { AcceptRequestsJob } from './accept-requests.ts';
import type { CountStore } from './count-store.ts';
import type { TouchedBuckets } from './counts.ts';
import { edgeBucket, postBucket } from './counts.ts';
import type { EdgeStore, FollowPair } from './edge-store.ts';

const ACCOUNTS_AT_ONCE = 10; // counted in parallel

export interface GraphProjectionsDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: EdgeStore;
  readonly counts: CountStore;
  readonly queue: JobQueue<FanOutJob>;
  readonly acceptance: JobQueue<AcceptRequestsJob>;
  /** Milliseconds. */
  readonly clock: () => number;
}

const CountedPost = z.object({
  state: z.string(),
  visibility: z.string(),
  audienceId: z.optional(z.string()),
});

/** Under what a post counts, as its row says; undefined when it does not count. */
const countsAs = (row: Row | undefined): string | undefined => {
  const post = row && z.safeParse(CountedPost, row).data;
  return post?.state === 'published' ? `${post.visibility} ${post.audienceId ?? ''}` : undefined;
};

interface Touched {
  readonly accountId: AccountId;
  readonly positions: number[];
  readonly buckets: {
    readonly [Kind in keyof TouchedBuckets]: Set<string>;
  };
}

interface ChangedPair {
  readonly pair: FollowPair;
  readonly positions: number[];
}

/** Collects what a batch touches, so that a burst on one account costs one recount. */
const gather = () => {
  const accounts = new Map<AccountId, Touched>();
  const follows = new Map<string, ChangedPair>();
  const requests = new Map<string, ChangedPair>();
  const asking = new Map<string, ChangedPair>();
  const opened = new Map<AccountId, number[]>();

  const touch = (
    accountId: AccountId,
    kind: keyof TouchedBuckets,
    bucket: string,
    position: number,
  ): void => {
    const touched = accounts.get(accountId) ?? {
      accountId,
      positions: [],
      buckets: { followers: new Set(), following: new Set(), posts: new Set() },
    };
    touched.positions.push(position);
    touched.buckets[kind].add(bucket);
    accounts.set(accountId, touched);
  };

  const add = (pairs: Map<string, ChangedPair>, pair: FollowPair, position: number): void => {
    const name = `${pair.follower} ${pair.followed}`;
    const known = pairs.get(name) ?? { pair, positions: [] };
    known.positions.push(position);
    pairs.set(name, known);
  };

  return {
    accounts,
    follows,
    requests,
    asking,
    opened,
    addFollow: (pair: FollowPair, position: number): void => {
      add(follows, pair, position);
      touch(pair.follower, 'following', edgeBucket(pair.followed), position);
      touch(pair.followed, 'followers', edgeBucket(pair.follower), position);
    },
    addRequest: (pair: FollowPair, isMade: boolean, position: number): void => {
      add(requests, pair, position);
      if (isMade) add(asking, pair, position);
    },
    addPost: (postId: PostId, position: number): void =>
      touch(authorOf(postId), 'posts', postBucket(postId), position),
    addOpened: (accountId: AccountId, position: number): void =>
      void opened.set(accountId, [...(opened.get(accountId) ?? []), position]),
  };
};

type Gathered = ReturnType<typeof gather>;

const collect = (gathered: Gathered, { key, before, after }: RowChange, position: number): void => {
  const edge = idsOf.edge(key);
  const postId = idsOf.post(key);
  if (edge !== undefined) {
    const pair = { follower: edge.owner, followed: edge.other };
    if (before?.['since'] !== after?.['since']) gathered.addFollow(pair, position);
    const requested = after?.['requested'];
    if (before?.['requested'] !== requested) gathered.addRequest(pair, requested !== undefined, position);
  }
  if (postId !== undefined && countsAs(before) !== countsAs(after)) gathered.addPost(postId, position);
  const profile = idsOf.profile(key);
  if (profile !== undefined && before?.['isPrivate'] === true && after?.['isPrivate'] === false) {
    gathered.addOpened(profile, position);
  }
};

const worked = (
  changes: readonly { readonly positions: readonly number[] }[],
  run: () => Promise<void>,
): Work[] =>
  changes.length === 0 ? [] : [{ positions: changes.flatMap(({ positions }) => positions), run }];

/**
 * Accepts those of the requests whose account is public by now: they were written by who still saw it private. Runs behind the rows of the
 * inbox, so that a change to public either finds the row there or is seen here.
 */
const acceptOvertaken = async (deps: GraphProjectionsDeps, pairs: readonly FollowPair[]): Promise<void> => {
  const asked = await deps.accounts.many([...new Set(pairs.map(({ followed }) => followed))], {
    consistent: true,
  });
  const overtaken = pairs.filter(({ followed }) => asked.get(followed)?.isPrivate === false);
  for (const chunk of chunksOf(overtaken, ACCOUNTS_AT_ONCE)) {
    await Promise.all(chunk.map((pair) => deps.edges.approve(pair, newUlid(deps.clock()))));
  }
};

/** The work that a batch of changes asks for, in order. A change that cannot be read stops the batch in front of it. */
export const planGraph = (deps: GraphProjectionsDeps, changes: readonly RowChange[]): readonly Work[] => {
  const gathered = gather();
  const unreadable: Work[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      collect(gathered, change, position);
    } catch (error) {
      unreadable.push({ positions: [position], run: () => Promise.reject(error) });
      break;
    }
  }

  const follows = [...gathered.follows.values()];
  const requests = [...gathered.requests.values()];
  const asking = [...gathered.asking.values()];
  const opened = [...gathered.opened].map(([account, positions]) => ({ account, positions }));
  const pairsOf = (changed: readonly ChangedPair[]) => changed.map(({ pair }) => pair);
  return [
    ...worked(follows, () => deps.edges.syncReverse('followers', pairsOf(follows))),
    ...worked(requests, () => deps.edges.syncReverse('requesters', pairsOf(requests))),
    ...worked(asking, () => acceptOvertaken(deps, pairsOf(asking))),
    ...worked(opened, () => deps.acceptance.send(opened.map(({ account }) => ({ account })))),
    ...chunksOf([...gathered.accounts.values()], ACCOUNTS_AT_ONCE).map(
      (accounts): Work => ({
        positions: accounts.flatMap((touched) => touched.positions),
        run: async () => {
          await Promise.all(
            accounts.map(({ accountId, buckets }) => deps.counts.recount(accountId, buckets)),
          );
        },
      }),
    ),
    // After the reverse edges: a fan-out that misses the edge is made up for by this job, and the other way round.
    ...worked(follows, () =>
      deps.queue.send(
        follows.map(({ pair }) => ({ kind: 'follow', reader: pair.follower, author: pair.followed })),
      ),
    ),
    ...unreadable,
  ];
};
