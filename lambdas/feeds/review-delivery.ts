/** What all jobs of fan-out share: how an account's posts and reposts travel, and to whom. */
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { PostStore } from '../posts/post-store.ts';
import type { CountStore } from '../profiles/count-store.ts';
import { followersOf } from '../profiles/counts.ts';
import type { ViewerStateStore } from '../reactions/viewer-state-store.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { FeedWriter } from './feed-writer.ts';
import { isPushed, nextDelivery } from './pushed-or-merged.ts';

const FOLLOWERS_PER_JOB = 1_000; // 40 batch writes, 80 of reposts: a second or two, far below the function's timeout

export interface FanOutDeps {
  readonly edges: EdgeStore;
  readonly counts: CountStore;
  readonly posts: Pick<PostStore, 'head' | 'heads'>;
  readonly viewerStates: Pick<ViewerStateStore, 'stored'>;
  readonly feeds: FeedWriter;
  readonly deliveries: DeliveryStore;
  readonly queue: JobQueue<FanOutJob>;
  readonly mergeAboveFollowers: number;
  readonly followersPerJob?: number;
}

export type JobOf<Kind extends FanOutJob['kind']> = Extract<FanOutJob, { kind: Kind }>;

/**
 * Changes the author's delivery when the number of followers asks for it, and answers the one in force. The job that wins the
 * change sends the work on the markers; should it die in between, it finds itself as the starter when it comes again.
 */
export const reviewDelivery = async (
  deps: FanOutDeps,
  author: AccountId,
  jobName: string,
): Promise<Delivery> => {
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

/** Some followers of an account, as they are now, behind one of them. */
export const followersPage = (deps: FanOutDeps, author: AccountId, after: AccountId | undefined) =>
  deps.edges.page('followers', author, {
    limit: deps.followersPerJob ?? FOLLOWERS_PER_JOB,
    after,
    consistent: true,
  });
