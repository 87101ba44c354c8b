import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountView } from '../accounts/account-contract.ts';
import { settingsOf } from '../accounts/account-settings.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { presentAccount, presentBlocked } from '../accounts/account-view.ts';
import { relationOf } from '../graph/edge.ts';
import type { LoadByNameDeps, NameLookUp } from '../graph/load-by-name.ts';
import { loadByName } from '../graph/load-by-name.ts';
import { relationshipOf } from '../graph/relationship.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { ANYWHERE } from '../kernel/viewer-place.ts';
import { absenceOf, isWithheld } from '../kernel/withholding.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { Counts } from './counts.ts';
import { countsFor, postsOf } from './counts.ts';
import type { PostsAsCoAuthorDeps } from './posts-as-co-author.ts';
import { countPostsAsCoAuthor } from './posts-as-co-author.ts';
import type { ProfileSnapshotStore } from './profile-snapshot-store.ts';

export interface PresentProfileDeps extends PostsAsCoAuthorDeps {
  readonly snapshots: ProfileSnapshotStore;
  readonly media: MediaAddresses;
}

/** Counts as the account lets the viewer see them. */
const shownCounts = (
  account: Account,
  counts: Counts,
  viewer: {
    readonly isSelf: boolean;
    readonly follows: boolean;
    readonly audiencePosts: number;
  },
): AccountView['counts'] => {
  const shown = countsFor(counts, { ...viewer, isPrivate: account.isPrivate });
  const hides = settingsOf(account).hidesFollowLists && !viewer.isSelf;
  return hides ? { ...shown, followers: null, following: null } : shown;
};

/**
 * An account as a viewer sees it: counts of what the viewer may see, and how the two stand to each other. Throws `not_found` for
 * whom the account blocks, and `unavailable_for_legal_reasons` where it is withheld. `now` in milliseconds.
 */
export const presentProfile = async (
  deps: PresentProfileDeps,
  account: Account,
  viewer: AccountId | undefined,
  now: number,
): Promise<AccountView> => {
  const { media } = deps;
  const { counts, edge, reverse, audiencePosts } = await deps.snapshots.read(viewer, account.accountId);
  if (edge?.blockedBy !== undefined) throw notFound();
  const isSelf = viewer === account.accountId;
  if (!isSelf && isWithheld(account)) throw absenceOf(account);
  const known = viewer !== undefined && !isSelf && { relationship: relationshipOf({ edge, reverse }, now) };
  if (edge?.blocks !== undefined) return presentBlocked(account, { ...known }, media, now);
  const relation = relationOf(edge);
  const shown = shownCounts(account, counts, { isSelf, follows: relation.followsAuthor, audiencePosts });
  // Nothing is missing where the viewer sees all there is.
  const isAll = viewer === undefined || shown.posts >= postsOf(counts);
  const more = isAll ? 0 : await countPostsAsCoAuthor(deps, account, viewer, relation, now);
  return presentAccount(account, { counts: { ...shown, posts: shown.posts + more }, ...known }, media, now);
};

/** The account of an id that the viewer may see as far as its status goes. Throws `not_found`. */
export const loadAccountById = async (
  { accounts }: { readonly accounts: Pick<AccountStore, 'byId'> },
  { accountId, viewer }: { readonly accountId: AccountId; readonly viewer: AccountId | undefined },
): Promise<Account> => {
  const account = await accounts.byId(accountId, { consistent: true });
  if (account === undefined || (accountId !== viewer && !isVisible(account, ANYWHERE))) throw notFound();
  return account;
};

/** The account of a username that the viewer may see as far as its status goes. Throws `not_found`, and as {@link loadByName} does. */
export const loadAccount = async (
  deps: LoadByNameDeps,
  lookUp: NameLookUp,
  options: { readonly consistent?: boolean } = {},
): Promise<Account> => {
  const account = await loadByName(deps, lookUp, options);
  if (account.accountId !== lookUp.viewer && !isVisible(account, ANYWHERE)) throw notFound();
  return account;
};
