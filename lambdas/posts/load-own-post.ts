import type { AccountId, PostId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { Post } from './post.ts';
import { authorOfPost } from './post.ts';
import type { PostStore } from './post-store.ts';

export interface OwnPost {
  readonly owner: AccountId;
  readonly postId: PostId;
  /** The present time in milliseconds. */
  readonly now: number;
}

/** The owner's own post in any state, the bin included, with strong consistency. Throws `not_found`. */
export const loadOwnPost = async (
  posts: Pick<PostStore, 'get'>,
  { owner, postId, now }: OwnPost,
): Promise<Post> => {
  const post = await posts.get(postId, now, { consistent: true });
  if (post === undefined || authorOfPost(post) !== owner) throw notFound();
  return post;
};
