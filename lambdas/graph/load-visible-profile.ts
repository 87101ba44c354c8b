import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { canSeeProfile } from './can-see-profile.ts';
import type { EdgeStore } from './edge-store.ts';
import { relationTo } from './relation-to.ts';

export interface LoadVisibleProfileDeps {
  readonly accounts: Pick<AccountStore, 'byUsername'>;
  readonly edges: Pick<EdgeStore, 'get'>;
}

/** The account of a name whose profile the viewer may look into. Throws `not_found` for any other. */
export const loadVisibleProfile = async (
  { accounts, edges }: LoadVisibleProfileDeps,
  username: string,
  viewer: AccountId | undefined,
): Promise<Account> => {
  const owner = await accounts.byUsername(username);
  if (owner === undefined) throw notFound();
  const relation = await relationTo(edges, viewer, owner.accountId);
  if (!canSeeProfile(viewer, owner, relation)) throw notFound();
  return owner;
};
