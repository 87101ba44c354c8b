/** Notes what staff do, and that one of them looks at what is not public of somebody's. */
import type { AccountId } from '../kernel/ids.ts';
import { AccessId, newUlid, StaffLogId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import type { StaffCaller } from '../kernel/staff-role.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { Table, Write } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import type { AccessedKind, AccessReason } from './access.ts';
import { accessRow, staffLogRow } from './access-rows.ts';
import type { StaffLogEntry } from './staff-log.ts';

/** The write that adds to the log of staff: one of the transaction that does what it tells. `now` in milliseconds. */
export const staffLogWrite = (entry: Omit<StaffLogEntry, 'expiresAt'>, now: number): Write => {
  const entryId = StaffLogId.parse(newUlid(now));
  const expiresAt = expiryOf(now, limits.staffLogDays * DAY_SECONDS);
  return { put: { ...staffLogRow.key({ entryId }), ...entry, expiresAt }, condition: isNew };
};

export interface NewAccess {
  /** Whose things are looked at. */
  readonly of: AccountId;
  /** Who looks, and by which role: `viewer` and `staff.role` of the call. */
  readonly by: AccountId;
  readonly role: StaffCaller['role'];
  readonly kind: AccessedKind;
  /** Of the thing; left out where the kind says all. */
  readonly id?: string | undefined;
  readonly reason: AccessReason;
}

/**
 * Notes a look, which the person is shown by `GET /v1/me/accesses` and auditors by `GET /v1/staff/log`. To be awaited before what was looked at is
 * answered: what cannot be noted is not shown. `now` in milliseconds. Four write units.
 */
export const noteAccess = async (
  table: Pick<Table, 'transact'>,
  { of: accountId, id, ...access }: NewAccess,
  now: number,
): Promise<void> => {
  const accessId = AccessId.parse(newUlid(now));
  const expiresAt = expiryOf(now, limits.accessDays * DAY_SECONDS);
  const look = { ...access, ...(id !== undefined && { id }), expiresAt };
  const { by, role, kind, reason } = access;
  await table.transact([
    { put: { ...accessRow.key({ accountId, accessId }), ...look }, condition: isNew },
    staffLogWrite(
      { done: 'looked', by, role, about: accountId, kind, reason, ...(id && { detail: id }) },
      now,
    ),
  ]);
};
