/** What decides of whom authors are notified: the states of those who did something, as they are at this moment. */
import type { AccountId } from '../kernel/ids.ts';
import { AccountId as AccountIdSchema, timeOf } from '../kernel/ids.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';
import type { Reaction } from '../posts/viewer-state.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import type { Target } from './reaction.ts';
import { stateKeyOf } from './reaction-keys.ts';
import { viewerStateRow } from './reaction-rows.ts';

export type ActSourceStore = ReturnType<typeof makeActSourceStore>;

const FEED = viewerStateRow.partition({ reader: '' });

export const makeActSourceStore = (table: Table) => ({
  /** When each of the accounts that do something with a target began to, in milliseconds. */
  begun: async (
    reaction: Reaction,
    target: Target,
    accounts: readonly AccountId[],
  ): Promise<ReadonlyMap<AccountId, number>> => {
    const rows = await table.getMany(
      accounts.map((account) => stateKeyOf(account, target)),
      { consistent: true },
    );
    return new Map(
      rows.flatMap((row) => {
        const act = parseRow(StoredViewerState, row)[reaction];
        const account = AccountIdSchema.parse(String(row['pk']).slice(FEED.length));
        return act === undefined ? [] : [[account, timeOf(act)] as const];
      }),
    );
  },
});
