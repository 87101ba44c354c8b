/** Who of the staff looked at what of an account's. */
import type { AccountId } from '../kernel/ids.ts';
import { AccessId, timeOf } from '../kernel/ids.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Table } from '../platform/table.ts';
import type { AccessView } from './access-contract.ts';
import { accessRow } from './access-rows.ts';

/** Behind which access a page begins. */
export const AccessPosition = AccessId;

const present = ({ accessId, role, kind, id, reason }: ReturnType<typeof accessRow.parse>): AccessView => ({
  accessId,
  at: new Date(timeOf(accessId)).toISOString(),
  role,
  kind,
  id: id ?? null,
  reason,
});

/** A page of the accesses to an account's things, the latest first, as its owner may see them. `now` in milliseconds. */
export const listAccesses = async (
  table: Pick<Table, 'query'>,
  accountId: AccountId,
  { limit, from }: { readonly limit: number; readonly from: AccessId | undefined },
  now: number,
): Promise<Slice<AccessView, AccessId>> => {
  const { rows, next } = await table.query({
    where: {
      expression: 'pk = :pk AND begins_with(sk, :prefix)',
      values: { ':pk': accessRow.partition({ accountId }), ':prefix': accessRow.sortPrefix },
    },
    newestFirst: true,
    limit,
    ...(from !== undefined && { after: { ...accessRow.key({ accountId, accessId: from }) } }),
    consistent: true,
  });
  const found = rows.map((row) => accessRow.parse(row));
  const last = found.at(-1);
  return {
    items: found.filter((access) => !isExpired(access, now)).map(present),
    ...(next !== undefined && last !== undefined && { next: last.accessId }),
  };
};
