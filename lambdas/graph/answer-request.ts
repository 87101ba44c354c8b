import type { Relationship } from '../accounts/account-contract.ts';
import { notFound } from '../kernel/problems.ts';
import type { FollowDeps } from './follow.ts';
import type { TargetInput } from './resolve-target.ts';
import { relationshipTo, resolveTarget } from './resolve-target.ts';

/** Lets somebody follow who asked to. Throws `not_found` when there is no request, or no longer. `seed` is a new ULID. */
export const approveRequest = async (
  deps: FollowDeps,
  target: TargetInput & { readonly seed: string },
): Promise<Relationship> => {
  const { accountId } = await resolveTarget(deps, target);
  if (!(await deps.edges.approve({ follower: accountId, followed: target.viewer }, target.seed)))
    throw notFound();
  return relationshipTo(deps, target, { accountId });
};

/** Refuses a request without a word to the account that asked, which may ask again. Throws `not_found` when there is none. */
export const declineRequest = async (deps: FollowDeps, target: TargetInput): Promise<Relationship> => {
  const { accountId } = await resolveTarget(deps, target);
  if (!(await deps.edges.decline({ follower: accountId, followed: target.viewer }))) throw notFound();
  return relationshipTo(deps, target, { accountId });
};
