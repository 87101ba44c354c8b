/** Rows of accesses. */
import { AccessId, AccountId, StaffLogId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { Access } from './access.ts';
import { StaffLogEntry } from './staff-log.ts';

/** In the partition of whose things were looked at. */
export const accessRow = defineRow({
  entity: 'access of staff',
  pk: 'A#{accountId}',
  sk: 'ACCESS#{accessId}',
  ids: { accountId: AccountId, accessId: AccessId },
  stored: Access,
});

/** An entry of the log of what staff did. */
export const staffLogRow = defineRow({
  entity: 'entry of the log of staff',
  pk: 'STAFF#LOG',
  sk: 'AT#{entryId}',
  ids: { entryId: StaffLogId },
  stored: StaffLogEntry,
});
