/** Who may look into a profile: the one rule, asked by every list of what an account shows. */
import type { Account, AccountPresence } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { Place } from '../kernel/viewer-place.ts';
import { ANYWHERE, viewerPlace } from '../kernel/viewer-place.ts';
import { absenceOf } from '../kernel/withholding.ts';
import type { Relation } from './edge.ts';

/** Whether an account is there for a viewer, in whose eyes it else has no lists at all: they answer 404. */
export const canSeeAccount = (
  viewer: AccountId | undefined,
  owner: AccountPresence & Pick<Account, 'accountId'>,
  relation: Relation,
  place: Place = viewerPlace(),
): boolean => viewer === owner.accountId || (isVisible(owner, place) && !relation.isBlocked);

/** Whether a viewer may see what an account shows on its profile besides its own posts: a private one shows it to its followers. */
export const canSeeProfile = (
  viewer: AccountId | undefined,
  owner: AccountPresence & Pick<Account, 'accountId' | 'isPrivate'>,
  relation: Relation,
  place: Place = viewerPlace(),
): boolean =>
  canSeeAccount(viewer, owner, relation, place) &&
  (viewer === owner.accountId || !owner.isPrivate || relation.followsAuthor);

type Rule = typeof canSeeAccount | typeof canSeeProfile;

/** Throws `not_found` where a rule does not let a viewer see, and `unavailable_for_legal_reasons` where it would elsewhere than at the viewer's place. */
export const checkSees = (
  maySee: Rule,
  viewer: AccountId | undefined,
  owner: Parameters<typeof canSeeProfile>[1],
  relation: Relation,
): void => {
  if (maySee(viewer, owner, relation)) return;
  throw maySee(viewer, owner, relation, ANYWHERE) ? absenceOf(owner) : notFound();
};
