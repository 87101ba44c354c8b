/**
 * What fan-out writes into home feeds: references to pushed posts and reposts, and markers of authors who are merged as a feed is read.
 * All of it are hints. References carry nothing but their key and the time they expire, those of reposts who it was besides.
 */
import * as z from 'zod/mini';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf, timeOf } from '../kernel/ids.ts';
import { Visibility } from '../kernel/visibility.ts';
import { inParallel } from '../platform/chunks.ts';
import { unlessRefused } from '../platform/condition.ts';
import { DAY_MS, DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf, isExpired } from '../platform/expired-row.ts';
import { isDefined } from '../platform/is-defined.ts';
import { keyOfRow } from '../platform/row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { goesIntoFeeds } from '../posts/goes-into-feeds.ts';
import { postReferenceRow, postRow } from '../posts/post-rows.ts';
import { repostedPostRow } from '../reactions/reaction-rows.ts';
import type { RepostOfPost } from './arrival.ts';
import { feedMergeRow, feedReferenceRow, feedRepostOfPostRow, feedRepostRow } from './feed-rows.ts';

const REFERENCE_DAYS = 90;
const MARKERS_AT_ONCE = 25; // conditional writes in flight

const PostedRow = z.object({ sk: z.string(), state: z.string(), visibility: Visibility });

const KEPT_MS = REFERENCE_DAYS * DAY_MS;

/** When a reference that is written at `now` (milliseconds) expires, in epoch seconds. */
const expiryAt = (now: number): number => expiryOf(now, REFERENCE_DAYS * DAY_SECONDS);

/** The post that a row among an account's posts puts into feeds: its own where followers may see it, or one that it is a co-author of. */
const fedBy = (row: Row): PostId | undefined => {
  const key = keyOfRow(row);
  const own = postRow.idsOf(key)?.postId;
  if (own === undefined) return postReferenceRow.idsOf(key)?.postId;
  return goesIntoFeeds(parseRow(PostedRow, row)) ? own : undefined;
};

/** Both rows of a repost; the one by its post first, so that no repost is found that is not among those of its post. */
const keysOf = (reader: AccountId, repost: RepostOfPost): readonly Key[] => [
  feedRepostOfPostRow.key({ reader, ...repost }),
  feedRepostRow.key({ reader, ...repost }),
];

/** One of the two rows of a repost in a feed. */
interface RowOfRepost extends Pick<RepostOfPost, 'act' | 'postId'> {
  readonly key: Key;
}

const rowOfRepost = (key: Key): RowOfRepost | undefined => {
  const ids = feedRepostRow.idsOf(key) ?? feedRepostOfPostRow.idsOf(key);
  return ids && { key, act: ids.act, postId: ids.postId };
};

const rowOf = (key: Key, { by }: RepostOfPost, now: number): Row & Key => ({
  ...key,
  by,
  expiresAt: expiryAt(now),
});

export type FeedWriter = ReturnType<typeof makeFeedWriter>;

