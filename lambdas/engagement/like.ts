/** Likes of posts and comments. What one did can be undone also when the thing can no longer be seen. */
import { requireAccount } from '../accounts/require-account.ts';
import type { SeeCommentDeps } from '../comments/see-comment.ts';
import { seeComment } from '../comments/see-comment.ts';
import type { AccountId, CommentId, PostId } from '../ids.ts';
import type { SeenPost, SeePostDeps } from '../posts/see-post.ts';
import { seePost } from '../posts/see-post.ts';
import { notFound } from '../problems.ts';
import type { DeedStore } from './deed-store.ts';

export interface DeedInput {
  readonly postId: PostId;
  readonly viewer: AccountId;
  /** The present moment in milliseconds. */
  readonly now: number;
}

export interface LikeDeps extends SeePostDeps {
  readonly deeds: Pick<DeedStore, 'like' | 'unlike'>;
}

/** A published post that the viewer may see. Throws `account_required` and `not_found`. */
export const seePublished = async (
  deps: SeePostDeps,
  { postId, viewer, now }: DeedInput,
): Promise<SeenPost> => {
  await requireAccount(deps.accounts, viewer);
  const seen = await seePost(deps, postId, viewer, now);
  if (seen.post.state !== 'published') throw notFound(); // authors see their own in every state
  return seen;
};

/** Likes a post; doing so again changes nothing. */
export const likePost = async (deps: LikeDeps, input: DeedInput): Promise<{ readonly liked: true }> => {
  await seePublished(deps, input);
  await deps.deeds.like(input.postId, input.viewer, input.now);
  return { liked: true };
};

/** Takes back a like; doing so again changes nothing. */
export const unlikePost = async (deps: LikeDeps, input: DeedInput): Promise<{ readonly liked: false }> => {
  await requireAccount(deps.accounts, input.viewer);
  if (!(await deps.deeds.unlike(input.postId, input.viewer))) await seePublished(deps, input);
  return { liked: false };
};

export type LikeCommentDeps = SeeCommentDeps & {
  readonly deeds: Pick<DeedStore, 'likeComment' | 'unlikeComment'>;
};

export interface CommentDeedInput extends DeedInput {
  readonly commentId: CommentId;
}

/** Likes a comment; doing so again changes nothing. Only what is shown to everybody can be liked. */
export const likeComment = async (
  deps: LikeCommentDeps,
  { postId, commentId, viewer, now }: CommentDeedInput,
): Promise<{ readonly liked: true }> => {
  await requireAccount(deps.accounts, viewer);
  const { comment } = await seeComment(deps, postId, commentId, viewer, now);
  if (comment.state !== 'shown') throw notFound();
  await deps.deeds.likeComment(postId, commentId, viewer, now);
  return { liked: true };
};

/** Takes back a like of a comment; doing so again changes nothing. */
export const unlikeComment = async (
  deps: LikeCommentDeps,
  { postId, commentId, viewer, now }: CommentDeedInput,
): Promise<{ readonly liked: false }> => {
  await requireAccount(deps.accounts, viewer);
  if (!(await deps.deeds.unlikeComment(commentId, viewer))) {
    await seeComment(deps, postId, commentId, viewer, now);
  }
  return { liked: false };
};
