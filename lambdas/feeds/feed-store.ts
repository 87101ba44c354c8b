/**
 * Home feeds as they are read: references to pushed posts and markers of authors who are merged, both hints, and what a page takes
 * afresh. What a reader has done with a post lies right above where the post's reference is or would be, so that it comes with the page.
 */
import * as z from 'zod/mini';
import type { PostId } from '../kernel/ids.ts';
import { AccountId } from '../kernel/ids.ts';
import type { ListsVersion } from '../kernel/lists-version.ts';
import { isExpired } from '../platform/expired-row.ts';
import { isDefined } from '../platform/is-defined.ts';
import { keyOfRow } from '../platform/row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Row, Table } from '../platform/table.ts';
import { headOf, idIn } from '../posts/post-row.ts';
import { postRow } from '../posts/post-rows.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import { repostedPostRow, viewerStateRow } from '../reactions/reaction-rows.ts';
import type { Arrival, Repost, RepostOfPost, RowsAbout } from './arrival.ts';
import {
  feedMergeRow,
  feedReferenceRow,
  feedRepostOfPostRow,
  feedRepostRow,
  feedVersionRow,
} from './feed-rows.ts';
import { makeHydrate } from './hydrate.ts';
import type { Candidate } from './newest-first.ts';
import { atItsTime } from './newest-first.ts';

const BEHIND_ALL_IDS = '~'; // sorts behind every id

const REPOSTS_ASKED = 30; // of a post in one feed, the first ones: with what its reader did they fit into one read unit

const FeedRow = z.object({
  pk: z.string(),
  sk: z.string(),
  by: z.optional(AccountId),
  expiresAt: z.optional(z.int()),
});
type FeedRow = z.infer<typeof FeedRow>;

/** A page of a reader's feed rows. Markers come before all references, these newest first. */
export interface FeedRows {
  readonly merged: readonly AccountId[];
  readonly candidates: readonly Candidate[];
  /** Reposts of posts in this part of the feed. */
  readonly reposts: readonly RepostOfPost[];
  /** What the reader has done with posts in this part of the feed, whether or not they are referred to. */
  readonly viewerStates: ReadonlyMap<PostId, StoredViewerState>;
  /** The oldest place about which all rows have been read; what follows is about older ones. */
  readonly reached?: Arrival;
  /** Where the next page begins, undefined at the end. */
  readonly next?: Row;
  /** All that was read, as text: the same rows, the same text. */
  readonly content: string;
  /** When the reader last changed the feed otherwise than by its rows; only on the first page. */
  readonly version?: ListsVersion;
}

/** The post that the row of a viewer state is about, undefined for other rows of a feed. */
const stateOf = (sk: string): PostId | undefined => viewerStateRow.idsOfSort(sk)?.postId;

const repostIn = ({ sk, by }: FeedRow): RepostOfPost | undefined => {
  const ids = feedRepostOfPostRow.idsOfSort(sk);
  return ids !== undefined && by !== undefined ? { ...ids, by } : undefined;
};

/** What a row puts into the feed. */
const candidateIn = ({ sk, by }: FeedRow): Candidate | undefined => {
  const repost = feedRepostRow.idsOfSort(sk);
  if (repost !== undefined) return by && { at: repost.act, postId: repost.postId, by };
  const reference = feedReferenceRow.idsOfSort(sk);
  return reference && atItsTime(reference.postId);
};

/** The post that a row says more of, above the post's reference. */
const aboutOf = (sk: string): PostId | undefined => stateOf(sk) ?? feedRepostOfPostRow.idsOfSort(sk)?.postId;

/** The place that a row belongs to, undefined for markers. */
const placeOf = (sk: string): Arrival | undefined =>
  aboutOf(sk) ?? feedRepostRow.idsOfSort(sk)?.act ?? feedReferenceRow.idsOfSort(sk)?.postId;

/** The oldest place about which all rows have been read: those about one post may go on behind the last of these, but for its reference. */
const reachedBy = (rows: readonly Row[]): Arrival | undefined => {
  const last = aboutOf(String(rows.at(-1)?.['sk']));
  for (const { sk } of rows.toReversed()) {
    const place = placeOf(String(sk));
    if (place !== undefined && place !== last) return place;
  }
  return undefined;
};

