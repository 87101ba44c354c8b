/** A snapshot of an account: its counts, and the edges between it and a viewer, in one read. */

import type { Edge } from '../graph/edge.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Key, Table } from '../platform/table.ts';
import { countsOf } from './count-store.ts';
import type { Counts } from './counts.ts';
import { countsRow } from './profile-rows.ts';

export interface ProfileSnapshot {
  readonly counts: Counts;
  /** What the viewer is to the account, and the other way round; undefined where there is nothing, and for guests and oneself. */
  readonly edge: Edge | undefined;
  readonly reverse: Edge | undefined;
}

export type ProfileSnapshotStore = ReturnType<typeof makeProfileSnapshotStore>;

export const makeProfileSnapshotStore = (table: Table) => ({
  /** With strong consistency. Costs 3 read units, 1 for guests and for oneself. */
  read: async (viewer: AccountId | undefined, account: AccountId): Promise<ProfileSnapshot> => {
    const wanted: readonly Key[] =
      viewer === undefined || viewer === account
        ? [countsRow.key({ accountId: account })]
        : [
            countsRow.key({ accountId: account }),
            edgeRow.key({ owner: viewer, other: account }),
            edgeRow.key({ owner: account, other: viewer }),
          ];
    const rows = await table.getMany(wanted, { consistent: true });
    const at = (key: Key | undefined) =>
      rows.find((row) => key !== undefined && row['pk'] === key.pk && row['sk'] === key.sk);
    const [edge, reverse] = [at(wanted[1]), at(wanted[2])];
    return {
      counts: countsOf(at(wanted[0])),
      edge: edge && edgeRow.parse(edge),
      reverse: reverse && edgeRow.parse(reverse),
    };
  },
});
