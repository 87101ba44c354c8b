import type { AccountStore } from '../accounts/account-store.ts';
import type { PresentNames } from '../graph/mention.ts';
import type { AccountId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { Language } from '../platform/problem.ts';
import type { PhotosOfPost } from '../posts/attach-photos.ts';
import type { PostHead } from '../posts/post.ts';
import type { PostView } from '../posts/post-contract.ts';
import type { PresentPostsDeps } from '../posts/present-posts.ts';
import { presentPosts } from '../posts/present-posts.ts';

interface OwnCall {
  readonly viewer: AccountId;
  readonly deps: PresentPostsDeps & { readonly accounts: Pick<AccountStore, 'byId'> };
  readonly language: Language;
  readonly now: number;
}

/** Posts as their author sees them. Throws `account_required` for somebody without an account. */
export const presentOwnPosts = async (
  { viewer, deps, language, now }: OwnCall,
  posts: readonly PostHead[],
  known?: PhotosOfPost,
  names?: PresentNames,
): Promise<PostView[]> => {
  const author = await deps.accounts.byId(viewer, { consistent: true });
  if (author === undefined) throw problem('account_required');
  const shownTo = { author, viewer, followsAuthor: false, language, now, ...(names && { names }) };
  return presentPosts(deps, posts, shownTo, known);
};
