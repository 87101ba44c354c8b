/** The rows that decide who is told of likes and follows, as they are at this moment. */
import * as z from 'zod/mini';
import type { Edge } from '../graph/edge.ts';
import { edgeOf } from '../graph/edge.ts';
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { idsOf, keys } from '../kernel/table-keys.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';

const LikeRow = z.object({ at: z.int() });

export type SourceStore = ReturnType<typeof makeSourceStore>;

export const makeSourceStore = (table: Table) => ({
  /** When each of the accounts that like something began to, in milliseconds. */
  likes: async (
    target: PostId | CommentId,
    accounts: readonly AccountId[],
  ): Promise<ReadonlyMap<AccountId, number>> => {
    const rows = await table.getMany(
      accounts.map((account) => keys.like(target, account)),
      { consistent: true },
    );
    return new Map(
      rows.flatMap((row) => {
        const like = idsOf.like({ pk: String(row['pk']), sk: String(row['sk']) });
        return like === undefined ? [] : [[like.account, parseRow(LikeRow, row).at] as const];
      }),
    );
  },

  /** The edges of several accounts to one, by their owner. */
  edgesTo: async (other: AccountId, owners: readonly AccountId[]): Promise<ReadonlyMap<AccountId, Edge>> => {
    const rows = await table.getMany(
      owners.map((owner) => keys.edge(owner, other)),
      { consistent: true },
    );
    return new Map(rows.map(edgeOf).map((edge) => [edge.owner, edge]));
  },
});
