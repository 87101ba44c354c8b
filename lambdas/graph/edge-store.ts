/**
 * Edges in the table. The edge, in its owner's partition, is the truth; reverse rows, in the partition of the other account, and the
 * rows of lists are made equal to it by the stream consumer and serve counts, fan-out and lists.
 */
import type { PostId } from '../kernel/ids.ts';
import { AccountId } from '../kernel/ids.ts';
import { orRefusal, rowAfter, unlessRefused } from '../platform/condition.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { ConditionFailed } from '../platform/table.ts';
import { makeBells } from './bell-store.ts';
import type { Between, Edge } from './edge.ts';
import { edgeRow, reverseRow } from './graph-rows.ts';
import type { ListingPage, ListPart, PeopleList } from './list-by-time.ts';
import { listByTime } from './list-by-time.ts';
import type { ChangedPair, Followed, FollowPair } from './sync-list-rows.ts';
import { syncListRows } from './sync-list-rows.ts';

export type { FollowPair } from './sync-list-rows.ts';

/** Follows in the order of account ids. */
export type FollowList = 'followers' | 'following';

export interface FollowPage {
  /** In ascending order. */
  readonly accountIds: readonly AccountId[];
  /** Of those whom the account follows, its edges to them. */
  readonly edges: ReadonlyMap<AccountId, Edge>;
  /** Behind whom the list goes on, undefined at its end. A page may be short, even empty, and yet have one. */
  readonly next?: AccountId;
}

/** `blocked` by the other side, or `blocking` it. */
export type FollowOutcome = 'done' | 'blocked' | 'blocking';
export type RequestOutcome = FollowOutcome | 'following';

const prefixOf = {
  followers: reverseRow.sortPrefix,
  following: edgeRow.sortPrefix,
} as const satisfies Record<FollowList, string>;

/** Who is on the other side, by the sort key of a row of a list. */
const otherIn = (list: FollowList, row: Row): AccountId =>
  AccountId.parse(String(row['sk']).slice(prefixOf[list].length));

const keyOf = {
  followers: (followed, follower) => reverseRow.key({ followed, follower }),
  following: (owner, other) => edgeRow.key({ owner, other }),
} as const satisfies Record<FollowList, (account: AccountId, other: AccountId) => Key>;

/** What ends with a follow, or with the wish to. */
const followFields = ['since', 'via', 'requested', 'audiences', 'bell', 'mutesReposts'] as const;
const otherFields = ['blocks', 'blockedBy', 'lastBlock', 'mutedUntil', 'restricts'] as const;

/** An update's clause that takes out of an edge all that has to do with following. */
export const removeFollow = `REMOVE ${followFields.join(', ')}`;

const noBlock = 'attribute_not_exists(blocks) AND attribute_not_exists(blockedBy)';

const isFollow = (row: Row | undefined): boolean => (row?.['since'] ?? row?.['requested']) !== undefined;

/** What came of following or asking to, by the edge as it then stands. */
const outcomeOf = (row: Row | undefined): FollowOutcome => {
  // Of two between whom there is a block none follows the other, or asks to.
  if (isFollow(row)) return 'done';
  return row?.['blockedBy'] === undefined && row?.['blocks'] !== undefined ? 'blocking' : 'blocked';
};

/** A condition that keeps repeats from writing. */
const unless = (isSo: string, via: PostId | undefined) =>
  ` AND (${isSo}${via === undefined ? '' : ' OR attribute_not_exists(via)'})`;
const viaClause = (via: PostId | undefined) => (via === undefined ? '' : ', via = if_not_exists(via, :via)');
const viaValue = (via: PostId | undefined) => (via === undefined ? {} : { ':via': via });

export type EdgeStore = ReturnType<typeof makeEdgeStore>;

