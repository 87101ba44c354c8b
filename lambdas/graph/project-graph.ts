/** What follows from changes of follow edges and posts: reverse edges, counts, jobs that bring home feeds in line. */
import * as z from 'zod/mini';
import type { FanOutJob } from '../feeds/fan-out-job.ts';
import type { AccountId, PostId } from '../ids.ts';
import { authorOf } from '../ids.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { Row } from '../platform/table.ts';
import { idsOf } from '../table-keys.ts';
import type { CountStore } from './count-store.ts';
import type { TouchedBuckets } from './counts.ts';
import { edgeBucket, postBucket } from './counts.ts';
import type { EdgeStore, FollowPair } from './edge-store.ts';

const ACCOUNTS_AT_ONCE = 10; // counted in parallel

export interface ProjectGraphDeps {
  readonly edges: EdgeStore;
  readonly counts: CountStore;
  readonly queue: JobQueue<FanOutJob>;
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

/** Collects what a batch touches, so that a burst on one account costs one recount. */
const gather = () => {
  const accounts = new Map<AccountId, Touched>();
  const edges = new Map<string, { readonly edge: FollowPair; readonly positions: number[] }>();

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

  return {
    accounts,
    edges,
    addFollow: (edge: FollowPair, position: number): void => {
      const name = `${edge.follower} ${edge.followed}`;
      const known = edges.get(name) ?? { edge, positions: [] };
      known.positions.push(position);
      edges.set(name, known);
      touch(edge.follower, 'following', edgeBucket(edge.followed), position);
      touch(edge.followed, 'followers', edgeBucket(edge.follower), position);
    },
    addPost: (postId: PostId, position: number): void =>
      touch(authorOf(postId), 'posts', postBucket(postId), position),
  };
};

const chunksOf = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) =>
    items.slice(chunk * size, (chunk + 1) * size),
  );

/** The work that a batch of changes asks for, in order. A change that cannot be read stops the batch in front of it. */
export const planProjection = (deps: ProjectGraphDeps, changes: readonly RowChange[]): readonly Work[] => {
  const gathered = gather();
  const unreadable: Work[] = [];
  for (const [position, { key, before, after }] of changes.entries()) {
    try {
      const edge = idsOf.edge(key);
      const postId = idsOf.post(key);
      if (edge !== undefined && before?.['since'] !== after?.['since']) {
        gathered.addFollow({ follower: edge.owner, followed: edge.other }, position);
      }
      if (postId !== undefined && countsAs(before) !== countsAs(after)) gathered.addPost(postId, position);
    } catch (error) {
      unreadable.push({ positions: [position], run: () => Promise.reject(error) });
      break;
    }
  }

  const edges = [...gathered.edges.values()];
  const positions = edges.flatMap((each) => each.positions);
  if (edges.length === 0 && gathered.accounts.size === 0) return unreadable;
  return [
    { positions, run: () => deps.edges.syncReverse(edges.map(({ edge }) => edge)) },
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
    {
      // After the reverse edges: a fan-out that misses the edge is made up for by this job, and the other way round.
      positions,
      run: () =>
        deps.queue.send(
          edges.map(({ edge }) => ({ kind: 'follow', reader: edge.follower, author: edge.followed })),
        ),
    },
    ...unreadable,
  ];
};
