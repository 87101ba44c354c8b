/** Saves: what one keeps for oneself. Only the author learns how many there are. */
import type { AccountStore } from '../accounts/account-store.ts';
import { requireAccount } from '../accounts/require-account.ts';
import type { CollectionStore } from '../collections/collection-store.ts';
import type { DeedStore } from './deed-store.ts';
import type { DeedInput, SeePublishedDeps } from './like.ts';
import { seePublished } from './like.ts';

export interface SaveDeps extends SeePublishedDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly deeds: Pick<DeedStore, 'save' | 'unsave'>;
  readonly collections: Pick<CollectionStore, 'takeOutOfAll'>;
}

/** Saves a post; doing so again changes nothing. */
export const savePost = async (
  deps: Omit<SaveDeps, 'collections'>,
  input: DeedInput,
): Promise<{ readonly saved: true }> => {
  await seePublished(deps, input);
  await deps.deeds.save(input.postId, input.viewer, input.now);
  return { saved: true };
};

/** Ceases to save a post, in all collections too; doing so again changes nothing. */
export const unsavePost = async (deps: SaveDeps, input: DeedInput): Promise<{ readonly saved: false }> => {
  await requireAccount(deps.accounts, input.viewer);
  const wasSaved = await deps.deeds.unsave(input.postId, input.viewer);
  const wasCollected = await deps.collections.takeOutOfAll(input.viewer, input.postId);
  if (!wasSaved && !wasCollected) await seePublished(deps, input);
  return { saved: false };
};
