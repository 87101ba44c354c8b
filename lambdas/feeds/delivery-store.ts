/**
 * How an author's posts reach home feeds: `push` writes a reference for every follower, `merge` has readers ask for the
 * author's posts. While `merging`, posts are still pushed and followers get their markers. Each change begins an epoch.
 */
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { keys } from '../kernel/table-keys.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';
import { ConditionFailed } from '../platform/table.ts';

export const Delivery = z.object({
  mode: z.enum(['push', 'merging', 'merge']),
  /** Counts the changes of mode that concern followers' markers. */
  epoch: z.int(),
  /** The job that began the epoch: only it sends the work on the markers, again when it is delivered again. */
  startedBy: z.string(),
});
export type Delivery = z.infer<typeof Delivery>;

const pushed: Delivery = { mode: 'push', epoch: 0, startedBy: '' };

export type DeliveryStore = ReturnType<typeof makeDeliveryStore>;

export const makeDeliveryStore = (table: Table) => ({
  /** Strongly consistent: who reads a mode acts on it. */
  get: async (author: AccountId): Promise<Delivery> => {
    const row = await table.get(keys.delivery(author), { consistent: true });
    return row === undefined ? pushed : parseRow(Delivery, row);
  },

  /** Writes the next delivery unless another change came first; answers whether it was written. */
  change: async (author: AccountId, from: Delivery, to: Delivery): Promise<boolean> => {
    try {
      await table.put(
        { ...keys.delivery(author), ...to },
        {
          expression: from.epoch === 0 ? 'attribute_not_exists(pk)' : 'epoch = :epoch AND #mode = :mode',
          ...(from.epoch > 0 && {
            names: { '#mode': 'mode' },
            values: { ':epoch': from.epoch, ':mode': from.mode },
          }),
        },
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  },
});
