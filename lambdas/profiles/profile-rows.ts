/** Rows of profiles. */
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { Counts } from './counts.ts';

export const countsRow = defineRow({
  entity: 'counts of an account',
  pk: 'A#{accountId}',
  sk: 'COUNTS',
  ids: { accountId: AccountId },
  stored: Counts,
});
