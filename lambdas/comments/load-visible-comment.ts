import type { Account } from '../accounts/account.ts';
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import type { Place } from '../kernel/viewer-place.ts';
import { ANYWHERE, viewerPlace } from '../kernel/viewer-place.ts';
import { absenceOf } from '../kernel/withholding.ts';
import type { LoadVisiblePostDeps, VisibleHead } from '../posts/load-visible-post.ts';
import { loadVisibleHead } from '../posts/load-visible-post.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import { canSeeComment } from './can-see-comment.ts';
import type { CommentHead, LiveComment, LiveCommentHead } from './comment.ts';
import { isLive, threadOf } from './comment.ts';
import type { CommentStore } from './comment-store.ts';
import type { CommenterDeps } from './commenters.ts';
import { makeCommenters } from './commenters.ts';

export type LoadVisibleCommentDeps = LoadVisiblePostDeps &
  CommenterDeps & { readonly comments: Pick<CommentStore, 'get'> };

/** A comment, with or without what it says, with what decided that its viewer may see it. */
export interface VisibleComment<Comment extends LiveCommentHead = LiveCommentHead> extends VisibleHead {
  readonly comment: Comment;
  /** The person who wrote it. */
  readonly commenter: Account;
}

/** A comment or reply of a post that the viewer sees. Throws `not_found` like {@link loadVisibleComment}. */
export const findComment = async (
  deps: Pick<LoadVisibleCommentDeps, 'comments'> & CommenterDeps,
  visible: VisibleHead,
  commentId: CommentId,
  viewer: AccountId | undefined,
): Promise<VisibleComment> => {
  const thread = threadOf(commentId);
  const { postId } = visible.post;
  const [comment, beginning] = await Promise.all([
    deps.comments.get(postId, commentId, { consistent: true }),
    thread === undefined ? undefined : deps.comments.get(postId, thread, { consistent: true }),
  ]);
  if (comment === undefined || (thread !== undefined && beginning === undefined)) throw notFound();
  const commenters = makeCommenters(deps, visible, viewer, { consistent: true });
  await commenters.learn(beginning === undefined ? [comment] : [comment, beginning]);
  const role = roleOnPost(visible.post, viewer);
  const isVisible = (each: CommentHead, place: Place): each is LiveCommentHead =>
    canSeeComment(viewer, role, each, commenters.statusOf(each.by), place);
  const commenter = commenters.accountOf(comment.by);
  const begun =
    beginning === undefined || !isLive(beginning)
      ? []
      : [beginning, commenters.accountOf(beginning.by) ?? {}];
  const areVisible = (place: Place): boolean =>
    isVisible(comment, place) && (beginning === undefined || isVisible(beginning, place));
  if (!isLive(comment) || commenter === undefined || !areVisible(ANYWHERE)) throw notFound();
  if (!areVisible(viewerPlace())) throw absenceOf(comment, commenter, ...begun);
  return { ...visible, comment, commenter };
};

/**
 * A comment or reply that the viewer may see, at `now` (milliseconds). Throws `not_found` for any other: of a post that the viewer may not
 * see, in a thread whose beginning the viewer may not see, or itself not shown to them.
 */
export const loadVisibleComment = async (
  deps: LoadVisibleCommentDeps,
  postId: PostId,
  commentId: CommentId,
  viewer: AccountId | undefined,
  now: number,
): Promise<VisibleComment> =>
  findComment(deps, await loadVisibleHead(deps, postId, viewer, now), commentId, viewer);

/** A visible comment with what it says. Throws `not_found` when it has been deleted meanwhile. */
export const completeVisible = async (
  { comments }: { readonly comments: Pick<CommentStore, 'complete'> },
  visible: VisibleComment,
): Promise<VisibleComment<LiveComment>> => {
  const [comment] = await comments.complete([visible.comment]);
  if (comment === undefined) throw notFound();
  return { ...visible, comment };
};
