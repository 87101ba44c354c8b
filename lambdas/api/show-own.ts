import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../ids.ts';
import type { Language } from '../platform/problem.ts';
import type { PhotosOfPost } from '../posts/attach-photos.ts';
import type { Post } from '../posts/post.ts';
import type { PostView } from '../posts/post-contract.ts';
import type { ShowPostsDeps } from '../posts/show-posts.ts';
import { showPosts } from '../posts/show-posts.ts';
import { problem } from '../problems.ts';

interface OwnCall {
  readonly viewer: AccountId;
  readonly deps: ShowPostsDeps & { readonly accounts: Pick<AccountStore, 'byId'> };
  readonly language: Language;
  readonly now: number;
}

/** Posts as their author sees them. Throws `account_required` for somebody without an account. */
export const showOwn = async (
  { viewer, deps, language, now }: OwnCall,
  posts: readonly Post[],
  known?: PhotosOfPost,
): Promise<PostView[]> => {
  const author = await deps.accounts.byId(viewer);
  if (author === undefined) throw problem('account_required');
  return showPosts(deps, posts, { author, viewer, followsAuthor: false, language, now }, known);
};
