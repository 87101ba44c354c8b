import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Relation } from './edge.ts';

/** Whether a viewer may see what an account shows on its profile besides its own posts. */
export const canSeeProfile = (
  viewer: AccountId | undefined,
  owner: Pick<Account, 'accountId' | 'status' | 'isPrivate'>,
  relation: Relation,
): boolean => {
  if (viewer === owner.accountId) return true;
  if (!isVisible(owner) || relation.isBlocked) return false;
  return !owner.isPrivate || relation.followsAuthor;
};
