/** The rows that decide who is notified of likes, as they are at this moment. */
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import type { Table } from '../platform/table.ts';
import { likeRow } from './reaction-rows.ts';

export type LikeSourceStore = ReturnType<typeof makeLikeSourceStore>;

export const makeLikeSourceStore = (table: Table) => ({
  /** When each of the accounts that like something began to, in milliseconds. */
  likes: async (
    target: PostId | CommentId,
    accounts: readonly AccountId[],
  ): Promise<ReadonlyMap<AccountId, number>> => {
    const rows = await table.getMany(
      accounts.map((account) => likeRow.key({ target, account })),
      { consistent: true },
    );
    return new Map(rows.map(likeRow.parse).map(({ account, at }) => [account, at]));
  },
});
