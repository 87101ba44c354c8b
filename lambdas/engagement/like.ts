/** Likes of posts and comments. What one did can be undone also when the thing can no longer be seen. */
import type { AccountStore } from '../accounts/account-store.ts';
import { refuseSuspended, requireAccount } from '../accounts/require-account.ts';
import type { SeeCommentDeps } from '../comments/see-comment.ts';
import { seeComment } from '../comments/see-comment.ts';
import type { AccountId, CommentId, PostId } from '../ids.ts';
import { canSee } from '../posts/can-see.ts';
import type { SeenPost } from '../posts/see-post.ts';
import { notFound, problem } from '../problems.ts';
import type { DeedStore } from './deed-store.ts';
import type { EncounterStore } from './encounter-store.ts';

export interface DeedInput {
  readonly postId: PostId;
  readonly viewer: AccountId;
  /** The present moment in milliseconds. */
  readonly now: number;
}

export interface SeePublishedDeps {
  readonly encounters: Pick<EncounterStore, 'read'>;
}

export interface LikeDeps extends SeePublishedDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly deeds: Pick<DeedStore, 'like' | 'unlike'>;
}

/** A published post that the viewer may see. Throws `account_required`, `account_suspended` and `not_found`. */
export const seePublished = async (
  { encounters }: SeePublishedDeps,
  { postId, viewer, now }: DeedInput,
): Promise<SeenPost> => {
  const { own, post, author, relation } = await encounters.read(viewer, postId, now);
  if (own === undefined) throw problem('account_required');
  refuseSuspended(own);
  // Authors see their own in every state.
  if (post?.state !== 'published' || author === undefined) throw notFound();
  if (!canSee(viewer, post, author, relation)) throw notFound();
  return { post, author, relation };
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
  // Who wrote a comment that waits or is hidden sees it as if it were shown: a refusal would tell.
  if (comment.state !== 'shown' && comment.by !== viewer) throw notFound();
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
