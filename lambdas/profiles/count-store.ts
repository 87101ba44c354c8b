/**
 * Counts in the table. A recount reads the row's version, counts the touched buckets with strongly consistent queries, and
 * writes if the version is unchanged: whoever writes last has counted last.
 */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { edgeRow, reverseRow } from '../graph/graph-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import { AudienceId } from '../kernel/ids.ts';
import { Visibility } from '../kernel/visibility.ts';
import { unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { QueryInput, Row, Table } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import type { Buckets, TouchedBuckets } from './counts.ts';
import { audienceBucket, Counts, noCounts, recounted } from './counts.ts';
import { countsRow } from './profile-rows.ts';

const MAX_ATTEMPTS = 10;
const FIRST_PAUSE_MS = 10;

/** The part of a post's row that decides whether it counts, and where. */
const CountedPost = z.object({
  visibility: Visibility,
  audienceId: z.optional(AudienceId),
});

/** A COUNTS row as counts; an account without one has none. */
export const countsOf = (row: Row | undefined): Counts =>
  row === undefined ? noCounts : parseRow(Counts, row);

export type CountStore = ReturnType<typeof makeCountStore>;

export const makeCountStore = (table: Table) => {
  const read = async (
    accountId: AccountId,
    options: { readonly consistent?: boolean } = {},
  ): Promise<Counts> => countsOf(await table.get(countsRow.key({ accountId }), options));

  const rowsOf = (accountId: AccountId, prefix: string): QueryInput => ({
    where: {
      expression: 'pk = :pk AND begins_with(sk, :prefix)',
      values: { ':pk': edgeRow.partition({ owner: accountId }), ':prefix': prefix },
    },
    consistent: true,
  });

  const countEdges = async (
    accountId: AccountId,
    prefix: string,
    buckets: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, number>> => {
    const anew = new Map<string, number>();
    for (const bucket of buckets) {
      let count = 0;
      for await (const page of table.queryAll({
        ...rowsOf(accountId, `${prefix}${bucket}`),
        ...(prefix === edgeRow.sortPrefix && { filter: { expression: 'attribute_exists(since)' } }),
        countOnly: true,
      })) {
        count += page.count;
      }
      anew.set(bucket, count);
    }
    return anew;
  };

  const countPosts = async (
    accountId: AccountId,
    buckets: ReadonlySet<string>,
    seenOfAudiences: Buckets,
  ): Promise<Readonly<Record<Visibility, ReadonlyMap<string, number>>>> => {
    const anew = {
      public: new Map<string, number>(),
      unlisted: new Map<string, number>(),
      followers: new Map<string, number>(),
      audience: new Map<string, number>(),
      private: new Map<string, number>(),
    };
    for (const bucket of buckets) {
      for (const map of [anew.public, anew.unlisted, anew.followers, anew.private]) map.set(bucket, 0);
      for (const seen of Object.keys(seenOfAudiences)) {
        if (seen.endsWith(audienceBucket('', bucket))) anew.audience.set(seen, 0);
      }
      for await (const page of table.queryAll({
        ...rowsOf(accountId, `${postRow.sortPrefix}${bucket}`),
        projection: { expression: '#state, visibility, audienceId', names: { '#state': 'state' } },
      })) {
        const published = page.rows.filter((row) => row['state'] === 'published');
        for (const post of published.map((row) => parseRow(CountedPost, row))) {
          const map = anew[post.visibility];
          const name =
            post.visibility === 'audience' ? audienceBucket(post.audienceId ?? '', bucket) : bucket;
          map.set(name, (map.get(name) ?? 0) + 1);
        }
      }
    }
    return anew;
  };

  /** Whether the row now says what there is; false when somebody else wrote meanwhile. */
  const recountOnce = async (accountId: AccountId, touched: TouchedBuckets): Promise<boolean> => {
    const seen = await read(accountId, { consistent: true });
    const posts = await countPosts(accountId, touched.posts, seen.audiencePosts);
    const next: Counts = {
      version: seen.version,
      followers: recounted(
        seen.followers,
        await countEdges(accountId, reverseRow.sortPrefix, touched.followers),
      ),
      following: recounted(
        seen.following,
        await countEdges(accountId, edgeRow.sortPrefix, touched.following),
      ),
      publicPosts: recounted(seen.publicPosts, posts.public),
      unlistedPosts: recounted(seen.unlistedPosts, posts.unlisted),
      audiencePosts: recounted(seen.audiencePosts, posts.audience),
      followersPosts: recounted(seen.followersPosts, posts.followers),
      privatePosts: recounted(seen.privatePosts, posts.private),
    };
    if (isDeepStrictEqual(next, seen)) return true;
    return unlessRefused(
      table.put(
        { ...countsRow.key({ accountId }), ...next, version: seen.version + 1 },
        { expression: 'attribute_not_exists(pk) OR version = :seen', values: { ':seen': seen.version } },
      ),
    );
  };

  return {
    read,

    /** Counts the touched buckets of an account again. Costs one write, none when nothing changed. */
    recount: async (accountId: AccountId, touched: TouchedBuckets): Promise<void> => {
      const limit = {
        attempts: MAX_ATTEMPTS,
        firstPauseMs: FIRST_PAUSE_MS,
        error: () =>
          new Error(`The counts of account ${accountId} were written by others ${MAX_ATTEMPTS} times`),
      };
      await retryOnConflict(limit, () => recountOnce(accountId, touched));
    },
  };
};
