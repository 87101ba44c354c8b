/** Who may read what a post said before an edit. */
import type { Relation } from '../graph/edge.ts';
import type { AccountId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import type { AuthorStatus } from './can-see-post.ts';
import { canSeePost } from './can-see-post.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';
import type { PostEditHead } from './post-edit.ts';

/** What of an entry decides who sees it: the visibility that held when the post said it, and to whom it was shown. */
export type EditVisibility = Pick<PostEditHead, 'editedAt' | 'visibility' | 'audienceId' | 'shownTo'>;

/**
 * Whoever could see it when the post said it, and sees the post now: what was said in the archive, or before the post was published,
 * stays with its author, and what was said to followers stays with those who followed by then, whatever account and post became since.
 * Members of an audience are asked as they are now: it is not known since when they have belonged to it.
 */
export const canSeeEdit = (
  viewer: AccountId | undefined,
  post: PostHead,
  edit: EditVisibility,
  author: AuthorStatus,
  relation: Relation,
): boolean => {
  if (viewer === authorOfPost(post)) return true;
  if (edit.shownTo === undefined || !canSeePost(viewer, post, author, relation)) return false;
  const { postId, state } = post;
  const { visibility, audienceId, editedAt, shownTo } = edit;
  const followedThen =
    relation.followsAuthor && (relation.since === undefined || timeOf(relation.since) <= editedAt);
  const then = { ...relation, followsAuthor: followedThen };
  const account = { status: author.status, isPrivate: shownTo === 'followers' };
  return canSeePost(viewer, { postId, state, visibility, audienceId }, account, then);
};
