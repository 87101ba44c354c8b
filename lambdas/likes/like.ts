/** Likes of posts. */
import type { Account } from '../accounts/account.ts';
import type { ActId } from '../kernel/ids.ts';
import type { ReactionInput } from '../posts/load-published-post.ts';
import { loadPublishedPost } from '../posts/load-published-post.ts';
import type { VisibleHead } from '../posts/load-visible-post.ts';
import { choicesOf, shownLikes, withAuthorsChoice } from '../posts/viewer-choices.ts';
import type { ReactDeps } from '../reactions/react-to-post.ts';
import { doWith, takeBackOrRefuse } from '../reactions/react-to-post.ts';
import type { LikeView } from '../reactions/reaction-contract.ts';

interface LikeInput extends Omit<ReactionInput, 'viewer'> {
  /** Who likes the post. */
  readonly account: Account;
}

const likesFor = (account: Account, { author }: VisibleHead, likes: number): number | null =>
  author.accountId === account.accountId
    ? likes
    : shownLikes(likes, withAuthorsChoice(choicesOf(account), author));

/** Likes a post; doing so again changes nothing. `listed` is the act, which the list of the account has already. */
export const likePost = async (
  deps: ReactDeps,
  { account, ...of }: LikeInput & { readonly listed: ActId },
): Promise<LikeView> => {
  const input = { ...of, viewer: account.accountId };
  const visible = await loadPublishedPost(deps, input);
  const likes = await doWith(deps, 'liked', visible, input);
  return { liked: true, counts: { likes: likesFor(account, visible, likes) } };
};

/** Takes back a like; doing so again changes nothing. */
export const unlikePost = async (deps: ReactDeps, { account, ...of }: LikeInput): Promise<LikeView> => {
  const seen = await takeBackOrRefuse(deps, 'liked', { ...of, viewer: account.accountId });
  return {
    liked: false,
    counts: { likes: seen === undefined ? null : likesFor(account, seen, seen.count) },
  };
};
