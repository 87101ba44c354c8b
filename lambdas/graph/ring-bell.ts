import type { Relationship } from '../accounts/account-contract.ts';
import { problem } from '../kernel/problems.ts';
import type { EdgeStore } from './edge-store.ts';
import type { ResolveTargetDeps, TargetInput } from './resolve-target.ts';
import { relationshipTo, resolveTarget } from './resolve-target.ts';

export interface BellDeps extends ResolveTargetDeps {
  readonly edges: Pick<EdgeStore, 'between' | 'get' | 'ring' | 'silence'>;
}

/** Has the viewer notified of an account's new posts, while they follow it; again changes nothing. `seed` is a new ULID. Throws `not_following`. */
export const ringBell = async (
  deps: BellDeps,
  target: TargetInput & { readonly seed: string },
): Promise<Relationship> => {
  const account = await resolveTarget(deps, target);
  const pair = { follower: target.viewer, followed: account.accountId };
  if (!(await deps.edges.ring(pair, target.seed))) {
    throw problem('not_following', {
      en: `You do not follow ${account.username}; follow the account to be notified of its posts`,
      ar: `أنت لا تتابع ${account.username}؛ تابع الحساب لتصلك إشعارات منشوراته`,
    });
  }
  return relationshipTo(deps, target, account);
};

/** Takes that back, also of a suspended account; again changes nothing. */
export const silenceBell = async (deps: BellDeps, target: TargetInput): Promise<Relationship> => {
  const account = await resolveTarget(deps, target, { allowUndo: ({ bell }) => bell !== undefined });
  await deps.edges.silence({ follower: target.viewer, followed: account.accountId });
  return relationshipTo(deps, target, account);
};
