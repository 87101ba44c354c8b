/**
 * Brings home feeds in line with posts and follows. Every job looks at the truth when it runs, and again when it is done
 * where the truth may have moved, so that jobs in any order and number leave feeds right.
 */

import type { EdgeStore, FollowPair } from '../graph/edge-store.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import type { JobQueue } from '../platform/queue.ts';
import { goesIntoFeeds } from '../posts/goes-into-feeds.ts';
import type { PostStore } from '../posts/post-store.ts';
import { coAuthorsOf, roleOnPost } from '../posts/role-on-post.ts';
import type { CountStore } from '../profiles/count-store.ts';
import { followersOf } from '../profiles/counts.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { FeedWriter } from './feed-writer.ts';
import { isMerged, isPushed, nextDelivery } from './pushed-or-merged.ts';

const FOLLOWERS_PER_JOB = 1_000; // 40 batch writes: a second or so, far below the function's timeout
const BACKFILLED_POSTS = 100;
const MAX_SYNC_ROUNDS = 3;

export interface FanOutDeps {
  readonly edges: EdgeStore;
  readonly counts: CountStore;
  readonly posts: Pick<PostStore, 'head' | 'heads'>;
  readonly feeds: FeedWriter;
  readonly deliveries: DeliveryStore;
  readonly queue: JobQueue<FanOutJob>;
  readonly mergeAboveFollowers: number;
  readonly followersPerJob?: number;
}

type JobOf<Kind extends FanOutJob['kind']> = Extract<FanOutJob, { kind: Kind }>;

/**
 * Changes the author's delivery when the number of followers asks for it, and answers the one in force. The job that wins the
 * change sends the work on the markers; should it die in between, it finds itself as the starter when it comes again.
 */
const reviewDelivery = async (deps: FanOutDeps, author: AccountId, jobName: string): Promise<Delivery> => {
  let delivery = await deps.deliveries.get(author);
  const followers = followersOf(await deps.counts.read(author));
  const next = nextDelivery(delivery, followers, deps.mergeAboveFollowers, jobName);
  if (next !== undefined) {
    const won = await deps.deliveries.change(author, delivery, next);
    delivery = won ? next : await deps.deliveries.get(author);
  }
  if (delivery.startedBy === jobName && isPushed(delivery)) {
    await deps.queue.send([{ kind: 'delivery', author, epoch: delivery.epoch }]);
  }
  return delivery;
};

const followersPage = (deps: FanOutDeps, author: AccountId, after: AccountId | undefined) =>
  deps.edges.page('followers', author, {
    limit: deps.followersPerJob ?? FOLLOWERS_PER_JOB,
    after,
    consistent: true,
  });

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

/** Puts an author's newest posts into the reader's feed, or has the author merged there, or both while that changes. */
const fillFeed = async (
  deps: FanOutDeps,
  { follower: reader, followed: author }: FollowPair,
  delivery: Delivery,
  now: number,
): Promise<void> => {
  if (isMerged(delivery)) await deps.feeds.addMarkers([reader], author, delivery.epoch);
  if (isPushed(delivery)) {
    await deps.feeds.addPosts(reader, await deps.feeds.newestPosts(author, BACKFILLED_POSTS, now), now);
  }
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
 * Takes an author out of a reader's feed, but for posts with co-authors: whether these still show is decided as the feed is read. One whose
 * first co-author accepts meanwhile comes back.
 */
const clearFeed = async (
  deps: FanOutDeps,
  { follower: reader, followed: author }: FollowPair,
  now: number,
): Promise<void> => {
  for await (const postIds of deps.feeds.postsBy(reader, author)) {
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
    case 'follow':
      return syncFollow(deps, job, now);
    case 'delivery':
      return changeDelivery(deps, job, now);
  }
};
