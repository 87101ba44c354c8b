/** Who is on the staff, and what they did. */
import { staffLogRow } from '../accesses/access-rows.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { StaffLogId, timeOf } from '../kernel/ids.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Table } from '../platform/table.ts';
import type { MemberStore } from './member-store.ts';
import type { StaffLogEntryView, StaffMember } from './staff-contract.ts';

/** Behind which entry of the log a page begins. */
export const StaffLogPosition = StaffLogId;

export const listStaff = async ({
  accounts,
  members,
}: {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly members: Pick<MemberStore, 'list'>;
}): Promise<readonly StaffMember[]> => {
  const all = await members.list();
  const found = await accounts.many(all.map(({ accountId }) => accountId));
  return all.map(({ accountId, roles }) => ({
    accountId,
    username: found.get(accountId)?.username ?? null,
    roles: [...roles],
  }));
};

/** A page of the log, the latest entries first. */
export const listStaffLog = async (
  table: Pick<Table, 'query'>,
  { limit, from }: { readonly limit: number; readonly from: StaffLogId | undefined },
): Promise<Slice<StaffLogEntryView, StaffLogId>> => {
  const { rows, next } = await table.query({
    where: { expression: 'pk = :pk', values: { ':pk': staffLogRow.partition({}) } },
    newestFirst: true,
    limit,
    ...(from !== undefined && { after: { ...staffLogRow.key({ entryId: from }) } }),
    consistent: true,
  });
  const items = rows.map((row): StaffLogEntryView => {
    const { entryId, done, role, by, about, proposalId, kind, reason, detail } = staffLogRow.parse(row);
    return {
      entryId,
      at: new Date(timeOf(entryId)).toISOString(),
      done,
      role,
      by: by ?? null,
      about: about ?? null,
      proposalId: proposalId ?? null,
      kind: kind ?? null,
      reason: reason ?? null,
      detail: detail ?? null,
    };
  });
  const last = items.at(-1);
  return { items, ...(next !== undefined && last !== undefined && { next: last.entryId }) };
};
