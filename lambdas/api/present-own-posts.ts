import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { ownAccount } from '../accounts/require-account.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Language } from '../platform/problem.ts';
import type { PhotosOfPost } from '../posts/attach-photos.ts';
import type { PostHead } from '../posts/post.ts';
import type { PostView } from '../posts/post-contract.ts';
import type { PostViewing, PresentPostsDeps } from '../posts/present-posts.ts';
import { presentPosts } from '../posts/present-posts.ts';
import { noChoices } from '../posts/viewer-choices.ts';
import type { Reply } from './route.ts';

interface OwnCall {
  readonly viewer: AccountId;
  /** The viewer's own account, where the call has read it. */
  readonly account?: Account | undefined;
  readonly deps: PresentPostsDeps & { readonly accounts: Pick<AccountStore, 'byId'> };
  readonly language: Language;
  readonly now: number;
}

interface KnownOfPosts extends Pick<PostViewing, 'names'> {
  /** Photos that posts do not carry themselves. */
  readonly photos?: PhotosOfPost;
}

/** Posts as their author sees them, one with what they did with it just now. Throws `account_required` for somebody without an account. */
export const presentOwnPosts = async (
  { viewer, account, deps, language, now }: OwnCall,
  posts: readonly PostHead[],
  { photos, ...known }: KnownOfPosts = {},
): Promise<PostView[]> => {
  const author = account ?? (await ownAccount(deps.accounts, viewer));
  const atOnce = posts.length === 1;
  const shownTo = { author, viewer, followsAuthor: false, choices: noChoices, language, now, atOnce };
  return presentPosts(deps, posts, { ...shownTo, ...known }, photos);
};

/** Answers a post as its author sees it. */
export const answerOwnPost = async (call: OwnCall, post: PostHead, known?: KnownOfPosts): Promise<Reply> => {
  const [body] = await presentOwnPosts(call, [post], known);
  return { body };
};
