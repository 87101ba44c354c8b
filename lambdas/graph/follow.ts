import type { Account } from '../accounts/account.ts';
import type { Relationship } from '../accounts/account-contract.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { PostId } from '../ids.ts';
import { authorOf } from '../ids.ts';
import { invalid, notFound, problem } from '../problems.ts';
import type { EdgeStore } from './edge-store.ts';
import type { Turn } from './turn-to.ts';
import { standingTo, turnTo } from './turn-to.ts';

export interface FollowDeps {
  readonly accounts: AccountStore;
  readonly edges: EdgeStore;
}

export interface NewFollow extends Turn {
  /** A new ULID. */
  readonly seed: string;
  /** The post that led to the follow. */
  readonly via?: PostId | undefined;
}

const self = 'cannot_follow_self';

const checkVia = (via: PostId | undefined, { accountId, username }: Account): void => {
  if (via === undefined || authorOf(via) === accountId) return;
  throw invalid('query.via', {
    en: `The post ${via} is not by ${username}`,
    ar: `المنشور ${via} ليس من منشورات ${username}`,
  });
};

/** Follows an account, or asks a private one; doing so again changes nothing. */
export const follow = async (deps: FollowDeps, wanted: NewFollow): Promise<Relationship> => {
  const account = await turnTo(deps, wanted, { self });
  const { seed, via } = wanted;
  checkVia(via, account);
  const pair = { follower: wanted.viewer, followed: account.accountId };
  const outcome = account.isPrivate
    ? await deps.edges.request(pair, seed, via)
    : await deps.edges.follow(pair, seed, via);
  if (outcome === 'blocked') throw notFound();
  if (outcome === 'blocking') {
    throw problem('blocking', {
      en: `You block ${account.username}; unblock the account to follow it`,
      ar: `أنت تحظر ${account.username}؛ ألغِ الحظر لتتابع الحساب`,
    });
  }
  return standingTo(deps, wanted, account);
};

/** Ceases to follow an account or to ask for it, also a suspended one; doing so again changes nothing. */
export const unfollow = async (deps: FollowDeps, turn: Turn): Promise<Relationship> => {
  const account = await turnTo(deps, turn, {
    self,
    takesBack: ({ since, requested }) => since !== undefined || requested !== undefined,
  });
  await deps.edges.unfollow({ follower: turn.viewer, followed: account.accountId });
  return standingTo(deps, turn, account);
};

/** Makes an account follow no longer, without a word to it; doing so again changes nothing. */
export const removeFollower = async (deps: FollowDeps, turn: Turn): Promise<Relationship> => {
  const account = await turnTo(deps, turn);
  await deps.edges.endFollow({ follower: account.accountId, followed: turn.viewer });
  return standingTo(deps, turn, account);
};
