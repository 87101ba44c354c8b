/** What a viewer has chosen of how posts by others are shown. */
import type { Account } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { SensitivePhotos } from '../photos/screen.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';
import { mayBeSensitive } from './post-row.ts';

export interface ViewerChoices {
  /** The viewer does not want to see how many like the posts of others. */
  readonly hidesLikes: boolean;
  readonly sensitivePhotos: SensitivePhotos;
}

/** Of guests, and of viewers for whom nothing is at stake. */
export const noChoices: ViewerChoices = { hidesLikes: false, sensitivePhotos: 'ask' };

/** Of a viewer who opens one post: what they do not want to come across is there behind a screen. */
export const openingOne = (choices: ViewerChoices): ViewerChoices => ({
  ...choices,
  sensitivePhotos: choices.sensitivePhotos === 'hide' ? 'ask' : choices.sensitivePhotos,
});

/** What a viewer chose, and what the author of the posts hides from everybody else. */
export const withAuthorsChoice = (choices: ViewerChoices, author: Account): ViewerChoices => ({
  ...choices,
  hidesLikes: choices.hidesLikes || settingsOf(author).hidesLikeCounts,
});

interface Liked {
  readonly post: Pick<PostHead, 'likes'>;
  readonly author: Account;
}

/** A post that nobody likes says so to everybody. */
const hasLikesAtStake = (viewer: AccountId | undefined, { post, author }: Liked): boolean =>
  author.accountId !== viewer && (post.likes ?? 0) > 0 && !settingsOf(author).hidesLikeCounts;

type Accounts = Pick<AccountStore, 'many'>;

const readIf = async (
  isAtStake: boolean,
  accounts: Accounts,
  viewer: AccountId | undefined,
): Promise<ViewerChoices> => {
  const account = isAtStake && viewer !== undefined && (await accounts.many([viewer])).get(viewer);
  if (!account) return noChoices;
  const { seesLikeCounts, sensitivePhotos } = settingsOf(account);
  return { hidesLikes: !seesLikeCounts, sensitivePhotos };
};

/**
 * The viewer's own row is read, for half a unit, only where a choice could matter: some of the posts are by others, and somebody likes
 * them, or photos may be sensitive.
 */
export const readChoices = (
  accounts: Accounts,
  viewer: AccountId | undefined,
  shown: readonly (Liked & { readonly post: PostHead })[],
): Promise<ViewerChoices> => {
  const isAtStake = shown.some(
    (each) =>
      hasLikesAtStake(viewer, each) || (each.author.accountId !== viewer && mayBeSensitive(each.post)),
  );
  return readIf(isAtStake, accounts, viewer);
};

/** Whether a viewer does not want to see how many like a post. */
export const hidesLikesFrom = async (
  accounts: Accounts,
  viewer: AccountId | undefined,
  liked: Liked,
): Promise<boolean> => (await readIf(hasLikesAtStake(viewer, liked), accounts, viewer)).hidesLikes;

/** What a viewer wants done with sensitive covers of posts; their own row is read, for half a unit, where there is one by somebody else. */
export const readCoverChoice = async (
  accounts: Accounts,
  viewer: AccountId | undefined,
  posts: readonly PostHead[],
): Promise<SensitivePhotos> => {
  const isAtStake = posts.some((post) => authorOfPost(post) !== viewer && mayBeSensitive(post));
  return (await readIf(isAtStake, accounts, viewer)).sensitivePhotos;
};
