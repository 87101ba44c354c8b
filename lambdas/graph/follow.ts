import type { Account } from '../accounts/account.ts';
import type { Relationship } from '../accounts/account-contract.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import type { EdgeStore } from './edge-store.ts';
import type { TargetInput } from './resolve-target.ts';
import { relationshipTo, resolveTarget } from './resolve-target.ts';

export interface FollowDeps {
  readonly accounts: AccountStore;
  readonly edges: EdgeStore;
}

export interface NewFollow extends TargetInput {
  /** A new ULID. */
  readonly seed: string;
  /** The post that led to the follow. */
  readonly via?: PostId | undefined;
  /** Whether the follower wants what the account reposts; left out, it stays as it is, and is shown at first. */
  readonly reposts?: 'show' | 'mute' | undefined;
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
  const account = await resolveTarget(deps, wanted, { self });
  const { seed, via } = wanted;
  checkVia(via, account);
  const pair = { follower: wanted.viewer, followed: account.accountId };
  const outcome = account.isPrivate
    ? await deps.edges.request(pair, seed, via)
    : await deps.edges.follow(pair, seed, via);
  if (outcome === 'blocked') throw notFound();
  if (outcome === 'blocking') {
    throw problem('blocking', {
      en: `You have blocked ${account.username}; unblock the account to follow it`,
      ar: `لقد حظرت ${account.username}؛ ألغِ الحظر لتتابع الحساب`,
    });
  }
  if (wanted.reposts !== undefined) await deps.edges.muteReposts(pair, wanted.reposts === 'mute');
  return relationshipTo(deps, wanted, account);
};

/** Ceases to follow an account or to ask for it, also a suspended one; doing so again changes nothing. */
export const unfollow = async (deps: FollowDeps, target: TargetInput): Promise<Relationship> => {
  const account = await resolveTarget(deps, target, {
    self,
    allowUndo: ({ since, requested }) => since !== undefined || requested !== undefined,
  });
  await deps.edges.unfollow({ follower: target.viewer, followed: account.accountId });
  return relationshipTo(deps, target, account);
};

/** Makes an account follow no longer, without a word to it; doing so again changes nothing. */
export const removeFollower = async (deps: FollowDeps, target: TargetInput): Promise<Relationship> => {
  const account = await resolveTarget(deps, target);
  await deps.edges.endFollow({ follower: account.accountId, followed: target.viewer });
  return relationshipTo(deps, target, account);
};
