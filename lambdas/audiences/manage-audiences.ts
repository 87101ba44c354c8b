import type { AccountId } from '../kernel/ids.ts';
import { AudienceId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { Audience } from './audience.ts';
import type { AudienceStore } from './audience-store.ts';
import type { MemberStore } from './member-store.ts';

export interface AudienceDeps {
  readonly audiences: AudienceStore;
  readonly members: Pick<MemberStore, 'clear'>;
}

/** Makes an audience without members. `seed` is a ULID; the same one makes the same audience. */
export const createAudience = async (
  { audiences }: AudienceDeps,
  owner: AccountId,
  name: string,
  seed: string,
): Promise<Audience> => {
  const audience = await audiences.create(owner, AudienceId.parse(seed), name);
  if (audience !== undefined) return audience;
  throw problem('limit_reached', {
    en: `You have ${limits.audiences} audiences; at most ${limits.audiences} are allowed`,
    ar: `عدد قوائم الجمهور لديك ${limits.audiences}، والحد الأقصى ${limits.audiences}`,
  });
};

/** Gives an audience another name. */
export const renameAudience = async (
  { audiences }: AudienceDeps,
  owner: AccountId,
  audienceId: AudienceId,
  name: string,
): Promise<Audience> => {
  const audience = await audiences.rename(owner, audienceId, name);
  if (audience === undefined) throw notFound();
  return audience;
};

/**
 * Deletes an audience: when this is done its posts are seen by their author alone. Should it stop half-way, the stream consumer
 * takes what is left off the members' edges.
 */
export const deleteAudience = async (
  { audiences, members }: AudienceDeps,
  owner: AccountId,
  audienceId: AudienceId,
): Promise<void> => {
  if (!(await audiences.remove(owner, audienceId))) throw notFound();
  await members.clear(owner, audienceId);
};
