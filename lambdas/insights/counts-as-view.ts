/**
 * What counts as a view: somebody else than the author looked at a published post that they may see. Each viewer counts once a day, in
 * UTC, however often their app tells of it. A share counts by the same rule.
 */
import type { Relation } from '../graph/edge.ts';
import type { AccountId } from '../kernel/ids.ts';
import { dayOf } from '../platform/durations.ts';
import type { AuthorStatus, VisibilityFields } from '../posts/can-see-post.ts';
import { canSeePost } from '../posts/can-see-post.ts';
import { authorOfPost } from '../posts/post.ts';

/** Whether a view can count at all, before it is known how viewer and author stand to each other. */
export const couldCount = (viewer: AccountId, post: Pick<VisibilityFields, 'postId' | 'state'>): boolean =>
  post.state === 'published' && authorOfPost(post) !== viewer;

/** Whether a view of a post counts. `relation` is the viewer's to the author. */
export const countsAsView = (
  viewer: AccountId,
  post: VisibilityFields,
  author: AuthorStatus,
  relation: Relation,
): boolean => couldCount(viewer, post) && canSeePost(viewer, post, author, relation);

/** The day that a view at a time (milliseconds) counts for: days since 1970 in UTC. */
export const dayOfView = (at: number): number => dayOf(at);
