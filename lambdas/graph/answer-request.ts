import type { Relationship } from '../accounts/account-contract.ts';
import { notFound } from '../problems.ts';
import type { FollowDeps } from './follow.ts';
import type { Turn } from './turn-to.ts';
import { standingTo, turnTo } from './turn-to.ts';

/** Lets somebody follow who asked to. Throws `not_found` when there is no request, or no longer. `seed` is a new ULID. */
export const approveRequest = async (
  deps: FollowDeps,
  turn: Turn & { readonly seed: string },
): Promise<Relationship> => {
  const { accountId } = await turnTo(deps, turn);
  if (!(await deps.edges.approve({ follower: accountId, followed: turn.viewer }, turn.seed)))
    throw notFound();
  return standingTo(deps, turn, { accountId });
};

/** Refuses a request without a word to who asked, who may ask again. Throws `not_found` when there is none. */
export const declineRequest = async (deps: FollowDeps, turn: Turn): Promise<Relationship> => {
  const { accountId } = await turnTo(deps, turn);
  if (!(await deps.edges.decline({ follower: accountId, followed: turn.viewer }))) throw notFound();
  return standingTo(deps, turn, { accountId });
};
