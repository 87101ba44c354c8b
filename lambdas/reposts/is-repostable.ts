import type { Account } from '../accounts/account.ts';
import { visibilityRules } from '../kernel/visibility.ts';
import type { PostHead } from '../posts/post.ts';

/** Whether others may repost a post: a public one of an account that is not private, and whose reach no decision limits. */
export const isRepostable = (
  post: Pick<PostHead, 'visibility' | 'reachLimitedBy'>,
  author: Pick<Account, 'isPrivate' | 'reachLimitedBy'>,
): boolean =>
  visibilityRules[post.visibility].repostable &&
  !author.isPrivate &&
  post.reachLimitedBy === undefined &&
  author.reachLimitedBy === undefined;
