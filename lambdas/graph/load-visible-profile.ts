import type { Account } from '../accounts/account.ts';
import { canSeeAccount, canSeeProfile, checkSees } from './can-see-profile.ts';
import type { Relation } from './edge.ts';
import type { LoadByNameDeps, NameLookUp } from './load-by-name.ts';
import { loadByName } from './load-by-name.ts';
import { relationTo } from './relation-to.ts';

/** The account of a name that is there for the viewer, and what the viewer is to it. Throws `not_found`, `unavailable_for_legal_reasons`, and as {@link loadByName} does. */
export const loadVisibleAccount = async (
  deps: LoadByNameDeps,
  lookUp: NameLookUp,
): Promise<{ readonly account: Account; readonly relation: Relation }> => {
  const account = await loadByName(deps, lookUp);
  const relation = await relationTo(deps.edges, lookUp.viewer, account.accountId);
  checkSees(canSeeAccount, lookUp.viewer, account, relation);
  return { account, relation };
};

/** The account of a name whose profile the viewer may look into. Throws like {@link loadVisibleAccount}. */
export const loadVisibleProfile = async (deps: LoadByNameDeps, lookUp: NameLookUp): Promise<Account> => {
  const { account, relation } = await loadVisibleAccount(deps, lookUp);
  checkSees(canSeeProfile, lookUp.viewer, account, relation);
  return account;
};
