import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { Relation } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { relationTo } from '../graph/relation-to.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { checkSeesPost } from './can-see-post.ts';
import type { CreditedPost, PostHead } from './post.ts';
import { authorOfPost } from './post.ts';
import type { PostStore } from './post-store.ts';

export interface LoadVisiblePostDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly edges: Pick<EdgeStore, 'get'>;
  readonly posts: Pick<PostStore, 'head'>;
}

/** A post, or its own row, with what decided that its viewer may see it. */
export interface Visible<Found extends PostHead> {
  readonly post: Found;
  readonly author: Account;
  readonly relation: Relation;
}

/** A post's own row: enough for whatever does not show what the post says. */
export type VisibleHead = Visible<PostHead>;

/**
 * The row of a post that the viewer may see, at `now` (milliseconds), for which the author and the relation are read with strong
 * consistency too, but for lists. Throws `not_found` for any other, and `unavailable_for_legal_reasons`.
 */
export const loadVisibleHead = async (
  { accounts, edges, posts }: LoadVisiblePostDeps,
  postId: PostId,
  viewer: AccountId | undefined,
  now: number,
  options: { readonly consistent: boolean } = { consistent: true },
): Promise<VisibleHead> => {
  const post = await posts.head(postId, now, { consistent: true });
  if (post === undefined) throw notFound();
  const authorId = authorOfPost(post);
  const [author, relation] = await Promise.all([
    accounts.byId(authorId, options),
    relationTo(edges, viewer, authorId, options),
  ]);
  if (author === undefined) throw notFound();
  checkSeesPost(viewer, post, author, relation);
  return { post, author, relation };
};

/** A post that the viewer may see, with all that it says, shows and names. Throws `not_found` like {@link loadVisibleHead}. */
export const loadVisiblePost = async (
  deps: LoadVisiblePostDeps & { readonly posts: Pick<PostStore, 'completeCredited'> },
  postId: PostId,
  viewer: AccountId | undefined,
  now: number,
  options: { readonly consistent: boolean } = { consistent: true },
): Promise<Visible<CreditedPost>> => {
  const found = await loadVisibleHead(deps, postId, viewer, now, options);
  const [post] = await deps.posts.completeCredited([found.post], { consistent: true });
  if (post === undefined) throw notFound();
  return { ...found, post };
};
