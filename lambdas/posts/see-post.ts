import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { Relation } from '../graph/edge.ts';
import { noRelation, relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId, PostId } from '../ids.ts';
import { notFound } from '../problems.ts';
import { canSee } from './can-see.ts';
import type { Post } from './post.ts';
import { authorOfPost } from './post.ts';
import type { PostStore } from './post-store.ts';

export interface SeePostDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly edges: Pick<EdgeStore, 'get'>;
  readonly posts: Pick<PostStore, 'get'>;
}

/** A post with what decided that its viewer may see it. */
export interface SeenPost {
  readonly post: Post;
  readonly author: Account;
  readonly relation: Relation;
}

/** How a viewer stands to an author. Nobody follows oneself, so that is not asked. */
export const relationTo = async (
  edges: Pick<EdgeStore, 'get'>,
  viewer: AccountId | undefined,
  author: AccountId,
): Promise<Relation> =>
  viewer === undefined || viewer === author ? noRelation : relationOf(await edges.get(viewer, author));

/** A post that the viewer may see, at `now` (milliseconds). Throws `not_found` for any other. */
export const seePost = async (
  { accounts, edges, posts }: SeePostDeps,
  postId: PostId,
  viewer: AccountId | undefined,
  now: number,
): Promise<SeenPost> => {
  const post = await posts.get(postId, now, { consistent: true });
  if (post === undefined) throw notFound();
  const authorId = authorOfPost(post);
  const [author, relation] = await Promise.all([
    accounts.byId(authorId),
    relationTo(edges, viewer, authorId),
  ]);
  if (author === undefined || !canSee(viewer, post, author, relation)) throw notFound();
  return { post, author, relation };
};
