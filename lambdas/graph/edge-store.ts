/**
 * Edges in the table. The edge, in its owner's partition, is the truth; the reverse edge, in the partition of the followed
 * account, is kept equal to it by the stream consumer and serves lists, counts and fan-out.
 */
import type { AccountId, PostId } from '../ids.ts';
import type { Expression, Key, Table } from '../platform/table.ts';
import { ConditionFailed } from '../platform/table.ts';
import { idsOf, keys, sortPrefix } from '../table-keys.ts';
import type { Edge } from './edge.ts';
import { edgeOf } from './edge.ts';

/** `follower` follows `followed`, or may do so. */
export interface FollowPair {
  readonly follower: AccountId;
  readonly followed: AccountId;
}

/** Which of an account's two lists. */
export type EdgeList = 'followers' | 'following';

export interface FollowPage {
  /** In ascending order. */
  readonly accountIds: readonly AccountId[];
  /** Behind whom the list goes on, undefined at its end. A page may be short, even empty, and yet have one. */
  readonly next?: AccountId;
}

/** `blocked` by the other side, or `blocking` it. */
export type FollowOutcome = 'done' | 'blocked' | 'blocking';

const MOST_SYNC_ROUNDS = 10;

const prefixOf = { followers: sortPrefix.follower, following: sortPrefix.edge } as const;

const keyOf = {
  followers: (account: AccountId, other: AccountId) => keys.follower(account, other),
  following: (account: AccountId, other: AccountId) => keys.edge(account, other),
} as const;

/** What ends with a follow. */
const followFields = ['since', 'via', 'audiences'] as const;
const otherFields = ['requested', 'blocks', 'blockedBy', 'mutedUntil', 'restricts'] as const;

const noBlock: Expression = {
  expression: 'attribute_not_exists(blocks) AND attribute_not_exists(blockedBy)',
};

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const forwardKey = ({ follower, followed }: FollowPair): Key => keys.edge(follower, followed);

const unlessRefused = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};

export type EdgeStore = ReturnType<typeof makeEdgeStore>;

export const makeEdgeStore = (table: Table) => {
  /** `since` of each follow that exists, by the name of its key. */
  const readForward = async (
    pairs: readonly FollowPair[],
    options: { readonly consistent?: boolean } = {},
  ): Promise<ReadonlyMap<string, string>> => {
    const rows = await table.getMany(pairs.map(forwardKey), options);
    return new Map(
      rows.map(edgeOf).flatMap(({ owner, other, since }) => {
        return since === undefined ? [] : [[nameOf(keys.edge(owner, other)), since] as const];
      }),
    );
  };

  /** The edge of an owner to another account, undefined when there is none. Costs half a read unit. */
  const get = async (
    owner: AccountId,
    other: AccountId,
    options: { readonly consistent?: boolean } = {},
  ): Promise<Edge | undefined> => {
    const row = await table.get(keys.edge(owner, other), options);
    return row && edgeOf(row);
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
        others.map((other) => keys.edge(owner, other)),
        options,
      );
      return new Map(rows.map(edgeOf).map((edge) => [edge.other, edge]));
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
    ): Promise<FollowOutcome> => {
      try {
        await table.update(
          keys.edge(follower, followed),
          {
            expression: `SET since = if_not_exists(since, :since)${via === undefined ? '' : ', via = if_not_exists(via, :via)'} REMOVE requested`,
            values: { ':since': since, ...(via !== undefined && { ':via': via }) },
          },
          noBlock,
        );
        return 'done';
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        return error.row?.['blocks'] === undefined ? 'blocked' : 'blocking';
      }
    },

    /** Ends a follow; does nothing when there is none. The row goes with it unless it says something else too. */
    unfollow: async ({ follower, followed }: FollowPair): Promise<void> => {
      const key = keys.edge(follower, followed);
      const saysNothingElse = otherFields.map((field) => `attribute_not_exists(${field})`).join(' AND ');
      const isFollowing = 'attribute_exists(since)';
      const wasDeleted = await unlessRefused(
        table.delete(key, { expression: `${isFollowing} AND ${saysNothingElse}` }),
      );
      if (wasDeleted) return;
      await unlessRefused(
        table.update(key, { expression: `REMOVE ${followFields.join(', ')}` }, { expression: isFollowing }),
      );
    },

    /** A page of whom an account follows, or who follows it, from behind `after`. */
    page: async (
      list: EdgeList,
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
          values: { ':pk': keys.accountPartition(account), ':prefix': prefixOf[list] },
        },
        ...(list === 'following' && { filter: { expression: 'attribute_exists(since)' } }),
        limit: options.limit,
        ...(options.after !== undefined && { after: { ...keyOf[list](account, options.after) } }),
        ...(options.consistent && { consistent: true }),
      });
      return {
        accountIds: page.rows.map((row) => idsOf.otherAccount(prefixOf[list], String(row['sk']))),
        ...(page.next && { next: idsOf.otherAccount(prefixOf[list], String(page.next['sk'])) }),
      };
    },

    /**
     * Makes the reverse edges equal to the forward ones. Whoever writes reads the truth again behind its last write, so that of
     * several consumers at work on one edge, in any order, the last one leaves it right; one that dies between is called
     * again by its stream.
     */
    syncReverse: async (edges: readonly FollowPair[]): Promise<void> => {
      let unsettled = edges;
      let truth = await readForward(unsettled, { consistent: true });
      for (let round = 0; unsettled.length > 0; round += 1) {
        if (round >= MOST_SYNC_ROUNDS)
          throw new Error(`${unsettled.length} follow edges do not come to rest`);
        const written = truth;
        await table.writeManyUnordered(
          unsettled.flatMap((edge) => {
            const since = written.get(nameOf(forwardKey(edge)));
            return since === undefined ? [] : [{ ...keys.follower(edge.followed, edge.follower), since }];
          }),
          unsettled
            .filter((edge) => !written.has(nameOf(forwardKey(edge))))
            .map((edge) => keys.follower(edge.followed, edge.follower)),
        );
        truth = await readForward(unsettled, { consistent: true });
        const now = truth;
        unsettled = unsettled.filter((edge) => {
          const name = nameOf(forwardKey(edge));
          return now.get(name) !== written.get(name);
        });
      }
    },
  };
};
