import type { Account, AccountPresence } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { Relation } from '../graph/edge.ts';
import { noRelation } from '../graph/edge.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { Place } from '../kernel/viewer-place.ts';
import { ANYWHERE, viewerPlace } from '../kernel/viewer-place.ts';
import { visibilityRules } from '../kernel/visibility.ts';
import { absenceOf, isWithheld } from '../kernel/withholding.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';

/** The status of an author's account, as far as it decides who sees its posts. */
export type AuthorStatus = AccountPresence & Pick<Account, 'isPrivate'>;

/** What of a post decides who sees it. */
export type VisibilityFields = Pick<
  PostHead,
  'postId' | 'state' | 'visibility' | 'audienceId' | 'coAuthors' | 'paidPartnership' | 'withheld'
>;

/** Whether somebody is asked to be an author of a post too or its paid partner, or has agreed. */
const isInvitee = (
  { coAuthors = [], paidPartnership }: VisibilityFields,
  viewer: AccountId | undefined,
): boolean =>
  viewer !== undefined &&
  (coAuthors.some(({ accountId }) => accountId === viewer) || paidPartnership?.partner?.accountId === viewer);

const isAdmitted = (post: VisibilityFields, author: AuthorStatus, relation: Relation): boolean => {
  switch (visibilityRules[post.visibility].admits) {
    case 'everyone':
      return !author.isPrivate || relation.followsAuthor;
    case 'followers':
      return relation.followsAuthor;
    case 'audience':
      return (
        relation.followsAuthor &&
        post.audienceId !== undefined &&
        relation.audiences.includes(post.audienceId)
      );
    case 'author':
      return false;
  }
};

/**
 * The one rule of who sees a post, asked by every read path with fresh rows. Authors see their own in every state, also in
 * the bin, and an account that is asked to be a co-author or paid partner sees a published one whatever its visibility. `relation` is the viewer's to the
 * author; it does not matter for guests. Where an authority demands that the post or its author is withheld, its author alone sees it.
 */
export const canSeePost = (
  viewer: AccountId | undefined,
  post: VisibilityFields,
  author: AuthorStatus,
  relation: Relation,
  place: Place = viewerPlace(),
): boolean => {
  if (viewer === authorOfPost(post)) return true;
  if (post.state !== 'published' || !isVisible(author, place) || isWithheld(post, place)) return false;
  const known = viewer === undefined ? noRelation : relation;
  return !known.isBlocked && (isInvitee(post, viewer) || isAdmitted(post, author, known));
};

/** Throws `not_found` for a post that the viewer may not see, and `unavailable_for_legal_reasons` for one that is withheld where the viewer is. */
export const checkSeesPost = (
  viewer: AccountId | undefined,
  post: VisibilityFields,
  author: AuthorStatus,
  relation: Relation,
): void => {
  if (canSeePost(viewer, post, author, relation)) return;
  throw canSeePost(viewer, post, author, relation, ANYWHERE) ? absenceOf(post, author) : notFound();
};
