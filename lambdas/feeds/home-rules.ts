/** What stands in a home feed: asked of every post with fresh rows. */
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { Edge } from '../graph/edge.ts';
import { isMuted, relationOf } from '../graph/edge.ts';
import type { AccountId } from '../kernel/ids.ts';
import { firstIdAt } from '../kernel/ids.ts';
import { canSeePost } from '../posts/can-see-post.ts';
import { goesIntoFeeds } from '../posts/goes-into-feeds.ts';
import type { PostHead } from '../posts/post.ts';
import { authorOfPost } from '../posts/post.ts';
import { coAuthorsOf, roleOnPost } from '../posts/role-on-post.ts';
import { isRepostable } from '../reposts/is-repostable.ts';

/** What has been read for a reader's page. */
export interface HomeFacts {
  readonly reader: AccountId;
  readonly account: (accountId: AccountId) => Account | undefined;
  /** What the reader is to an account. */
  readonly edge: (accountId: AccountId) => Edge | undefined;
  /** Milliseconds. */
  readonly now: number;
  /** When the list was begun that is read on, in milliseconds; undefined at its beginning. */
  readonly begun: number | undefined;
}

/** A follow changes nothing in a list that was begun before it: what it brings would stand behind where the reader is. */
const isOfList = (since: string, begun: number | undefined): boolean =>
  begun === undefined || since < firstIdAt(begun + 1);

/** Whether the reader follows an account that is there, from before the list was begun, and does not mute it. */
export const isHeard = ({ account, edge, now, begun }: HomeFacts, accountId: AccountId): boolean => {
  const found = account(accountId);
  const own = edge(accountId);
  return (
    found !== undefined &&
    isVisible(found) &&
    own?.since !== undefined &&
    isOfList(own.since, begun) &&
    !isMuted(own, now)
  );
};

/** Whether a post may stand in the reader's home feed whoever brings it there. Who mutes its author hears of it from nobody. */
export const mayStand = ({ reader, account, edge, now }: HomeFacts, post: PostHead): boolean => {
  const author = account(authorOfPost(post));
  const own = edge(authorOfPost(post));
  return (
    author !== undefined &&
    goesIntoFeeds(post) &&
    !isMuted(own, now) &&
    canSeePost(reader, post, author, relationOf(own))
  );
};

/** Whether the reader is one of a post's authors. */
export const isOwn = ({ reader }: HomeFacts, post: PostHead): boolean =>
  roleOnPost(post, reader) !== undefined;

/** Whether a post is there by itself, at its own time: it is the reader's own, or of somebody whom the reader follows. */
export const standsByItself = (facts: HomeFacts, post: PostHead): boolean =>
  isOwn(facts, post) ||
  [authorOfPost(post), ...coAuthorsOf(post)].some((accountId) => isHeard(facts, accountId));

/** The accounts beside the author that decide whether a post is there by itself; their rows are read only where they do. */
export const decidingCoAuthors = (facts: HomeFacts, post: PostHead): readonly AccountId[] =>
  mayStand(facts, post) && !isOwn(facts, post) && !isHeard(facts, authorOfPost(post))
    ? coAuthorsOf(post)
    : [];

/** Whether the reader hears of what an account reposts. */
export const hearsRepostsOf = (facts: HomeFacts, accountId: AccountId): boolean =>
  isHeard(facts, accountId) && facts.edge(accountId)?.mutesReposts !== true;

/** What the reader chose for the home feed; the reader's own row has been read wherever it matters. */
const choicesOf = ({ reader, account }: HomeFacts) => settingsOf(account(reader) ?? {});

/** Whether a post that is there by itself is shown: one's own posts can be switched off. */
export const isShownByItself = (facts: HomeFacts, post: PostHead): boolean =>
  mayStand(facts, post) &&
  standsByItself(facts, post) &&
  (choicesOf(facts).ownPostsInHome || !isOwn(facts, post));

/** Whether a post may be there because somebody reposted it: others' posts that are not there by themselves. */
export const mayComeByRepost = (facts: HomeFacts, post: PostHead): boolean => {
  const author = facts.account(authorOfPost(post));
  return (
    author !== undefined &&
    choicesOf(facts).repostsInHome &&
    mayStand(facts, post) &&
    isRepostable(post, author) &&
    !standsByItself(facts, post)
  );
};
