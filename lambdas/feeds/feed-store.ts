/**
 * Home feeds as they are read: references to pushed posts and markers of authors who are merged, both hints, and what a page takes
 * afresh. What a reader has done with a post lies right above where the post's reference is or would be, so that it comes with the page.
 */
import * as z from 'zod/mini';
import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import { accountOf } from '../accounts/account-store.ts';
import type { Edge } from '../graph/edge.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { isExpired } from '../platform/expired-row.ts';
import { keyOfRow } from '../platform/row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import type { PostHead } from '../posts/post.ts';
import { headOf, idIn } from '../posts/post-row.ts';
import { postRow } from '../posts/post-rows.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import { viewerStateRow } from '../reactions/reaction-rows.ts';
import { feedMergeRow, feedReferenceRow } from './feed-rows.ts';
import type { Candidate } from './newest-first.ts';

const BEHIND_ALL_IDS = '~'; // sorts behind every id

const FeedRow = z.object({ pk: z.string(), sk: z.string(), expiresAt: z.optional(z.int()) });

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

const isDefined = <Value>(value: Value | undefined): value is Value => value !== undefined;

/** The post that the row of a viewer state is about, undefined for other rows of a feed. */
const stateOf = (sk: string): PostId | undefined => viewerStateRow.idsOfSort(sk)?.postId;

/** What a row among an account's posts is about: a post of its own, with all that its row has, or one that it is a co-author of. */
const candidateOf = (row: Row): Candidate => {
  if (postRow.idsOf(keyOfRow(row)) === undefined) return { postId: idIn(row, postRow.sortPrefix) };
  const post = headOf(row);
  return { postId: post.postId, post };
};

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

  return {
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

    /**
     * An author's posts that are older than a post of anybody's, newest first; of those that it is only a co-author of, the ids. `now` in
     * milliseconds.
     */
    postsBefore: async (
      author: AccountId,
      before: PostId | undefined,
      options: { readonly limit: number; readonly after?: Row | undefined; readonly now: number },
    ): Promise<{ readonly posts: readonly Candidate[]; readonly next?: Row }> => {
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
      const posts = page.rows.filter((row) => !isExpired(row, options.now)).map(candidateOf);
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
