/** Rows of exports. */
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredExport } from './export.ts';

/** The latest export of an account. */
export const exportRow = defineRow({
  entity: 'export of an account',
  pk: 'A#{accountId}',
  sk: 'EXPORT',
  ids: { accountId: AccountId },
  stored: StoredExport,
});
