/** How those are notified of a new post who asked to be: a hundred a job, so that no number of them is too many. */
import * as z from 'zod/mini';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { AccountId, authorOf, notificationIdOf, PostId, timeOf } from '../kernel/ids.ts';
import { mayBeNamed } from '../notify/may-be-named.ts';
import type { Subject } from '../notify/notification.ts';
import { soleNotification } from '../notify/notification.ts';
import type { NotificationJob } from '../notify/notifier.ts';
import type { NotifyDeps } from '../notify/notify.ts';
import { notifyOnce } from '../notify/notify.ts';
import { wants } from '../notify/preferences.ts';
import { inParallel } from '../platform/chunks.ts';
import type { JobQueue } from '../platform/queue.ts';
import { canSeePost } from './can-see-post.ts';
import { goesIntoFeeds } from './goes-into-feeds.ts';
import type { postNotificationTypes } from './post-notification-types.ts';
import type { PostStore } from './post-store.ts';

const SUBSCRIBERS_PER_JOB = 100; // edges that one read takes
const NOTIFIED_AT_ONCE = 10;
export const NEW_POST = 'new post';

export interface NotifyOfNewPostDeps extends NotifyDeps {
  readonly edges: NotifyDeps['edges'] & Pick<EdgeStore, 'bells'>;
  readonly posts: Pick<PostStore, 'head'>;
  readonly more: JobQueue<NotificationJob>;
  readonly subscribersPerJob?: number;
}

/** `after`: the subscriber behind whom an earlier job stopped. */
export const NewPostJob = z.object({ postId: PostId, after: z.optional(AccountId) });
type NewPostJob = z.infer<typeof NewPostJob>;

/**
 * Notifies some of those who asked to be notified of an author's new posts before this one was published, and may see it by now; then has the next ones
 * notified. Costs a read unit for each, half a unit for the preferences of each who may be, and a write unit for each who is. `now` in milliseconds.
 */
export const notifyOfNewPost = async (
  deps: NotifyOfNewPostDeps,
  { postId, after }: NewPostJob,
  now: number,
): Promise<void> => {
  const author = authorOf(postId);
  const [post, account] = await Promise.all([
    deps.posts.head(postId, now, { consistent: true }),
    deps.accounts.byId(author, { consistent: true }),
  ]);
  if (post?.state !== 'published' || account === undefined || !goesIntoFeeds(post)) return;
  const { publishedAt } = post;
  const subject: Subject<keyof typeof postNotificationTypes> = { type: 'new_post', postId };
  const limit = deps.subscribersPerJob ?? SUBSCRIBERS_PER_JOB;
  const { accountIds, next } = await deps.edges.bells(author, { limit, after });
  const edges = await deps.edges.toward(author, accountIds, { consistent: true });
  await inParallel(accountIds, NOTIFIED_AT_ONCE, async (subscriber) => {
    const edge = edges.get(subscriber);
    if (edge?.bell === undefined || timeOf(edge.bell) > publishedAt) return;
    if (!mayBeNamed({ account, edge }, now)) return;
    if (!canSeePost(subscriber, post, account, relationOf(edge))) return;
    if (!wants(await deps.notifications.preferences(subscriber), subject.type, edge)) return;
    const id = notificationIdOf(publishedAt, `${subscriber} new_post ${postId}`);
    await notifyOnce(deps, subscriber, soleNotification(subject, id, author, publishedAt), now);
  });
  if (next !== undefined) await deps.more.send([{ kind: NEW_POST, postId, after: next }]);
};
