import { notFound } from '../kernel/problems.ts';
import type { LoadPublishedPostDeps, ReactionInput } from '../posts/load-published-post.ts';
import { findPublishedPost, loadPublishedPost } from '../posts/load-published-post.ts';
import type { MuteStore } from '../reactions/mute-store.ts';

export interface MutePostDeps extends LoadPublishedPostDeps {
  readonly mutes: Pick<MuteStore, 'mute' | 'unmute'>;
}

/** Has the viewer be notified no more of what others do with a post that they see; again changes nothing. Throws `not_found`. */
export const mutePost = async (deps: MutePostDeps, input: ReactionInput): Promise<void> => {
  await loadPublishedPost(deps, input);
  await deps.mutes.mute(input.viewer, input.postId, input.now);
};

/** Takes that back, also where the post can no longer be seen. Throws `not_found` for one that was not muted and is not seen. */
export const unmutePost = async (deps: MutePostDeps, input: ReactionInput): Promise<void> => {
  const { viewer, postId, now } = input;
  const wasMuted = await deps.mutes.unmute(viewer, postId, now);
  if (!wasMuted && (await findPublishedPost(deps, input)) === undefined) throw notFound();
};
