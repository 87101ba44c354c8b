/**
 * Brings home feeds in line with posts, reposts and follows. Every job looks at the truth when it runs, and again when it is done
 * where the truth may have moved, so that jobs in any order and number leave feeds right.
 */

import type { FollowPair } from '../graph/edge-store.ts';
import type { PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import { goesIntoFeeds } from '../posts/goes-into-feeds.ts';
import { coAuthorsOf, roleOnPost } from '../posts/role-on-post.ts';
import type { Delivery } from './delivery.ts';
import { fanOutRepost, fillReposts, removeEndedReposts } from './fan-out-repost.ts';
import { isMerged, isPushed } from './pushed-or-merged.ts';
import type { FanOutDeps, JobOf } from './review-delivery.ts';
import { followersPage, reviewDelivery } from './review-delivery.ts';

const BACKFILLED = 100; // posts, and as many reposts
const MAX_SYNC_ROUNDS = 3;

/**
 * Pushes a post to the followers of its author or of a co-author, a thousand at a time, unless they merge it at read time; and to that
 * account itself in any case. The job about the author sends those about co-authors.
 */
const fanOutPost = async (deps: FanOutDeps, job: JobOf<'post'>, now: number): Promise<void> => {
  const { postId, after, of: account = authorOf(postId) } = job;
  const post = await deps.posts.head(postId, now, { consistent: true });
  if (post === undefined || !goesIntoFeeds(post) || roleOnPost(post, account) === undefined) return;
  if (after === undefined && job.of === undefined) {
    await deps.queue.send(coAuthorsOf(post).map((of) => ({ kind: 'post', postId, of })));
  }
  const delivery =
    after === undefined
      ? await reviewDelivery(deps, account, `post ${postId}`)
      : await deps.deliveries.get(account);
  const own = after === undefined ? [account] : [];
  if (!isPushed(delivery)) return deps.feeds.addReferences(postId, own, now);
  const { accountIds, next } = await followersPage(deps, account, after);
  await deps.feeds.addReferences(postId, [...own, ...accountIds], now);
  if (next !== undefined) await deps.queue.send([{ ...job, after: next }]);
};

/** Puts an author's newest posts and reposts into the reader's feed, or has the author merged there, or both while that changes. */
const fillFeed = async (
  deps: FanOutDeps,
  { follower: reader, followed: author }: FollowPair,
  delivery: Delivery,
  now: number,
): Promise<void> => {
  if (isMerged(delivery)) await deps.feeds.addMarkers([reader], author, delivery.epoch);
  if (!isPushed(delivery)) return;
  await removeEndedReposts(deps, reader, author);
  await deps.feeds.addPosts(reader, await deps.feeds.newestPosts(author, BACKFILLED, now), now);
  await fillReposts(deps, reader, author, BACKFILLED, now);
};

/** Those of some posts that have more authors than one. */
const sharedAmong = async (
  { posts }: FanOutDeps,
  postIds: readonly PostId[],
  now: number,
  options: { readonly consistent?: boolean } = {},
): Promise<ReadonlySet<PostId>> => {
  const found = await posts.heads(postIds, now, options);
  return new Set(found.filter((post) => coAuthorsOf(post).length > 0).map(({ postId }) => postId));
};

/**
 * Takes an author out of a reader's feed with what it reposted, but for posts with co-authors: whether these still show is decided as the feed is read. One whose
 * first co-author accepts meanwhile comes back.
 */
const clearFeed = async (
  deps: FanOutDeps,
  { follower: reader, followed: author }: FollowPair,
  now: number,
): Promise<void> => {
  for await (const { postIds, reposts } of deps.feeds.rowsBy(reader, author)) {
    await deps.feeds.removeRows(reposts.map(({ key }) => key));
    const shared = await sharedAmong(deps, postIds, now);
    const gone = postIds.filter((postId) => !shared.has(postId));
    await deps.feeds.removePosts(reader, gone);
    const late = await sharedAmong(deps, gone, now, { consistent: true });
    await deps.feeds.addPosts(reader, [...late], now);
  }
  await deps.feeds.removeMarker(reader, author);
};

/** Makes a reader's feed follow the edge to an author: filled while there is one, cleared when there is none. */
const syncFollow = async (
  deps: FanOutDeps,
  { reader, author }: JobOf<'follow'>,
  now: number,
): Promise<void> => {
  const edge: FollowPair = { follower: reader, followed: author };
  const sinceOf = () => deps.edges.sinceOf(edge, { consistent: true });
  let since = await sinceOf();
  for (let round = 0; round < MAX_SYNC_ROUNDS; round += 1) {
    const delivery = await reviewDelivery(deps, author, `follow ${reader} ${since ?? ''} ${author}`);
    if (since === undefined) await clearFeed(deps, edge, now);
    else await fillFeed(deps, edge, delivery, now);
    const sinceThen = await sinceOf();
    const deliveryThen = await deps.deliveries.get(author);
    if (sinceThen === since && deliveryThen.epoch === delivery.epoch) return;
    since = sinceThen;
  }
  // Somebody toggles: the job comes again when the queue has done others.
  await deps.queue.send([{ kind: 'follow', reader, author }]);
};

/** Writes the markers of followers that a change of delivery asks for, then completes the change. */
const changeDelivery = async (deps: FanOutDeps, job: JobOf<'delivery'>, now: number): Promise<void> => {
  const { author, epoch, after } = job;
  const delivery = await deps.deliveries.get(author);
  if (delivery.epoch !== epoch || !isPushed(delivery)) return;
  const { accountIds, next } = await followersPage(deps, author, after);
  if (delivery.mode === 'merging') await deps.feeds.addMarkers(accountIds, author, epoch);
  else await deps.feeds.letMarkersExpire(accountIds, author, epoch, now);
  if (next !== undefined) {
    await deps.queue.send([{ kind: 'delivery', author, epoch, after: next }]);
  } else if (delivery.mode === 'merging') {
    await deps.deliveries.change(author, delivery, { ...delivery, mode: 'merge' });
  }
};

/** Does one job. `now` in milliseconds. */
export const fanOut = (deps: FanOutDeps, job: FanOutJob, now: number): Promise<void> => {
  switch (job.kind) {
    case 'post':
      return fanOutPost(deps, job, now);
    case 'repost':
      return fanOutRepost(deps, job, now);
    case 'follow':
      return syncFollow(deps, job, now);
    case 'delivery':
      return changeDelivery(deps, job, now);
  }
};
