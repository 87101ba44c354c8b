/** Who has which roles: the account says so, and the list of members with it. */
import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import { allStaff, type StaffRole } from '../kernel/staff-role.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Table, Write } from '../platform/table.ts';
import { always } from '../platform/table.ts';
import { type EndingStore, moveEpochWrite } from '../sessions/ending-store.ts';
import { sessionRow } from '../sessions/session-rows.ts';
import { memberRow } from './staff-rows.ts';

export interface Member {
  readonly accountId: AccountId;
  readonly roles: readonly StaffRole[];
}

/** The roles of an account with one more, or one less. */
export const withRole = (roles: readonly StaffRole[] = [], role: StaffRole): readonly StaffRole[] =>
  allStaff.filter((each) => each === role || roles.includes(each));
export const withoutRole = (roles: readonly StaffRole[] = [], role: StaffRole): readonly StaffRole[] =>
  allStaff.filter((each) => each !== role && roles.includes(each));

/** The writes that give an account, as it was read just now, other roles. */
export const roleWrites = (
  { accountId, status, roles: seen }: Pick<Account, 'accountId' | 'status' | 'roles'>,
  roles: readonly StaffRole[],
): readonly Write[] => [
  {
    update: profileRow.key({ accountId }),
    change: changeTo({ roles: roles.length === 0 ? undefined : roles }),
    condition: {
      expression: `#status = :status AND ${seen ? '#roles = :seen' : 'attribute_not_exists(#roles)'}`,
      names: { '#status': 'status', '#roles': 'roles' },
      values: { ':status': status, ...(seen && { ':seen': seen }) },
    },
  },
  roles.length === 0
    ? { delete: memberRow.key({ accountId }), condition: always }
    : { put: { ...memberRow.key({ accountId }), roles }, condition: always },
];

export type MemberStore = ReturnType<typeof makeMemberStore>;

export const makeMemberStore = (table: Table, endings: Pick<EndingStore, 'list'>) => ({
  /** All who have roles. */
  list: async (): Promise<readonly Member[]> => {
    const members: Member[] = [];
    const pages = table.queryAll({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': memberRow.partition({}), ':prefix': memberRow.sortPrefix },
      },
      consistent: true,
    });
    for await (const { rows } of pages) members.push(...rows.map((row) => memberRow.parse(row)));
    return members;
  },

  /**
   * Has the sessions of an account say the roles that it has, and containers read them again before the next write. Routes for staff ask the account
   * too, so nothing rests on this being done at once. May be repeated.
   */
  tellSessions: async (accountId: AccountId, roles: readonly StaffRole[]): Promise<void> => {
    const isTheirs = { expression: 'accountId = :account', values: { ':account': accountId } };
    for (const { sessionId } of await endings.list(accountId)) {
      const change = changeTo({ roles: roles.length === 0 ? undefined : roles });
      await unlessRefused(table.update(sessionRow.key({ sessionId }), change, isTheirs));
    }
    const epoch = moveEpochWrite(accountId);
    await table.update(epoch.update, epoch.change, epoch.condition);
  },
});
