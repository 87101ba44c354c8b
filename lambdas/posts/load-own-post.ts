import type { AccountId, PostId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';
import type { PostStore } from './post-store.ts';

export interface OwnPost {
  readonly owner: AccountId;
  readonly postId: PostId;
  /** The present time in milliseconds. */
  readonly now: number;
}

/** The row of the owner's own post in any state, the bin included, with strong consistency. Throws `not_found`. */
export const loadOwnHead = async (
  posts: Pick<PostStore, 'head'>,
  { owner, postId, now }: OwnPost,
): Promise<PostHead> => {
  const post = await posts.head(postId, now, { consistent: true });
  if (post === undefined || authorOfPost(post) !== owner) throw notFound();
  return post;
};
