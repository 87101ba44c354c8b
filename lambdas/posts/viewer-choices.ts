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
  /** The viewer does not want to see how many like the posts of others, where anybody does. */
  readonly hidesLikes: boolean;
  /** The author of the posts hides from all others how many like them. */
  readonly authorHidesLikes?: boolean;
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
  authorHidesLikes: settingsOf(author).hidesLikeCounts,
});

/** How many like a post by somebody else, null where that is hidden. A post that nobody likes says so to everybody, unless its author does not. */
export const shownLikes = (
  likes: number,
  { hidesLikes, authorHidesLikes }: Omit<ViewerChoices, 'sensitivePhotos'>,
): number | null => (authorHidesLikes || (hidesLikes && likes > 0) ? null : likes);

interface Shown {
  readonly post: PostHead;
  readonly author: Account;
}

/** Whether it depends on the viewer's own choice what is shown of a post's likes. */
const hasLikesAtStake = (viewer: AccountId | undefined, { post, author }: Shown): boolean =>
  author.accountId !== viewer && (post.likes ?? 0) > 0 && !settingsOf(author).hidesLikeCounts;

/** What a viewer chose, by their own account. */
export const choicesOf = (viewer: Account): ViewerChoices => {
  const { seesLikeCounts, sensitivePhotos } = settingsOf(viewer);
  return { hidesLikes: !seesLikeCounts, sensitivePhotos };
};

type Accounts = Pick<AccountStore, 'many'>;

const readIf = async (
  isAtStake: boolean,
  accounts: Accounts,
  viewer: AccountId | undefined,
  held: Account | undefined,
): Promise<ViewerChoices> => {
  if (!isAtStake || viewer === undefined) return noChoices;
  const account = held ?? (await accounts.many([viewer])).get(viewer);
  return account ? choicesOf(account) : noChoices;
};

/**
 * The viewer's own row is read, for half a unit, only where it is not `held` and a choice could matter: some of the posts are by others,
 * and somebody likes them, or photos may be sensitive.
 */
export const readChoices = (
  accounts: Accounts,
  viewer: AccountId | undefined,
  shown: readonly Shown[],
  held?: Account,
): Promise<ViewerChoices> => {
  const isAtStake = shown.some(
    (each) =>
      hasLikesAtStake(viewer, each) || (each.author.accountId !== viewer && mayBeSensitive(each.post)),
  );
  return readIf(isAtStake, accounts, viewer, held);
};

/** What a viewer wants done with sensitive covers of posts; their own row is read as for {@link readChoices}. */
export const readCoverChoice = async (
  accounts: Accounts,
  viewer: AccountId | undefined,
  posts: readonly PostHead[],
  held?: Account,
): Promise<SensitivePhotos> => {
  const isAtStake = posts.some((post) => authorOfPost(post) !== viewer && mayBeSensitive(post));
  return (await readIf(isAtStake, accounts, viewer, held)).sensitivePhotos;
};
