/**
 * Follow edges in the table. The forward edge, in the follower's partition, is the truth; the reverse edge, in the
 * partition of the followed account, is kept equal to it by the stream consumer and serves lists, counts and fan-out.
 */
import * as z from 'zod/mini';
import type { AccountId } from '../ids.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Table } from '../platform/table.ts';
import { ConditionFailed, isNew } from '../platform/table.ts';
import { idsOf, keys, sortPrefix } from '../table-keys.ts';

/** `follower` follows `followed`. */
export interface Edge {
  readonly follower: AccountId;
  readonly followed: AccountId;
}

/** Which of an account's two lists. */
export type EdgeList = 'followers' | 'following';

export interface EdgePage {
  /** In ascending order. */
  readonly accountIds: readonly AccountId[];
  readonly hasMore: boolean;
}

const MOST_SYNC_ROUNDS = 10;

const prefixOf = { followers: sortPrefix.follower, following: sortPrefix.follows } as const;

const keyOf = {
  followers: (account: AccountId, other: AccountId) => keys.follower(account, other),
  following: (account: AccountId, other: AccountId) => keys.follows(account, other),
} as const;

/** `since` is a ULID: a new one each time the follower begins to follow. */
const EdgeRow = z.object({ pk: z.string(), sk: z.string(), since: z.string() });

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const forwardKey = ({ follower, followed }: Edge): Key => keys.follows(follower, followed);

export type EdgeStore = ReturnType<typeof makeEdgeStore>;

export const makeEdgeStore = (table: Table) => {
  /** `since` of each forward edge that exists, by the name of its key. */
  const readForward = async (
    edges: readonly Edge[],
    options: { readonly consistent?: boolean } = {},
  ): Promise<ReadonlyMap<string, string>> => {
    const rows = await table.getMany(edges.map(forwardKey), options);
    return new Map(rows.map((row) => parseRow(EdgeRow, row)).map((row) => [nameOf(row), row.since]));
  };

  const sinceOf = async (
    edge: Edge,
    options: { readonly consistent?: boolean } = {},
  ): Promise<string | undefined> => {
    const row = await table.get(forwardKey(edge), options);
    return row && parseRow(EdgeRow, row).since;
  };

  return {
    /** When the follower began to follow (a ULID that is new each time), undefined when it does not. */
    sinceOf,

    /** Whether a viewer follows an account; guests follow nobody. */
    follows: async (viewer: AccountId | undefined, followed: AccountId): Promise<boolean> =>
      viewer !== undefined && (await sinceOf({ follower: viewer, followed })) !== undefined,

    /** Those of the accounts that the viewer follows. */
    followedAmong: async (
      viewer: AccountId,
      accounts: readonly AccountId[],
    ): Promise<ReadonlySet<AccountId>> => {
      const found = await readForward(accounts.map((followed) => ({ follower: viewer, followed })));
      return new Set(accounts.filter((followed) => found.has(nameOf(keys.follows(viewer, followed)))));
    },

    /** Makes an edge; one that is there stays as it is. `since` is a new ULID. */
    add: async (edge: Edge, since: string): Promise<void> => {
      try {
        await table.put({ ...forwardKey(edge), since }, isNew);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
      }
    },

    /** Removes an edge; does nothing when there is none. */
    remove: async (edge: Edge): Promise<void> => {
      try {
        await table.delete(forwardKey(edge), { expression: 'attribute_exists(pk)' });
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
      }
    },

    /** A page of an account's list, from behind `after`. */
    page: async (
      list: EdgeList,
      account: AccountId,
      options: {
        readonly limit: number;
        readonly after?: AccountId | undefined;
        readonly consistent?: boolean;
      },
    ): Promise<EdgePage> => {
      const page = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: { ':pk': keys.accountPartition(account), ':prefix': prefixOf[list] },
        },
        limit: options.limit,
        ...(options.after !== undefined && { after: { ...keyOf[list](account, options.after) } }),
        ...(options.consistent && { consistent: true }),
      });
      return {
        accountIds: page.rows.map((row) => idsOf.otherAccount(prefixOf[list], String(row['sk']))),
        hasMore: page.next !== undefined,
      };
    },

    /**
     * Makes the reverse edges equal to the forward ones. Whoever writes reads the truth again behind its last write, so that of
     * several consumers at work on one edge, in any order, the last one leaves it right; one that dies between is called
     * again by its stream.
     */
    syncReverse: async (edges: readonly Edge[]): Promise<void> => {
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