/** What a row among an account's posts is about: a post of its own, with all that its row has, or one that it is a co-author of. */
const candidateOf = (row: Row): Candidate => {
  if (postRow.idsOf(keyOfRow(row)) === undefined) return atItsTime(idIn(row, postRow.sortPrefix));
  const post = headOf(row);
  return { ...atItsTime(post.postId), post };
};

/** Rows as text: the same rows, the same text. The table gives attributes in any order. */
const contentOf = (rows: readonly Row[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.keys(row)
        .toSorted()
        .map((name) => [name, row[name]]),
    ),
  );

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
      const reached = reachedBy(page.rows);
      const versionRow = page.rows.find((row) => feedVersionRow.idsOfSort(String(row['sk'])) !== undefined);
      return {
        content: contentOf(page.rows),
        ...(versionRow && { version: feedVersionRow.parse(versionRow).version }),
        merged: live.map(({ sk }) => feedMergeRow.idsOfSort(sk)?.author).filter(isDefined),
        candidates: live.map(candidateIn).filter(isDefined),
        reposts: live.map(repostIn).filter(isDefined),
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

    /** The position right behind a place, wherever it came from. */
    positionBehind: (reader: AccountId, place: Arrival): Row => ({
      pk: feedReferenceRow.partition({ reader }),
      sk: `${feedReferenceRow.sortPrefix}${place}`,
    }),

    /**
     * What a feed has about a post, as it is now: the first who reposted it, and what the reader did with it. Costs one read unit, two where
     * very many reposted it. `now` in milliseconds.
     */
    about: async (reader: AccountId, postId: PostId, now: number): Promise<RowsAbout> => {
      const { sk } = feedReferenceRow.key({ reader, postId });
      const where = keysWithPrefix(reader, sk);
      const page = await table.query({ where, limit: REPOSTS_ASKED, consistent: true });
      const state =
        page.next === undefined
          ? page.rows.find((row) => stateOf(String(row['sk'])) !== undefined)
          : await table.get(viewerStateRow.key({ reader, postId }), { consistent: true });
      const live = page.rows.map((row) => parseRow(FeedRow, row)).filter((row) => !isExpired(row, now));
      return {
        reposts: live.map(repostIn).filter(isDefined),
        ...(state && { viewerState: parseRow(StoredViewerState, state) }),
      };
    },

    /** Which of some accounts repost a post, by what they are known to have done with it. Costs half a read unit each. */
    repostsBy: async (accounts: readonly AccountId[], postId: PostId): Promise<readonly Repost[]> => {
      const rows = await table.getMany(accounts.map((reader) => viewerStateRow.key({ reader, postId })));
      return rows.flatMap((row) => {
        const by = viewerStateRow.idsOf(keyOfRow(row))?.reader;
        const { reposted: act } = parseRow(StoredViewerState, row);
        return act !== undefined && by !== undefined ? [{ act, by }] : [];
      });
    },

    /** What an account reposted before something came in, newest first. */
    repostsBefore: async (
      account: AccountId,
      before: Arrival | undefined,
      options: { readonly limit: number; readonly after?: Row | undefined },
    ): Promise<{ readonly posts: readonly Candidate[]; readonly next?: Row }> => {
      const page = await table.query({
        where: {
          expression: 'pk = :pk AND sk BETWEEN :first AND :last',
          values: {
            ':pk': repostedPostRow.partition({ account }),
            ':first': repostedPostRow.sortPrefix,
            ':last': `${repostedPostRow.sortPrefix}${before ?? BEHIND_ALL_IDS}`,
          },
        },
        newestFirst: true,
        limit: options.limit,
        ...(options.after && { after: options.after }),
      });
      const reposts = page.rows.map((row) => repostedPostRow.parse(row));
      return {
        posts: reposts.map(({ act, postId }) => ({ at: act, postId, by: account })),
        ...(page.next && { next: page.next }),
      };
    },

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
     * An author's posts that came in before something, newest first; of those that it is only a co-author of, the ids. `now` in
     * milliseconds.
     */
    postsBefore: async (
      author: AccountId,
      before: Arrival | undefined,
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

    hydrate: makeHydrate(table),
  };
};
