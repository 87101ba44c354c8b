/** How an account stands: its counts, and the edges between it and a viewer, in one read. */
import type { AccountId } from '../ids.ts';
import type { Key, Table } from '../platform/table.ts';
import { keys } from '../table-keys.ts';
import { countsOf } from './count-store.ts';
import type { Counts } from './counts.ts';

export interface Standing {
  readonly counts: Counts;
  /** Whether the viewer follows the account, and the other way round. */
  readonly following: boolean;
  readonly followedBy: boolean;
}

export type StandingStore = ReturnType<typeof makeStandingStore>;

export const makeStandingStore = (table: Table) => ({
  /** Costs 1.5 read units, 0.5 for guests and for oneself. */
  read: async (viewer: AccountId | undefined, account: AccountId): Promise<Standing> => {
    const wanted: readonly Key[] =
      viewer === undefined || viewer === account
        ? [keys.counts(account)]
        : [keys.counts(account), keys.follows(viewer, account), keys.follows(account, viewer)];
    const rows = await table.getMany(wanted);
    const at = (key: Key | undefined) =>
      rows.find((row) => key !== undefined && row['pk'] === key.pk && row['sk'] === key.sk);
    return {
      counts: countsOf(at(wanted[0])),
      following: at(wanted[1]) !== undefined,
      followedBy: at(wanted[2]) !== undefined,
    };
  },
});
