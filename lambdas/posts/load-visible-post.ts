import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { Relation } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { relationTo } from '../graph/relation-to.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { canSeePost } from './can-see-post.ts';
import type { Post } from './post.ts';
import { authorOfPost } from './post.ts';
import type { PostStore } from './post-store.ts';

export interface LoadVisiblePostDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly edges: Pick<EdgeStore, 'get'>;
  readonly posts: Pick<PostStore, 'get'>;
}

/** A post with what decided that its viewer may see it. */
export interface VisiblePost {
  readonly post: Post;
  readonly author: Account;
  readonly relation: Relation;
}

/** A post that the viewer may see, at `now` (milliseconds). Throws `not_found` for any other. */
export const loadVisiblePost = async (
  { accounts, edges, posts }: LoadVisiblePostDeps,
  postId: PostId,
  viewer: AccountId | undefined,
  now: number,
): Promise<VisiblePost> => {
  const post = await posts.get(postId, now, { consistent: true });
  if (post === undefined) throw notFound();
  const authorId = authorOfPost(post);
  const [author, relation] = await Promise.all([
    accounts.byId(authorId),
    relationTo(edges, viewer, authorId),
  ]);
  if (author === undefined || !canSeePost(viewer, post, author, relation)) throw notFound();
  return { post, author, relation };
};
