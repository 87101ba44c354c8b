import type { Account } from '../accounts/account.ts';
import type { ResolveTargetDeps, TargetOptions } from '../graph/resolve-target.ts';
import { resolveTarget } from '../graph/resolve-target.ts';
import type { AccountId, AudienceId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { AudienceStore } from './audience-store.ts';
import type { MemberStore } from './member-store.ts';

export interface MembersDeps extends ResolveTargetDeps {
  readonly audiences: Pick<AudienceStore, 'exists'>;
  readonly members: MemberStore;
}

export interface MembershipRequest {
  readonly owner: AccountId;
  readonly audienceId: AudienceId;
  readonly username: string;
  /** Milliseconds. */
  readonly now: number;
}

const personOf = async (
  deps: MembersDeps,
  { owner, audienceId, username, now }: MembershipRequest,
  options: TargetOptions = {},
): Promise<Account> => {
  const person = await resolveTarget(deps, { viewer: owner, username, now }, options);
  if (!(await deps.audiences.exists(owner, audienceId))) throw notFound();
  return person;
};

/** Puts a follower into an audience; doing so again changes nothing. */
export const addMember = async (deps: MembersDeps, request: MembershipRequest): Promise<void> => {
  const { owner, audienceId } = request;
  const { accountId, username } = await personOf(deps, request);
  const outcome = await deps.members.add({ owner, audienceId, member: accountId });
  switch (outcome) {
    case 'done':
      return;
    case 'not_found':
      throw notFound();
    case 'not_a_follower':
      throw problem('not_a_follower', {
        en: `${username} does not follow you; only followers can be in an audience`,
        ar: `${username} لا يتابعك؛ لا تضم قائمة الجمهور إلا متابعيك`,
      });
    case 'full':
      throw problem('limit_reached', {
        en: `The audience has ${limits.audienceMembers} members; at most ${limits.audienceMembers} are allowed`,
        ar: `عدد أعضاء قائمة الجمهور ${limits.audienceMembers}، والحد الأقصى ${limits.audienceMembers}`,
      });
  }
};

/** Takes somebody out of an audience; doing so again changes nothing. */
export const removeMember = async (deps: MembersDeps, request: MembershipRequest): Promise<void> => {
  const { owner, audienceId } = request;
  const { accountId } = await personOf(deps, request, { allowUndo: () => true });
  await deps.members.remove({ owner, audienceId, member: accountId });
};
