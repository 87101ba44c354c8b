/** Who may look into a profile: the one rule, asked by every list of what an account shows. */
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Relation } from './edge.ts';

/** Whether an account is there for a viewer, in whose eyes it else has no lists at all: they answer 404. */
export const canSeeAccount = (
  viewer: AccountId | undefined,
  owner: Pick<Account, 'accountId' | 'status'>,
  relation: Relation,
): boolean => viewer === owner.accountId || (isVisible(owner) && !relation.isBlocked);

/** Whether a viewer may see what an account shows on its profile besides its own posts: a private one shows it to its followers. */
export const canSeeProfile = (
  viewer: AccountId | undefined,
  owner: Pick<Account, 'accountId' | 'status' | 'isPrivate'>,
  relation: Relation,
): boolean =>
  canSeeAccount(viewer, owner, relation) &&
  (viewer === owner.accountId || !owner.isPrivate || relation.followsAuthor);
