import { checkMayAct, checkMayRead } from '../kernel/account-status.ts';
import type { AccountId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
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

/** Throws `account_suspended` for an account that may not act. */
export const refuseSuspended = (account: Pick<Account, 'status'>): void => checkMayAct(account);

/** The viewer's own account as it is now, for acting. Throws `account_required` and `account_suspended`. */
export const requireAccount = async (
  accounts: Pick<AccountStore, 'byId'>,
  viewer: AccountId,
): Promise<Account> => {
  const account = await ownAccount(accounts, viewer);
  refuseSuspended(account);
  return account;
};
