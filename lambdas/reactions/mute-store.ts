/** Posts of which a viewer wants no notifications: the viewer's state of the post says so, which is read with it anyway. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import { viewerStateRow } from './reaction-rows.ts';
import { expiryWithout, isAsRead, stateConflicts } from './state-write.ts';

export type MuteStore = ReturnType<typeof makeMuteStore>;

export const makeMuteStore = (table: Table) => {
  const stateOf = async (reader: AccountId, postId: PostId): Promise<StoredViewerState | undefined> => {
    const row = await table.get(viewerStateRow.key({ reader, postId }), { consistent: true });
    return row && parseRow(StoredViewerState, row);
  };

  return {
    /** Whether a viewer mutes a post. Costs one read unit. */
    isMuted: async (viewer: AccountId, postId: PostId): Promise<boolean> =>
      (await stateOf(viewer, postId))?.muted === true,

    /** Mutes a post; again changes nothing. `at` in milliseconds. */
    mute: async (viewer: AccountId, postId: PostId, at: number): Promise<void> => {
      await unlessRefused(
        table.update(
          viewerStateRow.key({ reader: viewer, postId }),
          {
            // When something was last done with the post stays as it is: numbers go by it.
            expression: 'SET muted = :yes, #at = if_not_exists(#at, :at) REMOVE expiresAt',
            names: { '#at': 'at' },
            values: { ':yes': true, ':at': at },
          },
          { expression: 'attribute_not_exists(muted)' },
        ),
      );
    },

    /** Mutes a post no more; false where it was not muted. `at` in milliseconds. */
    unmute: async (viewer: AccountId, postId: PostId, at: number): Promise<boolean> => {
      let tried = false;
      const outcome = await retryOnConflict(stateConflicts, async () => {
        const seen = await stateOf(viewer, postId);
        if (seen?.muted === undefined) return { wasMuted: tried };
        tried = true;
        const until = expiryWithout('muted', seen, at);
        const change =
          until === undefined
            ? { expression: 'REMOVE muted' }
            : { expression: 'SET expiresAt = :until REMOVE muted', values: { ':until': until } };
        const key = viewerStateRow.key({ reader: viewer, postId });
        return (await unlessRefused(table.update(key, change, isAsRead(seen)))) && { wasMuted: true };
      });
      return outcome.wasMuted;
    },
  };
};
