/** How an account stands: its counts, and the edges between it and a viewer, in one read. */

import { countsOf } from '../graph/count-store.ts';
import type { Counts } from '../graph/counts.ts';
import type { Edge } from '../graph/edge.ts';
import { edgeOf } from '../graph/edge.ts';
import type { AccountId } from '../kernel/ids.ts';
import { keys } from '../kernel/table-keys.ts';
import type { Key, Table } from '../platform/table.ts';

export interface ProfileSnapshot {
  readonly counts: Counts;
  /** What the viewer is to the account, and the other way round; undefined where there is nothing, and for guests and oneself. */
  readonly edge: Edge | undefined;
  readonly reverse: Edge | undefined;
}

export type ProfileSnapshotStore = ReturnType<typeof makeProfileSnapshotStore>;

export const makeProfileSnapshotStore = (table: Table) => ({
  /** Costs 1.5 read units, 0.5 for guests and for oneself. */
  read: async (viewer: AccountId | undefined, account: AccountId): Promise<ProfileSnapshot> => {
    const wanted: readonly Key[] =
      viewer === undefined || viewer === account
        ? [keys.counts(account)]
        : [keys.counts(account), keys.edge(viewer, account), keys.edge(account, viewer)];
    const rows = await table.getMany(wanted);
    const at = (key: Key | undefined) =>
      rows.find((row) => key !== undefined && row['pk'] === key.pk && row['sk'] === key.sk);
    const [edge, reverse] = [at(wanted[1]), at(wanted[2])];
    return {
      counts: countsOf(at(wanted[0])),
      edge: edge && edgeOf(edge),
      reverse: reverse && edgeOf(reverse),
    };
  },
});