export const makeEdgeStore = (table: Table) => {
  /** The edge of an owner to another account, undefined when there is none. Costs half a read unit. */
  const get = async (
    owner: AccountId,
    other: AccountId,
    options: { readonly consistent?: boolean } = {},
  ): Promise<Edge | undefined> => {
    const row = await table.get(edgeRow.key({ owner, other }), options);
    return row && edgeRow.parse(row);
  };

  /** Takes a follow or request out of an edge that has it; the row goes with it unless it says something else too. */
  const clearFollow = async ({ follower, followed }: FollowPair, has: string): Promise<boolean> => {
    const key = edgeRow.key({ owner: follower, other: followed });
    const saysNothingElse = otherFields.map((field) => `attribute_not_exists(${field})`).join(' AND ');
    const outcome = await orRefusal(table.delete(key, { expression: `(${has}) AND ${saysNothingElse}` }));
    if (!(outcome instanceof ConditionFailed)) return true;
    if (outcome.row === undefined) return false;
    return unlessRefused(table.update(key, { expression: removeFollow }, { expression: has }));
  };

  return {
    get,

    /** The edges of an owner to those of the others to whom it has one. Costs half a read unit for each of the others. */
    many: async (
      owner: AccountId,
      others: readonly AccountId[],
      options: { readonly consistent?: boolean } = {},
    ): Promise<ReadonlyMap<AccountId, Edge>> => {
      const rows = await table.getMany(
        others.map((other) => edgeRow.key({ owner, other })),
        options,
      );
      return new Map(rows.map(edgeRow.parse).map((edge) => [edge.other, edge]));
    },

    /** The edges that those of the others have to an account. Costs half a read unit for each of the others. */
    toward: async (
      account: AccountId,
      others: readonly AccountId[],
      options: { readonly consistent?: boolean } = {},
    ): Promise<ReadonlyMap<AccountId, Edge>> => {
      const rows = await table.getMany(
        others.map((other) => edgeRow.key({ owner: other, other: account })),
        options,
      );
      return new Map(rows.map(edgeRow.parse).map((edge) => [edge.owner, edge]));
    },

    /** What two accounts are to each other, as it is now. Costs two read units. */
    between: async (owner: AccountId, other: AccountId): Promise<Between> => {
      const rows = await table.getMany(
        [edgeRow.key({ owner, other }), edgeRow.key({ owner: other, other: owner })],
        {
          consistent: true,
        },
      );
      const edges = rows.map(edgeRow.parse);
      return {
        edge: edges.find((each) => each.owner === owner),
        reverse: edges.find((each) => each.owner === other),
      };
    },

    /** When the follower began to follow (a ULID that is new each time), undefined when it does not. */
    sinceOf: async (
      { follower, followed }: FollowPair,
      options: { readonly consistent?: boolean } = {},
    ): Promise<string | undefined> => (await get(follower, followed, options))?.since,

    /** Whether a viewer follows an account; guests follow nobody. */
    follows: async (viewer: AccountId | undefined, followed: AccountId): Promise<boolean> =>
      viewer !== undefined && (await get(viewer, followed))?.since !== undefined,

    /** Follows, unless one blocks the other; a follow that is there stays as it is. `since` is a new ULID. */
    follow: async (
      { follower, followed }: FollowPair,
      since: string,
      via: PostId | undefined = undefined,
    ): Promise<FollowOutcome> =>
      outcomeOf(
        await rowAfter(
          table.update(
            edgeRow.key({ owner: follower, other: followed }),
            {
              expression: `SET since = if_not_exists(since, :since)${viaClause(via)} REMOVE requested`,
              values: { ':since': since, ...viaValue(via) },
            },
            {
              expression: noBlock + unless('attribute_not_exists(since) OR attribute_exists(requested)', via),
            },
          ),
        ),
      ),

    /** Asks to follow, unless one blocks the other or the follow is there. `requested` is a new ULID; an earlier request stays. */
    request: async (
      { follower, followed }: FollowPair,
      requested: string,
      via: PostId | undefined = undefined,
    ): Promise<RequestOutcome> => {
      const edge = await rowAfter(
        table.update(
          edgeRow.key({ owner: follower, other: followed }),
          {
            expression: `SET requested = if_not_exists(requested, :requested)${viaClause(via)}`,
            values: { ':requested': requested, ...viaValue(via) },
          },
          {
            expression: `${noBlock} AND attribute_not_exists(since)${unless('attribute_not_exists(requested)', via)}`,
          },
        ),
      );
      return edge?.['since'] === undefined ? outcomeOf(edge) : 'following';
    },

    /** Makes a request a follow; false when there is no request. `since` is a new ULID. */
    approve: ({ follower, followed }: FollowPair, since: string): Promise<boolean> =>
      unlessRefused(
        table.update(
          edgeRow.key({ owner: follower, other: followed }),
          { expression: 'SET since = :since REMOVE requested', values: { ':since': since } },
          { expression: `attribute_exists(requested) AND ${noBlock}` },
        ),
      ),

    /** Takes a request away; false when there is none. */
    decline: (pair: FollowPair): Promise<boolean> => clearFollow(pair, 'attribute_exists(requested)'),

    /** Has a follower, or who asks to be one, see or not see what the followed account reposts; false for anybody else. */
    muteReposts: async ({ follower, followed }: FollowPair, isMuted: boolean): Promise<boolean> => {
      const change = isMuted
        ? { expression: 'SET mutesReposts = :yes', values: { ':yes': true } }
        : { expression: 'REMOVE mutesReposts' };
      const isOther = {
        expression: `(attribute_exists(since) OR attribute_exists(requested)) AND attribute_${isMuted ? 'not_' : ''}exists(mutesReposts)`,
      };
      const key = edgeRow.key({ owner: follower, other: followed });
      return isFollow(await rowAfter(table.update(key, change, isOther)));
    },

    /** Ends a follow; false when there is none. */
    endFollow: (pair: FollowPair): Promise<boolean> => clearFollow(pair, 'attribute_exists(since)'),

    /** Ends a follow or the request for one; false when there is neither. */
    unfollow: (pair: FollowPair): Promise<boolean> =>
      clearFollow(pair, 'attribute_exists(since) OR attribute_exists(requested)'),

    ...makeBells(table),

    /** A page of who follows an account, or whom it follows, in the order of their ids, from behind `after`. */
    page: async (
      list: FollowList,
      account: AccountId,
      options: {
        readonly limit: number;
        readonly after?: AccountId | undefined;
        readonly consistent?: boolean;
      },
    ): Promise<FollowPage> => {
      const page = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': edgeRow.partition({ owner: account }), ':prefix': prefixOf[list] },
        },
        ...(list === 'following' && { filter: { expression: 'attribute_exists(since)' } }),
        limit: options.limit,
        ...(options.after !== undefined && { after: { ...keyOf[list](account, options.after) } }),
        ...(options.consistent && { consistent: true }),
      });
      const edges = list === 'following' ? page.rows.map(edgeRow.parse) : [];
      return {
        accountIds: page.rows.map((row) => otherIn(list, row)),
        edges: new Map(edges.map((edge) => [edge.other, edge])),
        ...(page.next && { next: otherIn(list, page.next) }),
      };
    },

    /** A page of one of an account's lists of people, by when it was done. */
    byTime: (
      list: PeopleList,
      account: AccountId,
      part: ListPart & { readonly oldestFirst?: boolean; readonly consistent?: boolean },
    ): Promise<ListingPage> => listByTime(table, list, account, part),

    /** Makes the rows of lists equal to follows or requests. */
    syncListRows: (kind: Followed, pairs: readonly ChangedPair[]): Promise<void> =>
      syncListRows(table, kind, pairs),
  };
};
