import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { requireAccount } from '../accounts/require-account.ts';
import type { AccountId } from '../ids.ts';
import { notFound, problem } from '../problems.ts';
import type { EdgeStore } from './edge-store.ts';

export interface FollowDeps {
  readonly accounts: AccountStore;
  readonly edges: EdgeStore;
}

/** How two accounts stand to each other, seen from the first. */
interface Standing {
  readonly following: boolean;
  readonly followedBy: boolean;
}

const targetOf = async ({ accounts }: FollowDeps, viewer: AccountId, username: string): Promise<Account> => {
  await requireAccount(accounts, viewer);
  const target = await accounts.byUsername(username);
  if (target === undefined) throw notFound();
  if (target.accountId === viewer) throw problem('cannot_follow_self');
  return target;
};

/** Follows an account; doing so again changes nothing. `since` is a new ULID. */
export const follow = async (
  deps: FollowDeps,
  viewer: AccountId,
  username: string,
  since: string,
): Promise<Standing> => {
  const target = await targetOf(deps, viewer, username);
  if (!isVisible(target)) throw notFound();
  const outcome = await deps.edges.follow({ follower: viewer, followed: target.accountId }, since);
  if (outcome !== 'done') throw notFound();
  return { following: true, followedBy: await deps.edges.follows(target.accountId, viewer) };
};

/** Ceases to follow an account, also a suspended one; doing so again changes nothing. */
export const unfollow = async (deps: FollowDeps, viewer: AccountId, username: string): Promise<Standing> => {
  const target = await targetOf(deps, viewer, username);
  await deps.edges.unfollow({ follower: viewer, followed: target.accountId });
  return { following: false, followedBy: await deps.edges.follows(target.accountId, viewer) };
};
