/** Goes through the partitions of an account that is erased, a page at a time. */
import { profileRow } from '../accounts/account-rows.ts';
import { feedReferenceRow } from '../feeds/feed-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notificationRow } from '../notify/notification-rows.ts';
import { inParallel } from '../platform/chunks.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Table } from '../platform/table.ts';
import type { Erased } from './erased.ts';
import { treatOwnRow } from './own-rows.ts';
import type { Undoing } from './undoing.ts';

const PAGE_ROWS = 100;
const ROWS_IN_PARALLEL = 10;

/** The partitions that an account has to itself, in the order in which they are gone through. */
const partitionsOf = (accountId: AccountId): readonly string[] => [
  profileRow.partition({ accountId }),
  feedReferenceRow.partition({ reader: accountId }),
  notificationRow.partition({ account: accountId }),
];

/** How a page of the walk ended. */
export interface Walked {
  /** Where the walk goes on, undefined at its end. */
  readonly after: Key | undefined;
  /** Something is there that has to be looked after once more. */
  readonly isLeft: boolean;
}

/** Deletes what lies behind a place in the partitions of an account, one page of it. */
export const eraseOwnRows = async (
  { table, undo }: { readonly table: Table; readonly undo: Undoing },
  erased: Erased,
  after: Key | undefined,
): Promise<Walked> => {
  const partitions = partitionsOf(erased.accountId);
  const pk = after?.pk ?? partitions[0] ?? '';
  const { rows, next } = await table.query({
    where: { expression: 'pk = :pk AND sk > :after', values: { ':pk': pk, ':after': after?.sk ?? ' ' } },
    limit: PAGE_ROWS,
    consistent: true,
  });
  const gone: Key[] = [];
  let isLeft = false;
  await inParallel(rows, ROWS_IN_PARALLEL, async (row) => {
    const key = keyOfRow(row);
    const outcome = await treatOwnRow(undo, { ...row, ...key }, erased);
    if (outcome === 'delete') gone.push(key);
    if (outcome !== 'last') isLeft = true;
  });
  await table.writeManyUnordered([], gone);
  if (next !== undefined) return { after: keyOfRow(next), isLeft };
  const following = partitions[partitions.indexOf(pk) + 1];
  return { after: following === undefined ? undefined : { pk: following, sk: ' ' }, isLeft };
};
