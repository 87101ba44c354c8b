import type { AccountId } from '../ids.ts';
import { problem } from '../problems.ts';
import type { Account } from './account.ts';
import type { AccountStore } from './account-store.ts';

/** The viewer's own account as it is now. Throws `account_required` for who has not claimed a username yet. */
export const requireAccount = async (
  accounts: Pick<AccountStore, 'byId'>,
  viewer: AccountId,
): Promise<Account> => {
  const account = await accounts.byId(viewer, { consistent: true });
  if (account === undefined) throw problem('account_required');
  return account;
};
