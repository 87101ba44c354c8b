import type { AccountId } from '../kernel/ids.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';

/** What makes somebody one of a post's authors. */
export type RoleOnPost = 'author' | 'co-author';
type AuthorsOfPost = Pick<PostHead, 'postId' | 'coAuthors'>;

/** Those who agreed to be authors of a post too. */
export const coAuthorsOf = ({ coAuthors = [] }: Pick<PostHead, 'coAuthors'>): readonly AccountId[] =>
  coAuthors.filter(({ state }) => state === 'accepted').map(({ accountId }) => accountId);

/** Whether somebody is an author of a post, or agreed to be one too: they tend its comments and read its insights. */
export const roleOnPost = (post: AuthorsOfPost, accountId: AccountId | undefined): RoleOnPost | undefined => {
  if (accountId === undefined) return undefined;
  if (accountId === authorOfPost(post)) return 'author';
  return coAuthorsOf(post).includes(accountId) ? 'co-author' : undefined;
};
