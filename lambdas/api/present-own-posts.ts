import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { ownAccount } from '../accounts/require-account.ts';
import type { PresentNames } from '../graph/mention.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Language } from '../platform/problem.ts';
import type { PostHead } from '../posts/post.ts';
import type { PostView } from '../posts/post-contract.ts';
import type { PresentPostsDeps } from '../posts/present-posts.ts';
import { presentPosts } from '../posts/present-posts.ts';
import { noChoices } from '../posts/viewer-choices.ts';

interface OwnCall {
  readonly viewer: AccountId;
  /** The viewer's own account, where the call has read it. */
  readonly account?: Account | undefined;
  readonly deps: PresentPostsDeps & { readonly accounts: Pick<AccountStore, 'byId'> };
  readonly language: Language;
  readonly now: number;
}

/** Posts as their author sees them, one with what they did with it just now. Throws `account_required` for somebody without an account. */
export const presentOwnPosts = async (
  { viewer, account, deps, language, now }: OwnCall,
  posts: readonly PostHead[],
  names?: PresentNames,
): Promise<PostView[]> => {
  const author = account ?? (await ownAccount(deps.accounts, viewer));
  return presentPosts(deps, posts, {
    author,
    viewer,
    followsAuthor: false,
    choices: noChoices,
    language,
    now,
    atOnce: posts.length === 1,
    ...(names && { names }),
  });
};
