import type { Account } from '../accounts/account.ts';
import type { Relation } from '../graph/edge.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { canSeePost } from '../posts/can-see-post.ts';
import type { PostStore } from '../posts/post-store.ts';

export interface PostsAsCoAuthorDeps {
  readonly people: {
    /** The posts by an author on which somebody is asked to be an author too or its paid partner, or has agreed. */
    readonly invitingBy: (author: AccountId, account: AccountId) => Promise<readonly PostId[]>;
  };
  readonly posts: Pick<PostStore, 'heads'>;
}

/**
 * How many posts of an account a viewer sees only because they are asked to be their author or paid partner too, or have agreed: numbers by visibility lack
 * them. Costs two read units, one more for some 40 posts that the viewer is named on, and half a one for each of the account's. `now` in milliseconds.
 */
export const countPostsAsCoAuthor = async (
  { people, posts }: PostsAsCoAuthorDeps,
  account: Account,
  viewer: AccountId,
  relation: Relation,
  now: number,
): Promise<number> => {
  const named = await posts.heads(await people.invitingBy(account.accountId, viewer), now);
  const seen = named.filter(
    (post) =>
      post.state === 'published' &&
      canSeePost(viewer, post, account, relation) &&
      !canSeePost(viewer, { ...post, coAuthors: [], paidPartnership: undefined }, account, relation),
  );
  return seen.length;
};
