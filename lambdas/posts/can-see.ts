import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountId } from '../ids.ts';
import type { Post } from './post.ts';
import { authorOfPost } from './post.ts';
import type { Visibility } from './post-contract.ts';

/** How an author's account stands, as far as it decides who sees its posts. */
export type AuthorStanding = Pick<Account, 'status' | 'isPrivate'>;

/** The edges between a viewer and an author. */
export interface Relation {
  readonly followsAuthor: boolean;
  /** Either blocks the other. */
  readonly isBlocked: boolean;
}

/** The relation of guests and of people who have nothing to do with the author. */
export const noRelation: Relation = { followsAuthor: false, isBlocked: false };

/** The relation that a follow edge, or its absence, makes. */
export const relationOf = (followsAuthor: boolean): Relation => ({ ...noRelation, followsAuthor });

const isAdmitted = (visibility: Visibility, author: AuthorStanding, relation: Relation): boolean => {
  switch (visibility) {
    case 'public':
      return !author.isPrivate || relation.followsAuthor;
    case 'followers':
      return relation.followsAuthor;
    case 'private':
      return false;
  }
};

/**
 * The one rule of who sees a post, asked by every read path with fresh rows. Authors see their own in every state, also in
 * the bin. `relation` is the viewer's to the author; it does not matter for guests.
 */
export const canSee = (
  viewer: AccountId | undefined,
  post: Pick<Post, 'postId' | 'state' | 'visibility'>,
  author: AuthorStanding,
  relation: Relation,
): boolean => {
  if (viewer === authorOfPost(post)) return true;
  if (post.state !== 'published' || !isVisible(author)) return false;
  const known = viewer === undefined ? noRelation : relation;
  return !known.isBlocked && isAdmitted(post.visibility, author, known);
};
