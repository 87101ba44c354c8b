/** Saves: what one keeps for oneself. Only the author learns how many there are. */
import type { LoadPublishedPostDeps, ReactionInput } from '../posts/load-published-post.ts';
import { loadPublishedPost } from '../posts/load-published-post.ts';
import type { ReactionStore } from '../reactions/reaction-store.ts';
import type { MembershipStore } from './membership-store.ts';

export interface SaveDeps extends LoadPublishedPostDeps {
  readonly reactions: Pick<ReactionStore, 'save' | 'unsave'>;
  readonly memberships: Pick<MembershipStore, 'takeOutOfAll'>;
}

/** Saves a post; doing so again changes nothing. */
export const savePost = async (
  deps: Omit<SaveDeps, 'memberships'>,
  input: ReactionInput,
): Promise<{ readonly saved: true }> => {
  await loadPublishedPost(deps, input);
  await deps.reactions.save(input.postId, input.viewer, input.now);
  return { saved: true };
};

/** Ceases to save a post, in all collections too; doing so again changes nothing. */
export const unsavePost = async (
  deps: SaveDeps,
  input: ReactionInput,
): Promise<{ readonly saved: false }> => {
  const wasSaved = await deps.reactions.unsave(input.postId, input.viewer);
  const wasCollected = await deps.memberships.takeOutOfAll(input.viewer, input.postId);
  if (!wasSaved && !wasCollected) await loadPublishedPost(deps, input);
  return { saved: false };
};
