/** Likes of comments. A like can be undone also when the comment can no longer be seen. */
import type { CommentId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { ReactionInput } from '../posts/load-published-post.ts';
import type { CommentLikeStore } from './comment-like-store.ts';
import type { LoadVisibleCommentDeps } from './load-visible-comment.ts';
import { loadVisibleComment } from './load-visible-comment.ts';

export type LikeCommentDeps = LoadVisibleCommentDeps & {
  readonly commentLikes: Pick<CommentLikeStore, 'like' | 'unlike'>;
};

export interface CommentReactionInput extends ReactionInput {
  readonly commentId: CommentId;
}

/** Likes a comment; doing so again changes nothing. Only what is shown to everybody can be liked. */
export const likeComment = async (
  deps: LikeCommentDeps,
  { postId, commentId, viewer, now }: CommentReactionInput,
): Promise<{ readonly liked: true }> => {
  const { comment } = await loadVisibleComment(deps, postId, commentId, viewer, now);
  // The author of a comment that waits or is hidden sees it as if it were shown: a refusal would reveal it.
  if (comment.state !== 'shown' && comment.by !== viewer) throw notFound();
  await deps.commentLikes.like(postId, commentId, viewer, now);
  return { liked: true };
};

/** Takes back a like of a comment; doing so again changes nothing. */
export const unlikeComment = async (
  deps: LikeCommentDeps,
  { postId, commentId, viewer, now }: CommentReactionInput,
): Promise<{ readonly liked: false }> => {
  if (!(await deps.commentLikes.unlike(commentId, viewer))) {
    await loadVisibleComment(deps, postId, commentId, viewer, now);
  }
  return { liked: false };
};
