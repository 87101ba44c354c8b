import type { Account } from '../accounts/account.ts';
import type { Relation } from '../graph/edge.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { canSeePost } from '../posts/can-see-post.ts';
import type { PostStore } from '../posts/post-store.ts';

export interface PostsAsCoAuthorDeps {
  readonly people: {
    /** The posts by an author on which somebody is asked to be an author too, or has agreed. */
    readonly coAuthoredBy: (author: AccountId, account: AccountId) => Promise<readonly PostId[]>;
  };
  readonly posts: Pick<PostStore, 'heads'>;
}

/**
 * How many posts of an account a viewer sees only because they are asked to be their author too, or have agreed: numbers by visibility lack
 * them. Costs a read unit for some 40 posts that the viewer is named on, and half a one for each of the account's. `now` in milliseconds.
 */
export const countPostsAsCoAuthor = async (
  { people, posts }: PostsAsCoAuthorDeps,
  account: Account,
  viewer: AccountId,
  relation: Relation,
  now: number,
): Promise<number> => {
  const named = await posts.heads(await people.coAuthoredBy(account.accountId, viewer), now);
  const seen = named.filter(
    (post) =>
      post.state === 'published' &&
      canSeePost(viewer, post, account, relation) &&
      !canSeePost(viewer, { ...post, coAuthors: [] }, account, relation),
  );
  return seen.length;
};
