/** Likes of posts and comments. What one did can be undone also when the thing can no longer be seen. */
import type { LoadPublishedPostDeps, ReactionInput } from '../posts/load-published-post.ts';
import { loadPublishedPost } from '../posts/load-published-post.ts';
import type { ReactionStore } from '../reactions/reaction-store.ts';

export interface LikeDeps extends LoadPublishedPostDeps {
  readonly reactions: Pick<ReactionStore, 'like' | 'unlike'>;
}

/** Likes a post; doing so again changes nothing. */
export const likePost = async (deps: LikeDeps, input: ReactionInput): Promise<{ readonly liked: true }> => {
  await loadPublishedPost(deps, input);
  await deps.reactions.like(input.postId, input.viewer, input.now);
  return { liked: true };
};

/** Takes back a like; doing so again changes nothing. */
export const unlikePost = async (
  deps: LikeDeps,
  input: ReactionInput,
): Promise<{ readonly liked: false }> => {
  if (!(await deps.reactions.unlike(input.postId, input.viewer))) await loadPublishedPost(deps, input);
  return { liked: false };
};
