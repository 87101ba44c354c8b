/** When accounts are to be erased, in their rows and in the list of all that are due. */
import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { DAY_MS } from '../platform/durations.ts';
import type { Table, Write } from '../platform/table.ts';
import { always, exists } from '../platform/table.ts';
import { isHeld } from '../staff/holds.ts';
import { type DueErasure, isoOf } from './erasure.ts';
import { dueErasureRow } from './erasure-rows.ts';

const DUE_AT_ONCE = 100;

/** The writes of {@link makeDueStore}'s `put`. */
export const dueWrites = (
  { accountId, status }: Pick<Account, 'accountId' | 'status'>,
  at: number,
): readonly Write[] => [
  {
    update: profileRow.key({ accountId }),
    change: {
      expression: 'SET erasureDueAt = :at, #status = :to',
      names: { '#status': 'status' },
      values: { ':at': at, ':to': status === 'active' ? 'deactivated' : status },
    },
    condition: {
      expression: '#status = :seen AND attribute_not_exists(erasureDueAt)',
      names: { '#status': 'status' },
      values: { ':seen': status },
    },
  },
  { put: { ...dueErasureRow.key({ at: isoOf(at), accountId }) }, condition: always },
];

export type DueStore = ReturnType<typeof makeDueStore>;

export const makeDueStore = (table: Table) => ({
  /**
   * Has an account erased at a time (milliseconds) and seen by nobody from now on; a suspended one stays suspended. False where its status is
   * another by now.
   */
  put: (account: Pick<Account, 'accountId' | 'status'>, at: number): Promise<boolean> =>
    unlessRefused(table.transact(dueWrites(account, at))),

  /** Erasures that somebody has to look after by `now` (milliseconds), the oldest first, at most a hundred. */
  list: async (now: number): Promise<readonly DueErasure[]> => {
    const { rows } = await table.query({
      where: {
        expression: 'pk = :pk AND sk BETWEEN :first AND :last',
        values: {
          ':pk': dueErasureRow.partition({}),
          ':first': dueErasureRow.sortPrefix,
          ':last': `${dueErasureRow.sortPrefix}${isoOf(now)}~`,
        },
      },
      limit: DUE_AT_ONCE,
      consistent: true,
    });
    return rows.map((row) => dueErasureRow.parse(row));
  },

  /** From now on (milliseconds) nobody comes back to an account: false where somebody has, or the time has not come. */
  begin: ({ accountId }: DueErasure, now: number): Promise<boolean> =>
    unlessRefused(
      table.update(
        profileRow.key({ accountId }),
        {
          expression: 'SET #status = :erasing',
          names: { '#status': 'status' },
          values: { ':erasing': 'erasing' },
        },
        {
          expression:
            '#status = :erasing OR (#status IN (:deactivated, :suspended, :terminated) AND erasureDueAt <= :now)',
          names: { '#status': 'status' },
          values: {
            ':deactivated': 'deactivated',
            ':suspended': 'suspended',
            ':terminated': 'terminated',
            ':erasing': 'erasing',
            ':now': now,
          },
        },
      ),
    ),

  /** Has an account erased that was erased before, and that a restored table has again. */
  beginAgain: (accountId: AccountId, now: number): Promise<boolean> =>
    unlessRefused(
      table.transact([
        {
          update: profileRow.key({ accountId }),
          change: {
            expression: 'SET #status = :erasing',
            names: { '#status': 'status' },
            values: { ':erasing': 'erasing' },
          },
          condition: exists,
        },
        { put: { ...dueErasureRow.key({ at: isoOf(now), accountId }) }, condition: always },
      ]),
    ),

  /** Whether a legal hold keeps anything of an account from being deleted at `now` (milliseconds). */
  isHeld: (accountId: AccountId, now: number): Promise<boolean> => isHeld(table, accountId, now),

  /** Has an erasure that has begun be looked after again in a day, for as long as it has not ended. */
  watch: ({ at, accountId }: DueErasure, now: number): Promise<void> =>
    table.writeManyUnordered(
      [{ ...dueErasureRow.key({ at: isoOf(now + DAY_MS), accountId }) }],
      [dueErasureRow.key({ at, accountId })],
    ),

  /** Takes an erasure off the list that is not to be. */
  forget: ({ at, accountId }: DueErasure): Promise<void> =>
    table.writeManyUnordered([], [dueErasureRow.key({ at, accountId })]),
});
