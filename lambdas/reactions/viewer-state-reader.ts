/** What readers have done with posts, as counted. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';
import type { ViewerState } from '../posts/viewer-state.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import { viewerStateRow } from './reaction-rows.ts';

export const makeViewerStateReader = (table: Pick<Table, 'getMany'>) => ({
  /** What a reader has done with posts, by post. Costs half a read unit a post. */
  withPosts: async (
    reader: AccountId,
    postIds: readonly PostId[],
  ): Promise<ReadonlyMap<PostId, ViewerState>> => {
    const rows = await table.getMany(postIds.map((postId) => viewerStateRow.key({ reader, postId })));
    const byKey = new Map(rows.map((row) => [String(row['sk']), parseRow(StoredViewerState, row)]));
    return new Map(
      postIds.flatMap((postId) => {
        const state = byKey.get(viewerStateRow.key({ reader, postId }).sk);
        return state === undefined ? [] : [[postId, state] as const];
      }),
    );
  },
});
