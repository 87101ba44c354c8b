/** What a post's authors do with the comments on it. For everybody else these acts do not exist. */
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import { tenderOf } from './can-see-comment.ts';
import type { LiveCommentHead } from './comment.ts';
import { threadOf } from './comment.ts';
import type { CommentStore } from './comment-store.ts';
import type { LoadVisibleCommentDeps, VisibleComment } from './load-visible-comment.ts';
import { loadVisibleComment } from './load-visible-comment.ts';

const CONFLICTS = {
  attempts: 5, // acts from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

export type ModerateDeps = LoadVisibleCommentDeps & {
  readonly comments: Pick<CommentStore, 'get' | 'getMany' | 'move' | 'pins' | 'savePins'>;
};

export interface Act {
  readonly postId: PostId;
  readonly commentId: CommentId;
  readonly viewer: AccountId;
  /** Milliseconds. */
  readonly now: number;
}

/** A comment on a post of which the viewer is one of the authors, and whether they tend it. */
const loadOnOwnPost = async (deps: LoadVisibleCommentDeps, { postId, commentId, viewer, now }: Act) => {
  const visible = await loadVisibleComment(deps, postId, commentId, viewer, now);
  const role = roleOnPost(visible.post, viewer);
  if (role === undefined) throw notFound();
  return { visible, tender: tenderOf(visible.comment, viewer, role) };
};

/**
 * Throws `not_found` for co-authors where a comment is the author's own: they neither hide nor delete it, nor show it again.
 */
export const checkIsNotOfAuthor = (
  { postId, by }: Pick<LiveCommentHead, 'postId' | 'by'>,
  viewer: AccountId,
): void => {
  const author = authorOf(postId);
  if (by === author && viewer !== author) throw notFound();
};

/**
 * Moves a comment to a state, unless it is in none of those it can be moved from: then it stays as it is, and so does a co-author's own,
 * whatever state it is in.
 */
const moveTo =
  (from: readonly LiveCommentHead['state'][], to: 'shown' | 'hidden') =>
  (deps: ModerateDeps, act: Act): Promise<VisibleComment> =>
    retryOnConflict<VisibleComment>(CONFLICTS, async () => {
      const { visible, tender } = await loadOnOwnPost(deps, act);
      checkIsNotOfAuthor(visible.comment, act.viewer);
      if (tender === undefined || !from.includes(visible.comment.state)) return visible;
      const comment = await deps.comments.move(visible.comment, from, to);
      return comment && { ...visible, comment };
    });

/** Lets everybody see a comment that waits. One that does not wait stays as it is. Throws `not_found` and `conflict`. */
export const approveComment = moveTo(['pending'], 'shown');

/** Hides a comment from all but the person who wrote it, who does not notice. Throws `not_found` and `conflict`. */
export const hideComment = moveTo(['shown', 'pending'], 'hidden');

/** Shows a comment again that was hidden. Throws `not_found` and `conflict`. */
export const unhideComment = moveTo(['hidden'], 'shown');

/** Pins whose comments are gone or no longer shown make room. */
const stillShown = async (
  comments: Pick<CommentStore, 'getMany'>,
  postId: PostId,
  pins: readonly CommentId[],
): Promise<readonly CommentId[]> => {
  const found = await comments.getMany(pins.map((commentId) => ({ postId, commentId })));
  return pins.filter((commentId) => found.get(commentId)?.state === 'shown');
};

const checkCanBePinned = ({ comment }: VisibleComment): void => {
  if (threadOf(comment.commentId) !== undefined) {
    throw invalid('path.commentId', {
      en: `${comment.commentId} is a reply; only a comment that starts a thread can be pinned`,
      ar: `${comment.commentId} رد؛ لا يُثبَّت إلا التعليق الأول في السلسلة`,
    });
  }
  if (comment.state !== 'shown') {
    throw problem('conflict', {
      en: `The comment is ${comment.state}; only a comment that everyone sees can be pinned`,
      ar: `حالة التعليق ${comment.state}؛ لا يُثبَّت إلا تعليق يراه الجميع`,
    });
  }
};

/** Pins a comment above the others, the last one first; a co-author's own is pinned by others. Throws `not_found`, `invalid_request`, `limit_reached` and `conflict`. */
export const pinComment = async (deps: ModerateDeps, act: Act): Promise<VisibleComment> => {
  const { visible, tender } = await loadOnOwnPost(deps, act);
  if (tender === undefined) return visible;
  checkCanBePinned(visible);
  await retryOnConflict(CONFLICTS, async () => {
    const { pins, version } = await deps.comments.pins(act.postId);
    if (pins.includes(act.commentId)) return true;
    const others = await stillShown(deps.comments, act.postId, pins);
    if (others.length >= limits.pinnedComments) {
      throw problem('limit_reached', {
        en: `${others.length} comments are pinned; at most ${limits.pinnedComments} are allowed`,
        ar: `عدد التعليقات المثبتة ${others.length}، والحد الأقصى ${limits.pinnedComments}`,
      });
    }
    return deps.comments.savePins(act.postId, [act.commentId, ...others], version);
  });
  return visible;
};

/** Takes a comment off the pinned ones; one that is not among them stays as it is. Throws `not_found` and `conflict`. */
export const unpinComment = async (deps: ModerateDeps, act: Act): Promise<VisibleComment> => {
  const { visible, tender } = await loadOnOwnPost(deps, act);
  if (tender === undefined) return visible;
  await retryOnConflict(CONFLICTS, async () => {
    const { pins, version } = await deps.comments.pins(act.postId);
    const others = pins.filter((commentId) => commentId !== act.commentId);
    return others.length === pins.length || deps.comments.savePins(act.postId, others, version);
  });
  return visible;
};
