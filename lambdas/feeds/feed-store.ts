/**
 * Home feeds in the table: references to pushed posts, and markers of authors who are merged at read time. Both are hints:
 * a page reads posts, authors and edges afresh. References carry nothing but their key and the time they expire. What a reader has done
 * with a post lies right above where the post's reference is or would be, so that it comes with the page.
 */
import * as z from 'zod/mini';
import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import { accountOf } from '../accounts/account-store.ts';
import type { Edge } from '../graph/edge.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { Visibility } from '../kernel/visibility.ts';
import { inParallel } from '../platform/chunks.ts';
import { unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf, isExpired } from '../platform/expired-row.ts';
import { keyOfRow } from '../platform/row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { goesIntoFeeds } from '../posts/goes-into-feeds.ts';
import type { PostHead } from '../posts/post.ts';
import { headOf } from '../posts/post-row.ts';
import { postRow } from '../posts/post-rows.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import { viewerStateRow } from '../reactions/reaction-rows.ts';
import { feedMergeRow, feedReferenceRow } from './feed-rows.ts';

const REFERENCE_DAYS = 90;
const MARKERS_AT_ONCE = 25; // conditional writes in flight

const BEHIND_ALL_IDS = '~'; // sorts behind every id

const FeedRow = z.object({ pk: z.string(), sk: z.string(), expiresAt: z.optional(z.int()) });
const PostedRow = z.object({ sk: z.string(), state: z.string(), visibility: Visibility });

/** A page of a reader's feed rows. Markers come before all references, these newest first. */
export interface FeedRows {
  readonly merged: readonly AccountId[];
  readonly references: readonly PostId[];
  /** What the reader has done with posts in this part of the feed, whether or not they are referred to. */
  readonly viewerStates: ReadonlyMap<PostId, StoredViewerState>;
  /** The oldest post about which all rows have been read; what follows is about older ones. */
  readonly reached?: PostId;
  /** Where the next page begins, undefined at the end. */
  readonly next?: Row;
}

/** What a page of a feed is made of, read afresh. */
export interface Hydration {
  readonly posts: readonly PostHead[];
  readonly authors: readonly Account[];
  /** What the reader is to those of the authors to whom it is anything. */
  readonly edges: readonly Edge[];
}

/** When a reference that is written at `now` (milliseconds) expires, in epoch seconds. */
const expiryAt = (now: number): number => expiryOf(now, REFERENCE_DAYS * DAY_SECONDS);

/** The post that a row is, undefined for a mere reference to somebody else's. */
const postIdOf = (row: Row): PostId | undefined => postRow.idsOf(keyOfRow(row))?.postId;

const isDefined = <Value>(value: Value | undefined): value is Value => value !== undefined;

/** The post that the row of a viewer state is about, undefined for other rows of a feed. */
const stateOf = (sk: string): PostId | undefined => viewerStateRow.idsOfSort(sk)?.postId;

export type FeedStore = ReturnType<typeof makeFeedStore>;

