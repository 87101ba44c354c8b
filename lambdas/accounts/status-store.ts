/** What an account may do and show, in its row. */
import type { AccountStatus } from '../kernel/account-status.ts';
import type { AccountId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Table } from '../platform/table.ts';
import { profileRow } from './account-rows.ts';

export type StatusStore = ReturnType<typeof makeStatusStore>;

export const makeStatusStore = (table: Pick<Table, 'update'>) => ({
  /**
   * Gives an account the status that its owner wants, or leaves it as it is, unless it has another than `from` by now: then it answers false. It is not
   * to be erased from then on. What restricts an account is a decision's to write.
   */
  change: <From extends AccountStatus>(
    accountId: AccountId,
    from: From,
    to: From | 'active' | 'deactivated',
  ): Promise<boolean> =>
    unlessRefused(
      table.update(profileRow.key({ accountId }), changeTo({ status: to, erasureDueAt: undefined }), {
        expression: '#status = :from',
        names: { '#status': 'status' },
        values: { ':from': from },
      }),
    ),
});
