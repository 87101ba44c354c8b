/** A snapshot of an account: its counts, and the edges between it and a viewer, in one read. */

import type { Edge } from '../graph/edge.ts';
import { relationOf } from '../graph/edge.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId, AudienceId } from '../kernel/ids.ts';
import type { Key, Table } from '../platform/table.ts';
import type { Counts } from './counts.ts';
import { audiencePostsOf, countsOf, tallyOfRow } from './counts.ts';
import { audienceCountsRow, countsRow } from './profile-rows.ts';

export interface ProfileSnapshot {
  readonly counts: Counts;
  /** What the viewer is to the account, and the other way round; undefined where there is nothing, and for guests and oneself. */
  readonly edge: Edge | undefined;
  readonly reverse: Edge | undefined;
  /** How many posts are for audiences that the viewer belongs to. */
  readonly audiencePosts: number;
}

export type ProfileSnapshotStore = ReturnType<typeof makeProfileSnapshotStore>;

export const makeProfileSnapshotStore = (table: Table) => {
  const audiencePosts = async (account: AccountId, audiences: readonly AudienceId[]): Promise<number> =>
    audiences.length === 0
      ? 0
      : audiencePostsOf(
          tallyOfRow(await table.get(audienceCountsRow.key({ accountId: account }))),
          audiences,
        );

  return {
    /** With strong consistency. Costs 3 read units, 1 for guests and for oneself; half a one more for who is in an audience of the account. */
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
      const known = edge && edgeRow.parse(edge);
      return {
        counts: countsOf(at(wanted[0])),
        edge: known,
        reverse: reverse && edgeRow.parse(reverse),
        audiencePosts: await audiencePosts(account, relationOf(known).audiences),
      };
    },
  };
};
