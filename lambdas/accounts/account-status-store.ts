/** Whether an account may act: for topics that need nothing else of it. */
import * as z from 'zod/mini';
import { AccountStatus } from '../kernel/account-status.ts';
import type { AccountId } from '../kernel/ids.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';
import { profileRow } from './account-rows.ts';

/** The part of a profile that is read. */
const StatusOnly = z.object({ status: AccountStatus });

export const makeAccountStatusStore = (table: Pick<Table, 'get'>) => ({
  /** Undefined until somebody has claimed a username. Costs half a read unit. */
  of: async (accountId: AccountId): Promise<AccountStatus | undefined> => {
    const row = await table.get(profileRow.key({ accountId }));
    return row && parseRow(StatusOnly, row).status;
  },
});
