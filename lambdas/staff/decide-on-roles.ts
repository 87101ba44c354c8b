/** Grants and withdraws roles, as one administrator proposed and another approves. */
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { IdentityStore } from '../accounts/identity-store.ts';
import { statusRules } from '../kernel/account-status.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { Write } from '../platform/table.ts';
import type { UserDirectory } from '../sessions/user-directory.ts';
import { roleWrites, withoutRole, withRole } from './member-store.ts';
import type { ProposedAct } from './proposal.ts';
import type { Decider, Proposal } from './proposal-store.ts';
import { isAdministrator } from './proposal-store.ts';
import type { SecondFactors } from './second-factor.ts';

export interface RoleDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly identities: Pick<IdentityStore, 'list'>;
  readonly factors: Pick<SecondFactors, 'note'>;
  /** Undefined where another issuer signs people in, which vouches for second factors itself. */
  readonly directory: Pick<UserDirectory, 'hasSecondFactor'> | undefined;
}

type RoleAct = Extract<ProposedAct, { readonly role: unknown }>;

/** The roles that an account has after an act. */
export const rolesAfter = ({ roles }: Pick<Account, 'roles'>, { act, role }: RoleAct) =>
  act === 'grant' ? withRole(roles, role) : withoutRole(roles, role);

/**
 * Only who has a second factor already becomes one of the staff: with a role first and a factor later, whoever had the password alone could set one up.
 * The factor counts for sign-ins from now on. Throws `second_factor_missing`.
 */
export const requireFactorOf = async (
  { identities, factors, directory }: Omit<RoleDeps, 'accounts'>,
  { accountId, roles = [] }: Account,
  now: number,
): Promise<void> => {
  if (directory === undefined || roles.length > 0) return;
  let has = false;
  for (const identity of await identities.list(accountId)) {
    if (!(await directory.hasSecondFactor(identity.subject))) continue;
    await factors.note({ ...identity, origin: '' }, now);
    has = true;
  }
  if (!has) throw problem('second_factor_missing');
};

/**
 * The writes of an approval. The last administrator stays one: of whoever proposes and whoever approves at least one is another than the person that it
 * is about, and is an administrator as it is done. `now` in milliseconds.
 */
export const writesOfRoles = async (
  deps: RoleDeps,
  { about, proposedBy }: Proposal,
  act: RoleAct,
  { by, now }: { readonly by: Decider; readonly now: number },
): Promise<readonly Write[]> => {
  const account = about && (await deps.accounts.byId(about, { consistent: true }));
  if (account === undefined) throw notFound();
  if (act.act === 'grant') {
    if (!statusRules[account.status].acts) throw problem('conflict');
    await requireFactorOf(deps, account, now);
  }
  const witness = by.accountId === account.accountId ? proposedBy : by.accountId;
  if (witness === undefined || witness === account.accountId) throw problem('last_administrator');
  return [...roleWrites(account, rolesAfter(account, act)), isAdministrator(witness)];
};