export const makeFeedWriter = (table: Table) => {
  const addMarker = (reader: AccountId, author: AccountId, epoch: number): Promise<unknown> =>
    unlessRefused(
      table.put(
        { ...feedMergeRow.key({ reader, author }), epoch },
        { expression: 'attribute_not_exists(pk) OR epoch < :epoch', values: { ':epoch': epoch } },
      ),
    );

  const letMarkerExpire = (
    reader: AccountId,
    author: AccountId,
    epoch: number,
    now: number,
  ): Promise<unknown> =>
    unlessRefused(
      table.put(
        { ...feedMergeRow.key({ reader, author }), epoch, expiresAt: expiryAt(now) },
        { expression: 'attribute_exists(pk) AND epoch < :epoch', values: { ':epoch': epoch } },
      ),
    );

  const forEachReader = async (
    readers: readonly AccountId[],
    work: (reader: AccountId) => Promise<unknown>,
  ): Promise<void> => {
    await inParallel(readers, MARKERS_AT_ONCE, work);
  };

  return {
    /** Puts a post into feeds. Costs one write unit per reader. `now` in milliseconds. */
    addReferences: (postId: PostId, readers: readonly AccountId[], now: number): Promise<void> =>
      table.writeManyUnordered(
        readers.map((reader) => ({ ...feedReferenceRow.key({ reader, postId }), expiresAt: expiryAt(now) })),
      ),

    /** Puts posts into one feed. `now` in milliseconds. */
    addPosts: (reader: AccountId, postIds: readonly PostId[], now: number): Promise<void> =>
      table.writeManyUnordered(
        postIds.map((postId) => ({ ...feedReferenceRow.key({ reader, postId }), expiresAt: expiryAt(now) })),
      ),

    /** Puts a repost into feeds, twice each: at the time of the act, and by its post. Costs two write units per reader. `now` in milliseconds. */
    addRepost: (repost: RepostOfPost, readers: readonly AccountId[], now: number): Promise<void> =>
      table.writeManyUnordered(
        readers.flatMap((reader) => keysOf(reader, repost)).map((key) => rowOf(key, repost, now)),
      ),

    /** Takes a repost out of feeds. */
    removeRepost: (repost: RepostOfPost, readers: readonly AccountId[]): Promise<void> =>
      table.writeManyUnordered(
        [],
        readers.flatMap((reader) => keysOf(reader, repost)),
      ),

    /** Puts reposts into one feed. `now` in milliseconds. */
    addReposts: (reader: AccountId, reposts: readonly RepostOfPost[], now: number): Promise<void> =>
      table.writeManyUnordered(
        reposts.flatMap((repost) => keysOf(reader, repost).map((key) => rowOf(key, repost, now))),
      ),

    /** Takes reposts out of one feed. */
    removeReposts: (reader: AccountId, reposts: readonly RepostOfPost[]): Promise<void> =>
      table.writeManyUnordered(
        [],
        reposts.flatMap((repost) => keysOf(reader, repost)),
      ),

    /** An account's newest reposts that are not older than rows of feeds become, as they are now. `now` in milliseconds. */
    newestReposts: async (
      account: AccountId,
      most: number,
      now: number,
    ): Promise<readonly RepostOfPost[]> => {
      const { rows } = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': repostedPostRow.partition({ account }), ':prefix': repostedPostRow.sortPrefix },
        },
        newestFirst: true,
        limit: most,
        consistent: true,
      });
      return rows
        .map((row) => repostedPostRow.parse(row))
        .filter(({ act }) => timeOf(act) > now - KEPT_MS)
        .map(({ act, postId }) => ({ act, postId, by: account }));
    },

    /** What a feed has of an account, page by page, as it is now: posts by it, and each row of what it reposted. */
    async *rowsBy(
      reader: AccountId,
      account: AccountId,
    ): AsyncGenerator<{ readonly postIds: readonly PostId[]; readonly reposts: readonly RowOfRepost[] }> {
      const pages = table.queryAll({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: {
            ':pk': feedReferenceRow.partition({ reader }),
            ':prefix': feedReferenceRow.sortPrefix,
          },
        },
        projection: { expression: 'pk, sk, #by', names: { '#by': 'by' } },
        consistent: true,
      });
      for await (const { rows } of pages) {
        const postIds = rows
          .map((row) => feedReferenceRow.idsOfSort(String(row['sk']))?.postId)
          .filter(isDefined);
        yield {
          postIds: postIds.filter((postId) => authorOf(postId) === account),
          reposts: rows
            .filter((row) => row['by'] === account)
            .flatMap((row) => rowOfRepost(keyOfRow(row)) ?? []),
        };
      }
    },

    /** Takes rows out of a feed. */
    removeRows: (keys: readonly Key[]): Promise<void> => table.writeManyUnordered([], keys),

    /** Takes posts out of one feed. */
    removePosts: (reader: AccountId, postIds: readonly PostId[]): Promise<void> =>
      table.writeManyUnordered(
        [],
        postIds.map((postId) => feedReferenceRow.key({ reader, postId })),
      ),

    /** Has an author merged into a feed no longer. */
    removeMarker: (reader: AccountId, author: AccountId): Promise<void> =>
      table.writeManyUnordered([], [feedMergeRow.key({ reader, author })]),

    /** Has an author merged into these feeds. A marker of a later epoch stays as it is. */
    addMarkers: (readers: readonly AccountId[], author: AccountId, epoch: number): Promise<void> =>
      forEachReader(readers, (reader) => addMarker(reader, author, epoch)),

    /**
     * Has the markers of an author who is pushed again expire when every reference that was not pushed meanwhile would have
     * expired too. `now` in milliseconds.
     */
    letMarkersExpire: (
      readers: readonly AccountId[],
      author: AccountId,
      epoch: number,
      now: number,
    ): Promise<void> => forEachReader(readers, (reader) => letMarkerExpire(reader, author, epoch, now)),

    /** An author's newest posts that followers may see, as they are now, those among them that it is a co-author of. */
    newestPosts: async (author: AccountId, most: number, now: number): Promise<readonly PostId[]> => {
      const found: PostId[] = [];
      const pages = table.queryAll({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': postRow.partition({ author }), ':prefix': postRow.sortPrefix },
        },
        projection: {
          expression: 'pk, sk, #state, visibility, expiresAt',
          names: { '#state': 'state' },
        },
        newestFirst: true,
        limit: most,
        consistent: true,
      });
      for await (const { rows } of pages) {
        found.push(
          ...rows
            .filter((row) => !isExpired(row, now))
            .map(fedBy)
            .filter(isDefined),
        );
        if (found.length >= most) break;
      }
      return found.slice(0, most);
    },
  };
};
