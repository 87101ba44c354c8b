import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { UsernameChanged } from '../accounts/username-changed.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { ANYWHERE } from '../kernel/viewer-place.ts';
import type { EdgeStore } from './edge-store.ts';

export interface LoadByNameDeps {
  readonly accounts: Pick<AccountStore, 'byNameOrHeldName'>;
  readonly edges: Pick<EdgeStore, 'get'>;
}

/** Somebody who reads what an account shows, and by which name. */
export interface NameLookUp {
  readonly username: string;
  readonly viewer: AccountId | undefined;
  /** Milliseconds. */
  readonly now: number;
}

/**
 * The account of a username, for reading; whether the viewer may see it is for the caller to say. Throws `not_found` for a name that leads
 * nowhere, and {@link UsernameChanged} for one that the account gave up and still holds, unless the viewer may not know of the account.
 */
export const loadByName = async (
  { accounts, edges }: LoadByNameDeps,
  { username, viewer, now }: NameLookUp,
  options: { readonly consistent?: boolean } = {},
): Promise<Account> => {
  const account = await accounts.byNameOrHeldName(username, now, options);
  if (account === undefined) throw notFound();
  if (account.username === username) return account;
  if (viewer !== account.accountId) {
    const edge = viewer && (await edges.get(viewer, account.accountId, options));
    if (!isVisible(account, ANYWHERE) || edge?.blockedBy !== undefined) throw notFound();
  }
  throw new UsernameChanged(account.username);
};
