import type { Account } from '../accounts/account.ts';
import { visibilityRules } from '../kernel/visibility.ts';
import type { PostHead } from '../posts/post.ts';

/** Whether others may repost a post: a public one of an account that is not private. */
export const isRepostable = (
  post: Pick<PostHead, 'visibility'>,
  author: Pick<Account, 'isPrivate'>,
): boolean => visibilityRules[post.visibility].repostable && !author.isPrivate;
