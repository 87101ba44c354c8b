/** Likes of comments. A like can be taken back also when the comment can no longer be seen. */
import type { AccountId, CommentId } from '../kernel/ids.ts';
import { isNotFound, notFound } from '../kernel/problems.ts';
import type { ReactionInput } from '../posts/load-published-post.ts';
import type { LikeView } from '../reactions/reaction-contract.ts';
import type { Reacted, ReactionStore } from '../reactions/reaction-store.ts';
import type { ViewerStateStore } from '../reactions/viewer-state-store.ts';
import type { LiveCommentHead } from './comment.ts';
import { commentKey } from './comment-key.ts';
import type { LoadVisibleCommentDeps } from './load-visible-comment.ts';
import { loadVisibleComment } from './load-visible-comment.ts';

export type LikeCommentDeps = LoadVisibleCommentDeps & {
  readonly reactions: Pick<ReactionStore, 'do' | 'undo'>;
  readonly viewerStates: Pick<ViewerStateStore, 'countAfter'>;
};

export interface CommentReactionInput extends ReactionInput {
  readonly commentId: CommentId;
}

const likesAfter = (
  { viewerStates }: LikeCommentDeps,
  viewer: AccountId,
  { postId, commentId, likes = 0 }: LiveCommentHead,
  reacted: Reacted,
  now: number,
): Promise<number> => {
  const thing = commentKey(postId, commentId);
  const number = { target: { postId, commentId }, thing, reaction: 'liked', stands: likes } as const;
  return viewerStates.countAfter(viewer, number, reacted, now);
};

/** Likes a comment; doing so again changes nothing. Only what is shown to everybody can be liked. */
export const likeComment = async (
  deps: LikeCommentDeps,
  { postId, commentId, viewer, now }: CommentReactionInput,
): Promise<LikeView> => {
  const { comment } = await loadVisibleComment(deps, postId, commentId, viewer, now);
  // The author of a comment that waits or is hidden sees it as if it were shown: a refusal would reveal it.
  if (comment.state !== 'shown' && comment.by !== viewer) throw notFound();
  const done = await deps.reactions.do('liked', { postId, commentId, writer: comment.by }, viewer, now);
  return { liked: true, counts: { likes: await likesAfter(deps, viewer, comment, done, now) } };
};

/** Takes back a like of a comment; doing so again changes nothing. */
export const unlikeComment = async (
  deps: LikeCommentDeps,
  { postId, commentId, viewer, now }: CommentReactionInput,
): Promise<LikeView> => {
  const comment = await loadVisibleComment(deps, postId, commentId, viewer, now).then(
    (found) => found.comment,
    (error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw error;
    },
  );
  const undone = await deps.reactions.undo('liked', { postId, commentId }, viewer, now);
  if (comment === undefined && !undone.isChanged) throw notFound();
  const likes = comment === undefined ? null : await likesAfter(deps, viewer, comment, undone, now);
  return { liked: false, counts: { likes } };
};
