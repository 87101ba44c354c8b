/** Whether a viewer has chosen not to see how many like the posts of others. */
import type { Account } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { PostHead } from './post.ts';

interface Shown {
  readonly post: Pick<PostHead, 'likes'>;
  readonly author: Account;
}

/**
 * The viewer's own row is read, for half a unit, only where a number could be hidden: some of the posts are by others, who show their
 * numbers, and somebody likes them. So a post that nobody likes says so to everybody.
 */
export const hidesLikesFrom = async (
  accounts: Pick<AccountStore, 'many'>,
  viewer: AccountId | undefined,
  shown: readonly Shown[],
): Promise<boolean> => {
  const isAtStake = shown.some(
    ({ post, author }) =>
      author.accountId !== viewer && (post.likes ?? 0) > 0 && !settingsOf(author).hidesLikeCounts,
  );
  if (viewer === undefined || !isAtStake) return false;
  const account = (await accounts.many([viewer])).get(viewer);
  return account !== undefined && !settingsOf(account).seesLikeCounts;
};
