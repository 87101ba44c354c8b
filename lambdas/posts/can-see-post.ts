import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { Relation } from '../graph/edge.ts';
import { noRelation } from '../graph/edge.ts';
import type { AccountId } from '../kernel/ids.ts';
import { visibilityRules } from '../kernel/visibility.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';

/** The status of an author's account, as far as it decides who sees its posts. */
export type AuthorStatus = Pick<Account, 'status' | 'isPrivate'>;

/** What of a post decides who sees it. */
export type VisibilityFields = Pick<
  PostHead,
  'postId' | 'state' | 'visibility' | 'audienceId' | 'coAuthors' | 'paidPartnership'
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
 * author; it does not matter for guests.
 */
export const canSeePost = (
  viewer: AccountId | undefined,
  post: VisibilityFields,
  author: AuthorStatus,
  relation: Relation,
): boolean => {
  if (viewer === authorOfPost(post)) return true;
  if (post.state !== 'published' || !isVisible(author)) return false;
  const known = viewer === undefined ? noRelation : relation;
  return !known.isBlocked && (isInvitee(post, viewer) || isAdmitted(post, author, known));
};
