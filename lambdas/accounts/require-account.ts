import { checkMayAct, checkMayRead } from '../kernel/account-status.ts';
import type { AccountId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import { needsAccount, needsActiveAccount } from '../kernel/route-spec.ts';
import type { Account } from './account.ts';
import type { AccountStore } from './account-store.ts';

/** The viewer's own account as it is now, for reading. Throws `account_required` for who has not claimed a username yet. */
export const ownAccount = async (
  accounts: Pick<AccountStore, 'byId'>,
  viewer: AccountId,
): Promise<Account> => {
  const account = await accounts.byId(viewer, { consistent: true });
  if (account === undefined) throw problem('account_required');
  checkMayRead(account);
  return account;
};

/** An account as it is now, for acting on its behalf without a request of its own. Throws `account_required` and `account_suspended`. */
export const requireAccount = async (
  accounts: Pick<AccountStore, 'byId'>,
  accountId: AccountId,
): Promise<Account> => {
  const account = await ownAccount(accounts, accountId);
  checkMayAct(account);
  return account;
};

/**
 * The account that makes a call, read with strong consistency: one read unit on every write, none on reads. Throws `account_required`, and
 * `account_suspended` where the route does not say why a suspended account may make the call. Use cases need not ask again.
 */
export const callingAccount = async (
  accounts: () => Pick<AccountStore, 'byId'>,
  spec: RouteSpec,
  viewer: AccountId | undefined,
): Promise<Account | undefined> => {
  if (viewer === undefined || !needsAccount(spec)) return undefined;
  return needsActiveAccount(spec) ? requireAccount(accounts(), viewer) : ownAccount(accounts(), viewer);
};
