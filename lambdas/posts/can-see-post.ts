import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { Relation } from '../graph/edge.ts';
import { noRelation } from '../graph/edge.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Post } from './post.ts';
import { authorOfPost } from './post.ts';

/** How an author's account stands, as far as it decides who sees its posts. */
export type AuthorStatus = Pick<Account, 'status' | 'isPrivate'>;

/** What of a post decides who sees it. */
export type SeenFields = Pick<Post, 'postId' | 'state' | 'visibility' | 'audienceId' | 'coAuthors'>;

/** Whether somebody is asked to be an author of a post too, or has agreed. */
const isCoAuthor = ({ coAuthors = [] }: SeenFields, viewer: AccountId | undefined): boolean =>
  coAuthors.some(({ accountId }) => accountId === viewer);

const isAdmitted = (post: SeenFields, author: AuthorStatus, relation: Relation): boolean => {
  switch (post.visibility) {
    case 'public':
    case 'unlisted':
      return !author.isPrivate || relation.followsAuthor;
    case 'followers':
      return relation.followsAuthor;
    case 'audience':
      return (
        relation.followsAuthor &&
        post.audienceId !== undefined &&
        relation.audiences.includes(post.audienceId)
      );
    case 'private':
      return false;
  }
};

/**
 * The one rule of who sees a post, asked by every read path with fresh rows. Authors see their own in every state, also in
 * the bin, and who is asked to be a co-author sees a published one whatever its visibility. `relation` is the viewer's to the
 * author; it does not matter for guests.
 */
export const canSeePost = (
  viewer: AccountId | undefined,
  post: SeenFields,
  author: AuthorStatus,
  relation: Relation,
): boolean => {
  if (viewer === authorOfPost(post)) return true;
  if (post.state !== 'published' || !isVisible(author)) return false;
  const known = viewer === undefined ? noRelation : relation;
  return !known.isBlocked && (isCoAuthor(post, viewer) || isAdmitted(post, author, known));
};
