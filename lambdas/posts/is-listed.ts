import type { AccountId } from '../kernel/ids.ts';
import { visibilityRules } from '../kernel/visibility.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';

/**
 * Whether a post that a viewer may see stands in the list of an account: in its collections and their covers, among what it saved, liked or
 * reposted, where it is tagged, in its grid as a co-author's. An unlisted post, and one whose reach a decision limits, is found by its link and on its
 * author's profile: elsewhere only its author finds it, and those who look at a list of their own.
 */
export const isListed = (
  viewer: AccountId | undefined,
  post: Pick<PostHead, 'postId' | 'visibility' | 'reachLimitedBy'>,
  listOf: AccountId,
): boolean => {
  const author = authorOfPost(post);
  return (
    (visibilityRules[post.visibility].inFeeds && post.reachLimitedBy === undefined) ||
    author === listOf ||
    author === viewer ||
    viewer === listOf
  );
};
