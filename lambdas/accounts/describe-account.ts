import { countsFor } from '../graph/counts.ts';
import { relationOf } from '../graph/edge.ts';
import type { StandingStore } from '../graph/standing-store.ts';
import type { AccountId } from '../ids.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import { notFound } from '../problems.ts';
import type { Account } from './account.ts';
import { isVisible } from './account.ts';
import type { AccountView } from './account-contract.ts';
import type { AccountStore } from './account-store.ts';
import { presentAccount } from './account-view.ts';

export interface DescribeAccountDeps {
  readonly standings: StandingStore;
  readonly media: MediaAddresses;
}

/** An account as a viewer sees it: counts of what the viewer may see, and how the two stand to each other. */
export const describeAccount = async (
  { standings, media }: DescribeAccountDeps,
  account: Account,
  viewer: AccountId | undefined,
  now: number,
): Promise<AccountView> => {
  const { counts, edge, reverse } = await standings.read(viewer, account.accountId);
  const following = edge?.since !== undefined;
  const followedBy = reverse?.since !== undefined;
  const isSelf = viewer === account.accountId;
  const { audiences } = relationOf(edge);
  const shown = countsFor(counts, { isSelf, follows: following, isPrivate: account.isPrivate, audiences });
  const relationship = viewer !== undefined && !isSelf && { relationship: { following, followedBy } };
  return presentAccount(account, { counts: shown, ...relationship }, media, now);
};

/** The account of a username that others may see. Throws `not_found`. */
export const findAccount = async (
  accounts: Pick<AccountStore, 'byUsername'>,
  username: string,
): Promise<Account> => {
  const account = await accounts.byUsername(username);
  if (account === undefined || !isVisible(account)) throw notFound();
  return account;
};