export const makeFeedStore = (table: Table) => {
  /** Below lies what the reader has done with comments. */
  const feedOf = (reader: AccountId) => ({
    expression: 'pk = :pk AND sk >= :first',
    values: { ':pk': feedReferenceRow.partition({ reader }), ':first': feedReferenceRow.sortPrefix },
  });

  const keysWithPrefix = (reader: AccountId, prefix: string) => ({
    expression: 'pk = :pk AND begins_with(sk, :prefix)',
    values: { ':pk': feedReferenceRow.partition({ reader }), ':prefix': prefix },
  });

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

    /** Takes an author out of a feed: references and marker. */
    removeAuthor: async (reader: AccountId, author: AccountId): Promise<void> => {
      const pages = table.queryAll({
        where: keysWithPrefix(reader, feedReferenceRow.sortPrefix),
        projection: { expression: 'sk' },
        consistent: true,
      });
      for await (const { rows } of pages) {
        const postIds = rows
          .map((row) => feedReferenceRow.idsOfSort(String(row['sk']))?.postId)
          .filter(isDefined);
        await table.writeManyUnordered(
          [],
          postIds
            .filter((postId) => authorOf(postId) === author)
            .map((postId) => feedReferenceRow.key({ reader, postId })),
        );
      }
      await table.writeManyUnordered([], [feedMergeRow.key({ reader, author })]);
    },

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

    /** An author's newest posts that followers may see, as they are now. */
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
        for (const row of rows.filter((each) => !isExpired(each, now))) {
          const postId = postIdOf(row);
          if (postId === undefined) continue;
          if (goesIntoFeeds(parseRow(PostedRow, row))) found.push(postId);
        }
        if (found.length >= most) break;
      }
      return found.slice(0, most);
    },

    /** Feed rows in descending order, from `after` on, as they are now: a reader sees at once what they did. `now` in milliseconds. */
    rows: async (
      reader: AccountId,
      options: { readonly limit: number; readonly after?: Row | undefined; readonly now: number },
    ): Promise<FeedRows> => {
      const page = await table.query({
        where: feedOf(reader),
        newestFirst: true,
        limit: options.limit,
        consistent: true,
        ...(options.after && { after: options.after }),
      });
      const live = page.rows
        .map((row) => parseRow(FeedRow, row))
        .filter((row) => !isExpired(row, options.now));
      // A reference may follow upon what was done with its post.
      const reached = page.rows
        .map((row, place) => {
          const sk = String(row['sk']);
          const isLast = place === page.rows.length - 1;
          return feedReferenceRow.idsOfSort(sk)?.postId ?? (isLast ? undefined : stateOf(sk));
        })
        .filter(isDefined)
        .at(-1);
      return {
        merged: live.map(({ sk }) => feedMergeRow.idsOfSort(sk)?.author).filter(isDefined),
        references: live.map(({ sk }) => feedReferenceRow.idsOfSort(sk)?.postId).filter(isDefined),
        viewerStates: new Map(
          page.rows.flatMap((row) => {
            const postId = stateOf(String(row['sk']));
            return postId === undefined ? [] : [[postId, parseRow(StoredViewerState, row)] as const];
          }),
        ),
        ...(reached !== undefined && { reached }),
        ...(page.next && { next: page.next }),
      };
    },

    /** The position right behind a post, wherever it came from. */
    positionBehind: (reader: AccountId, postId: PostId): Row => ({
      ...feedReferenceRow.key({ reader, postId }),
    }),

    /** The authors who are merged into a feed. `now` in milliseconds. */
    mergedAuthors: async (reader: AccountId, now: number): Promise<readonly AccountId[]> => {
      const authors: AccountId[] = [];
      for await (const { rows } of table.queryAll({
        where: keysWithPrefix(reader, feedMergeRow.sortPrefix),
      })) {
        const live = rows.map((row) => parseRow(FeedRow, row)).filter((row) => !isExpired(row, now));
        authors.push(...live.map(({ sk }) => feedMergeRow.idsOfSort(sk)?.author).filter(isDefined));
      }
      return authors;
    },

    /** An author's posts that are older than a post of anybody's, newest first. `now` in milliseconds. */
    postsBefore: async (
      author: AccountId,
      before: PostId | undefined,
      options: { readonly limit: number; readonly after?: Row | undefined; readonly now: number },
    ): Promise<{ readonly posts: readonly PostHead[]; readonly next?: Row }> => {
      const page = await table.query({
        where: {
          expression: 'pk = :pk AND sk BETWEEN :first AND :last',
          values: {
            ':pk': postRow.partition({ author }),
            ':first': postRow.sortPrefix,
            ':last': `${postRow.sortPrefix}${before ?? BEHIND_ALL_IDS}`,
          },
        },
        newestFirst: true,
        limit: options.limit,
        ...(options.after && { after: options.after }),
      });
      const posts = page.rows
        .filter((row) => postIdOf(row) !== undefined && !isExpired(row, options.now))
        .map(headOf);
      return {
        posts: posts.filter(({ postId }) => postId !== before),
        ...(page.next && { next: page.next }),
      };
    },

    /** Reads posts, authors and the reader's edges to the authors, all at once. `now` in milliseconds. */
    hydrate: async (
      reader: AccountId,
      wanted: {
        readonly posts: readonly PostId[];
        readonly authors: readonly AccountId[];
        readonly edges: readonly AccountId[];
      },
      now: number,
    ): Promise<Hydration> => {
      const wantedKeys: Key[] = [
        ...wanted.posts.map((postId) => postRow.key({ postId })),
        ...wanted.authors.map((accountId) => profileRow.key({ accountId })),
        ...wanted.edges.map((author) => edgeRow.key({ owner: reader, other: author })),
      ];
      const rows = await table.getMany(wantedKeys);
      const found = rows.map((row) => ({ row, key: keyOfRow(row) }));
      return {
        posts: found
          .filter(({ row, key }) => postRow.idsOf(key)?.postId !== undefined && !isExpired(row, now))
          .map(({ row }) => headOf(row)),
        authors: found
          .filter(({ key }) => profileRow.idsOf(key) !== undefined)
          .map(({ row }) => accountOf(row)),
        edges: found
          .filter(({ key }) => edgeRow.idsOf(key) !== undefined)
          .map(({ row }) => edgeRow.parse(row)),
      };
    },
  };
};
