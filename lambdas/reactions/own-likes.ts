/**
 * The posts that an account likes, in its own list: its latest likes stand in the row of the caller, others in rows of several or of one. All are
 * told by one who asks states: a like is entered before it is done, and stays when it is taken back.
 *
 * A row of several sorts by its oldest act. Rows follow each other in time but for what clocks of containers differ by, and for how long a
 * request takes: one that begins more than {@link OVERLAP_MS} before another holds nothing that is as much later than where that one begins.
 */

import { likedPostsRow } from '../callers/caller-rows.ts';
import type { ListedLike } from '../callers/listed-likes.ts';
import { LIKES_AT_ONCE, latestLikes } from '../callers/listed-likes.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { type ActId, firstIdAt, timeOf } from '../kernel/ids.ts';
import { MINUTE_MS } from '../platform/durations.ts';
import type { Row, Table } from '../platform/table.ts';
import type { ActPage, PagePart } from './act-page.ts';
import { likedPostRow } from './reaction-rows.ts';

/** Clocks of containers differ by a minute at most, and no request takes one. */
const OVERLAP_MS = 2 * MINUTE_MS;
const MORE_ROWS = 8; // than a page takes: those that another may reach into

/** The likes in a row of the list, in no order. */
export const likesInRow = (row: Row): readonly ListedLike[] =>
  likedPostsRow.parseIfOwn(row)?.likes ?? [likedPostRow.parse(row)];

const listOf = (account: AccountId) => {
  const partition = likedPostRow.partition({ account });
  return {
    partition,
    prefix: likedPostRow.sortPrefix,
    /** The key below which rows begin before an act. */
    before: (act: string) => ({ pk: partition, sk: `${likedPostRow.sortPrefix}${act}` }),
  };
};

const rowsBefore = (
  table: Pick<Table, 'query'>,
  account: AccountId,
  { limit, after, consistent }: { limit: number; after: Row | undefined; consistent: boolean },
) => {
  const { partition, prefix } = listOf(account);
  return table.query({
    where: {
      expression: 'pk = :pk AND begins_with(sk, :prefix)',
      values: { ':pk': partition, ':prefix': prefix },
    },
    newestFirst: true,
    limit,
    consistent,
    ...(after !== undefined && { after }),
  });
};

const oldestIn = (row: Row): ActId => likedPostsRow.parseIfOwn(row)?.oldest ?? likedPostRow.parse(row).act;

/** The act from which on nothing is in rows that come behind some, the latest first: undefined where these are too close to each other to tell. */
const completeFrom = (rows: readonly ActId[]): string | undefined => {
  const last = rows.at(-1);
  const apart = rows.findLast((each) => last !== undefined && timeOf(each) > timeOf(last) + OVERLAP_MS);
  return apart && firstIdAt(timeOf(apart) + OVERLAP_MS);
};

/**
 * Likes of an account, the latest first, from behind `after`. Costs a read unit for the row of the caller, and one for some eight rows of
 * several (half of both where they need not be right at once).
 */
export const ownLikes = async (
  table: Pick<Table, 'get' | 'query'>,
  account: AccountId,
  { limit, after, consistent = false }: PagePart,
): Promise<ActPage<{ readonly postId: PostId }>> => {
  const found = new Map<ActId, PostId>();
  const add = (likes: readonly ListedLike[]): void => {
    for (const { act, postId } of likes) if (after === undefined || act < after) found.set(act, postId);
  };
  // First: what leaves this row meanwhile is in one of the others.
  add(await latestLikes(table, account, { consistent }));
  const begun: ActId[] = [];
  let from: Row | undefined = after === undefined ? undefined : listOf(account).before(after);
  let rowsWanted = Math.ceil(limit / LIKES_AT_ONCE) + MORE_ROWS;
  for (;;) {
    const { rows, next } = await rowsBefore(table, account, { limit: rowsWanted, after: from, consistent });
    for (const row of rows) add(likesInRow(row));
    begun.push(...rows.map(oldestIn));
    const complete = next === undefined ? '' : completeFrom(begun);
    const items = [...found]
      .filter(([act]) => complete !== undefined && act >= complete)
      .map(([act, postId]) => ({ act, postId }))
      .sort((one, other) => (one.act > other.act ? -1 : 1));
    const last = items[limit - 1];
    if (last !== undefined || next === undefined) {
      const isMore = items.length > limit || next !== undefined;
      return { items: items.slice(0, limit), ...(isMore && last && { next: last.act }) };
    }
    from = next;
    rowsWanted = limit + MORE_ROWS;
  }
};

/**
 * Behind which sort key all rows are that hold what an account liked since an act, undefined where that is the beginning of the list. Costs a read
 * unit.
 */
export const beforeLikesSince = async (
  table: Pick<Table, 'query'>,
  account: AccountId,
  since: string,
): Promise<string | undefined> => {
  const list = listOf(account);
  const after = list.before(firstIdAt(timeOf(since) - OVERLAP_MS));
  const { rows } = await rowsBefore(table, account, { limit: 1, after, consistent: true });
  const [row] = rows;
  return row && list.before(firstIdAt(timeOf(oldestIn(row)) - OVERLAP_MS)).sk;
};
