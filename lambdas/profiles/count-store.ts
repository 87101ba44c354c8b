/**
 * Counts in the table. A recount reads the row's version, counts the touched buckets with strongly consistent queries, writes if the
 * version is unchanged, and counts again until there is nothing to write: whoever writes last has counted last.
 */
import { isDeepStrictEqual } from 'node:util';
import { audienceRow } from '../audiences/audience-rows.ts';
import { edgeRow, reverseRow } from '../graph/graph-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import { chunksOf } from '../platform/chunks.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Table } from '../platform/table.ts';
import type { Counts, TouchedBuckets } from './counts.ts';
import { countsOf, withBuckets } from './counts.ts';
import { audienceBucketRow, audienceCountsRow, countsRow, postBucketRow } from './profile-rows.ts';
import type { TallyPlace } from './tally-store.ts';
import { makeTallyStore, rowsOfAccount, saveIfUnchanged } from './tally-store.ts';

const MAX_ROUNDS = 20; // of which each write takes one more
const PAUSES = { firstPauseMs: 10, maxPauseMs: 500 };
const BUCKETS_AT_ONCE = 25; // of posts: the rows of all of them fit into one transaction

const postsByVisibility: TallyPlace = {
  row: countsRow,
  bucketRow: postBucketRow,
  nameOf: ({ visibility }) => visibility,
};

export type CountStore = ReturnType<typeof makeCountStore>;

export const makeCountStore = (table: Table) => {
  const tallies = makeTallyStore(table);

  const read = async (
    accountId: AccountId,
    options: { readonly consistent?: boolean } = {},
  ): Promise<Counts> => countsOf(await table.get(countsRow.key({ accountId }), options));

  const countEdges = async (
    accountId: AccountId,
    prefix: string,
    buckets: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, number>> => {
    const anew = new Map<string, number>();
    for (const bucket of buckets) {
      let count = 0;
      for await (const page of table.queryAll({
        ...rowsOfAccount(accountId, `${prefix}${bucket}`),
        ...(prefix === edgeRow.sortPrefix && { filter: { expression: 'attribute_exists(since)' } }),
        countOnly: true,
      })) {
        count += page.count;
      }
      anew.set(bucket, count);
    }
    return anew;
  };

  /** Posts of audiences that are gone keep naming them: who makes and deletes audiences all the time has counts of twenty still. */
  const audiencesOf = async (accountId: AccountId): Promise<ReadonlySet<string>> => {
    const audiences = new Set<string>();
    for await (const page of table.queryAll(rowsOfAccount(accountId, audienceRow.sortPrefix))) {
      for (const row of page.rows) audiences.add(audienceRow.parse(row).audienceId);
    }
    return audiences;
  };

  const postsByAudience: TallyPlace = {
    row: audienceCountsRow,
    bucketRow: audienceBucketRow,
    nameOf: ({ audienceId }) => audienceId,
    namesOf: audiencesOf,
  };

  /** Whether the counts were right. Where they were not, they are written, and to be counted again. */
  const recountPeople = async (accountId: AccountId, touched: TouchedBuckets): Promise<boolean> => {
    const { version, followers, following } = await read(accountId, { consistent: true });
    const people = {
      followers: withBuckets(
        followers,
        await countEdges(accountId, reverseRow.sortPrefix, touched.followers),
      ),
      following: withBuckets(following, await countEdges(accountId, edgeRow.sortPrefix, touched.following)),
    };
    if (isDeepStrictEqual(people, { followers, following })) return true;
    await saveIfUnchanged(table, countsRow.key({ accountId }), version, people);
    return false;
  };

  return {
    read,

    /**
     * Counts the touched buckets of an account again. Costs one write for people, and for posts by visibility and by audience one each, or
     * two and two for each bucket that lies apart or comes to lie there; none when nothing changed. What was written is counted once more.
     */
    recount: async (accountId: AccountId, touched: TouchedBuckets): Promise<void> => {
      const limit = {
        attempts: MAX_ROUNDS,
        ...PAUSES,
        error: () => new Error(`The counts of account ${accountId} do not come to rest`),
      };
      if (touched.followers.size + touched.following.size > 0) {
        await retryOnConflict(limit, () => recountPeople(accountId, touched));
      }
      for (const buckets of chunksOf([...touched.posts], BUCKETS_AT_ONCE)) {
        await retryOnConflict(limit, () => tallies.recount(postsByVisibility, accountId, buckets));
      }
      for (const buckets of chunksOf([...touched.audiencePosts], BUCKETS_AT_ONCE)) {
        await retryOnConflict(limit, () => tallies.recount(postsByAudience, accountId, buckets));
      }
    },
  };
};
