import type { AccountId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Table } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import { Delivery } from './delivery.ts';
import { deliveryRow } from './feed-rows.ts';

const pushed: Delivery = { mode: 'push', epoch: 0, startedBy: '' };

const isAsRead = ({ epoch, mode }: Delivery): Expression => ({
  expression: 'epoch = :epoch AND #mode = :mode',
  names: { '#mode': 'mode' },
  values: { ':epoch': epoch, ':mode': mode },
});

export type DeliveryStore = ReturnType<typeof makeDeliveryStore>;

export const makeDeliveryStore = (table: Table) => ({
  /** Strongly consistent: who reads a mode acts on it. */
  get: async (author: AccountId): Promise<Delivery> => {
    const row = await table.get(deliveryRow.key({ accountId: author }), { consistent: true });
    return row === undefined ? pushed : parseRow(Delivery, row);
  },

  /** Writes the next delivery unless another change came first; answers whether it was written. */
  change: (author: AccountId, from: Delivery, to: Delivery): Promise<boolean> =>
    unlessRefused(
      table.put(
        { ...deliveryRow.key({ accountId: author }), ...to },
        from.epoch === 0 ? isNew : isAsRead(from),
      ),
    ),
});
