/**
 * Reads what a page of a home feed is made of. What an account posted lies in its partition in the order of time, right below its profile: the
 * posts of one author that stand near each other are one query, which costs by the sum of their bytes, where each of them by its key costs half
 * a unit. The newest ones bring the profile with them.
 */
import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import type { Edge } from '../graph/edge.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Row, Table } from '../platform/table.ts';
import type { PostHead } from '../posts/post.ts';
import { postRow } from '../posts/post-rows.ts';

/**
 * Rows that a query reads beyond what is wanted: posts of the author that stand in no feed, and the preferences that lie below the profile.
 * What lies behind more of them is read by key.
 */
const ROWS_BETWEEN = 3;

/** Posts of one author that lie together. */
export interface PostRun {
  readonly author: AccountId;
  /** In the order of the page, newest first. */
  readonly posts: readonly PostId[];
  /** Whether these are the author's newest, and the profile is wanted too. */
  readonly withProfile: boolean;
}

/** What is to be read. */
export interface Wanted {
  readonly runs: readonly PostRun[];
  /** Posts by themselves. */
  readonly posts: readonly PostId[];
  /** Accounts whose profiles come with no run. */
  readonly authors: readonly AccountId[];
  /** Accounts to which the reader may be something. */
  readonly edges: readonly AccountId[];
}

/** What a page of a feed is made of, read afresh. */
export interface Hydration {
  readonly posts: readonly PostHead[];
  readonly authors: readonly Account[];
  /** What the reader is to those of the accounts to whom it is anything. */
  readonly edges: readonly Edge[];
}

/** Rows of a run, and the posts that its query did not reach. */
interface RunRows {
  readonly rows: readonly Row[];
  readonly missing: readonly PostId[];
}

const hydrationOf = (rows: readonly Row[], now: number): Hydration => {
  const found: { posts: PostHead[]; authors: Account[]; edges: Edge[] } = {
    posts: [],
    authors: [],
    edges: [],
  };
  for (const row of rows) {
    const edge = edgeRow.parseIfOwn(row);
    const author = profileRow.parseIfOwn(row);
    if (edge !== undefined) found.edges.push(edge);
    else if (author !== undefined) found.authors.push(author);
    else {
      const post = isExpired(row, now) ? undefined : postRow.parseIfOwn(row);
      if (post !== undefined) found.posts.push(post);
    }
  }
  return found;
};

/** Makes what reads posts, authors and the reader's edges to accounts, all at once. */
export const makeHydrate = (table: Pick<Table, 'getMany' | 'query'>) => {
  const readRun = async ({ author, posts, withProfile }: PostRun): Promise<RunRows> => {
    const [newest, oldest] = [posts[0], posts.at(-1)];
    if (newest === undefined || oldest === undefined) return { rows: [], missing: [] };
    const last = withProfile ? profileRow.key({ accountId: author }) : postRow.key({ postId: newest });
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :pk AND sk BETWEEN :first AND :last',
        values: { ':pk': last.pk, ':first': postRow.key({ postId: oldest }).sk, ':last': last.sk },
      },
      newestFirst: true,
      limit: posts.length + (withProfile ? 1 : 0) + ROWS_BETWEEN,
    });
    if (next === undefined) return { rows, missing: [] };
    const reached = String(next['sk']);
    return { rows, missing: posts.filter((postId) => postRow.key({ postId }).sk < reached) };
  };

  /** `now` in milliseconds. */
  return async (
    reader: AccountId,
    { runs, posts, authors, edges }: Wanted,
    now: number,
  ): Promise<Hydration> => {
    const [byKey, ...byRun] = await Promise.all([
      table.getMany([
        ...posts.map((postId) => postRow.key({ postId })),
        ...authors.map((accountId) => profileRow.key({ accountId })),
        ...edges.map((other) => edgeRow.key({ owner: reader, other })),
      ]),
      ...runs.map(readRun),
    ]);
    const missing = byRun.flatMap((run) => run.missing);
    const late = await table.getMany(missing.map((postId) => postRow.key({ postId })));
    return hydrationOf([...byKey, ...byRun.flatMap(({ rows }) => rows), ...late], now);
  };
};
