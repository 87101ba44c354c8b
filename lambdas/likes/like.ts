/** Likes of posts. */
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { ReactionInput } from '../posts/load-published-post.ts';
import { loadPublishedPost } from '../posts/load-published-post.ts';
import type { VisibleHead } from '../posts/load-visible-post.ts';
import { hidesLikesFrom } from '../posts/viewer-choices.ts';
import type { ReactDeps } from '../reactions/react-to-post.ts';
import { doWith, takeBackOrRefuse } from '../reactions/react-to-post.ts';
import type { LikeView } from '../reactions/reaction-contract.ts';

export interface LikeDeps extends ReactDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
}

const shownLikes = async (
  { accounts }: LikeDeps,
  { viewer }: ReactionInput,
  { author }: VisibleHead,
  likes: number,
): Promise<number | null> => {
  const isOwn = author.accountId === viewer;
  if (!isOwn && settingsOf(author).hidesLikeCounts) return null;
  return (await hidesLikesFrom(accounts, viewer, { post: { likes }, author })) ? null : likes;
};

/** Likes a post; doing so again changes nothing. */
export const likePost = async (deps: LikeDeps, input: ReactionInput): Promise<LikeView> => {
  const visible = await loadPublishedPost(deps, input);
  const likes = await doWith(deps, 'liked', visible, input);
  return { liked: true, counts: { likes: await shownLikes(deps, input, visible, likes) } };
};

/** Takes back a like; doing so again changes nothing. */
export const unlikePost = async (deps: LikeDeps, input: ReactionInput): Promise<LikeView> => {
  const seen = await takeBackOrRefuse(deps, 'liked', input);
  return {
    liked: false,
    counts: { likes: seen === undefined ? null : await shownLikes(deps, input, seen, seen.count) },
  };
};
