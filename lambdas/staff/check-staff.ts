/**
 * Who may make a call that is for staff: one rule for all such routes, asked for every call of them. Whoever is not of the roles of the route, suspended
 * staff among them, finds nothing there; staff sign in every twelve hours, with a second factor that was set up before.
 */
import type { AccountStore } from '../accounts/account-store.ts';
import { statusRules } from '../kernel/account-status.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import type { StaffCaller, StaffRole } from '../kernel/staff-role.ts';
import { HOUR_MS, SECOND_MS } from '../platform/durations.ts';
import type { Caller } from '../sessions/recognize.ts';
import type { SecondFactors } from './second-factor.ts';

export interface StaffCheckDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly factors: SecondFactors;
}

const roleOf = (wanted: readonly StaffRole[], has: readonly StaffRole[] = []): StaffRole | undefined =>
  wanted.find((role) => has.includes(role));

/**
 * Makes the check. A session without a role is refused without asking further; with one, the account is read with strong consistency, so that a role
 * that was withdrawn is none from the next call on, whatever a session says. `clock` in milliseconds.
 */
export const makeStaffCheck =
  (deps: () => StaffCheckDeps, clock: () => number) =>
  /** Throws `not_found`, `staff_sign_in_required` and `second_factor_required`. */
  async (
    { staff: wanted }: Pick<RouteSpec, 'staff'>,
    caller: Caller | undefined,
    accessToken: string,
  ): Promise<StaffCaller | undefined> => {
    if (wanted === undefined) return undefined;
    if (caller === undefined || roleOf(wanted, caller.roles) === undefined) throw notFound();
    const { accounts, factors } = deps();
    const account = await accounts.byId(caller.accountId, { consistent: true });
    const role = roleOf(wanted, account?.roles);
    if (account === undefined || role === undefined || !statusRules[account.status].acts) throw notFound();
    const { authTime } = caller.signIn;
    const isRecent =
      authTime !== undefined && clock() - authTime * SECOND_MS <= limits.staffSignInHours * HOUR_MS;
    if (!isRecent) throw problem('staff_sign_in_required');
    await factors.require(caller, accessToken, clock());
    return { role, roles: account.roles ?? [] };
  };
