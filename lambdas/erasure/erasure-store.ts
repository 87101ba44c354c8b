/** How far erasures have come, and when somebody has to look after them. */
import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import { accountOf } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Table } from '../platform/table.ts';
import { always, exists, isNew } from '../platform/table.ts';
import type { ErasureScan, StoredErasure } from './erasure.ts';
import { MAX_SCANNED_ACCOUNTS } from './erasure.ts';
import { dueErasureRow, erasureRow, erasureScanRow, waitingErasureRow } from './erasure-rows.ts';

export type ErasureStore = ReturnType<typeof makeErasureStore>;

export const makeErasureStore = (table: Table) => {
  const within = (prefix: string, limit: number) => ({
    where: {
      expression: 'pk = :pk AND begins_with(sk, :prefix)',
      values: { ':pk': dueErasureRow.partition({}), ':prefix': prefix },
    },
    limit,
    consistent: true,
  });

  return {
    /** An account as it is now. */
    account: async (accountId: AccountId): Promise<Account | undefined> => {
      const row = await table.get(profileRow.key({ accountId }), { consistent: true });
      return row && accountOf(row);
    },

    get: async (accountId: AccountId): Promise<StoredErasure | undefined> => {
      const row = await table.get(erasureRow.key({ accountId }), { consistent: true });
      return row && erasureRow.parse(row);
    },

    save: (accountId: AccountId, erasure: StoredErasure): Promise<void> =>
      table.put({ ...erasureRow.key({ accountId }), ...erasure }, always),

    wait: (accountId: AccountId): Promise<void> =>
      table.writeManyUnordered([{ ...waitingErasureRow.key({ accountId }) }]),

    /** Accounts that wait for a scan. */
    waiting: async (): Promise<readonly AccountId[]> => {
      const { rows } = await table.query(within(waitingErasureRow.sortPrefix, MAX_SCANNED_ACCOUNTS));
      return rows.map((row) => waitingErasureRow.parse(row).accountId);
    },

    scan: async (): Promise<ErasureScan | undefined> => {
      const row = await table.get(erasureScanRow.key({}), { consistent: true });
      return row && erasureScanRow.parse(row);
    },

    /** Begins a scan, unless one is under way. */
    beginScan: (scan: ErasureScan): Promise<boolean> =>
      unlessRefused(table.put({ ...erasureScanRow.key({}), ...scan }, isNew)),

    /** Notes how far a scan has come; false where another run has gone on with it. */
    saveScan: (scan: ErasureScan, seen: ErasureScan): Promise<boolean> =>
      unlessRefused(
        table.put(
          { ...erasureScanRow.key({}), ...scan },
          { expression: 'version = :seen', values: { ':seen': seen.version } },
        ),
      ),

    endScan: async (): Promise<void> => {
      await unlessRefused(table.delete(erasureScanRow.key({}), exists));
    },

    /** Takes the last rows of an erased account away, those by which the erasure is known at the very end. */
    end: async (accountId: AccountId): Promise<void> => {
      await table.writeManyUnordered(
        [],
        [profileRow.key({ accountId }), waitingErasureRow.key({ accountId })],
      );
      const { rows } = await table.query(within(dueErasureRow.sortPrefix, MAX_SCANNED_ACCOUNTS));
      const watched = rows.map(keyOfRow).filter((key) => dueErasureRow.idsOf(key)?.accountId === accountId);
      await table.writeManyUnordered([], [...watched, erasureRow.key({ accountId })]);
    },
  };
};
