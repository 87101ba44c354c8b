import { checkMayAct, checkMayCall, checkMayInteract, checkMayRead } from '../kernel/account-status.ts';
import type { AccountId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import { needsAccount } from '../kernel/route-spec.ts';
import { checkTerms, type ServiceTerms } from '../kernel/service-terms.ts';
import type { Account } from './account.ts';
import type { AccountStore } from './account-store.ts';

/** The viewer's own account as it is now, whatever its status. Throws `account_required` for who has not claimed a username yet. */
export const storedAccount = async (
  accounts: Pick<AccountStore, 'byId'>,
  accountId: AccountId,
): Promise<Account> => {
  const account = await accounts.byId(accountId, { consistent: true });
  if (account === undefined) throw problem('account_required');
  return account;
};

/** The viewer's own account as it is now, for reading. Throws `account_required` for who has not claimed a username yet, and `account_deactivated`. */
export const ownAccount = async (
  accounts: Pick<AccountStore, 'byId'>,
  viewer: AccountId,
): Promise<Account> => {
  const account = await storedAccount(accounts, viewer);
  checkMayRead(account);
  return account;
};

/**
 * An account as it is now, for acting on its behalf without a request of its own. Throws `account_required`, `account_suspended` and
 * `account_deactivated`.
 */
export const requireAccount = async (
  accounts: Pick<AccountStore, 'byId'>,
  accountId: AccountId,
): Promise<Account> => {
  const account = await storedAccount(accounts, accountId);
  checkMayAct(account);
  return account;
};

/**
 * The account that makes a call, read with strong consistency: one read unit on every write, none on reads. Throws `account_required`, and
 * `account_suspended` or `account_deactivated` where the route does not say why such an account may make the call, `interactions_limited`, and
 * `terms_not_accepted` where `terms` are in force. Use cases need not ask again. `now` in milliseconds.
 */
export const callingAccount = async (
  accounts: () => Pick<AccountStore, 'byId'>,
  spec: RouteSpec,
  viewer: AccountId | undefined,
  now: number,
  terms?: ServiceTerms,
): Promise<Account | undefined> => {
  if (viewer === undefined || !needsAccount(spec)) return undefined;
  const account = await storedAccount(accounts(), viewer);
  checkMayCall(account, spec);
  checkMayInteract(account, spec, now);
  checkTerms(account, spec, terms);
  return account;
};
