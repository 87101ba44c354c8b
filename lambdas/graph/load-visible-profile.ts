import type { Account } from '../accounts/account.ts';
import { notFound } from '../kernel/problems.ts';
import { canSeeProfile } from './can-see-profile.ts';
import type { LoadByNameDeps, NameLookUp } from './load-by-name.ts';
import { loadByName } from './load-by-name.ts';
import { relationTo } from './relation-to.ts';

/** The account of a name whose profile the viewer may look into. Throws `not_found` for any other, and as {@link loadByName} does. */
export const loadVisibleProfile = async (deps: LoadByNameDeps, lookUp: NameLookUp): Promise<Account> => {
  const owner = await loadByName(deps, lookUp);
  const relation = await relationTo(deps.edges, lookUp.viewer, owner.accountId);
  if (!canSeeProfile(lookUp.viewer, owner, relation)) throw notFound();
  return owner;
};
