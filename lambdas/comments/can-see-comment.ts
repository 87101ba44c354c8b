import type { AccountPresence } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { StoredEdge } from '../graph/edge.ts';
import { relationOf } from '../graph/edge.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Place } from '../kernel/viewer-place.ts';
import { viewerPlace } from '../kernel/viewer-place.ts';
import { isWithheld } from '../kernel/withholding.ts';
import type { RoleOnPost } from '../posts/role-on-post.ts';
import type { CommentHead, LiveCommentHead } from './comment.ts';

/** The relations of the person who wrote a comment that decide who sees it. */
export interface CommenterStatus {
  /** Undefined when the account is gone. */
  readonly account: AccountPresence | undefined;
  /** The viewer's edge to them, and that of the post's author. */
  readonly viewerEdge: StoredEdge | undefined;
  readonly authorEdge: StoredEdge | undefined;
}

/**
 * Whether the person who wrote a comment lets all others see it, but for those between whom and that person there is a block: the post's
 * author is not among those.
 */
export const isCommenterVisible = (
  { account, authorEdge }: Pick<CommenterStatus, 'account' | 'authorEdge'>,
  place: Place = viewerPlace(),
): boolean => account !== undefined && isVisible(account, place) && !relationOf(authorEdge).isBlocked;

/**
 * As what of a post's authors somebody tends one of its comments. Co-authors do not tend their own: they see those as others see theirs, so
 * that a restriction or hiding is not noticed by them either.
 */
export const tenderOf = (
  comment: Pick<CommentHead, 'by'>,
  viewer: AccountId | undefined,
  role: RoleOnPost | undefined,
): RoleOnPost | undefined => (role === 'co-author' && viewer === comment.by ? undefined : role);

/**
 * Whether a viewer who sees the post sees a comment on it. Who wrote it sees it in every state, so that neither a restriction nor
 * hiding is noticed. A block between them and the viewer, or the post's author, hides it from all others.
 * The post's authors see what waits and what is hidden; whom the author restricts, co-authors do not learn.
 */
export const canSeeComment = (
  viewer: AccountId | undefined,
  role: RoleOnPost | undefined,
  comment: CommentHead,
  commenter: CommenterStatus,
  place: Place = viewerPlace(),
): comment is LiveCommentHead => {
  if (comment.state === 'deleted' || commenter.account === undefined) return false;
  if (viewer === comment.by) return true;
  if (comment.state === 'removed' || isWithheld(comment, place)) return false;
  if (!isCommenterVisible(commenter, place) || relationOf(commenter.viewerEdge).isBlocked) return false;
  if (comment.state === 'shown' || role === 'author') return true;
  return role === 'co-author' && !(comment.state === 'pending' && comment.reason === 'restricted');
};
