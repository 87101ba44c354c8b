/**
 * Consumes the fan-out queue: pushes posts and reposts to followers' feeds, brings feeds in line with follows, and lets everybody follow who
 * asked an account that has become public.
 */
import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeDeliveryStore } from '../feeds/delivery-store.ts';
import { fanOut } from '../feeds/fan-out.ts';
import { makeFeedWriter } from '../feeds/feed-writer.ts';
import { AcceptRequestsJob, acceptRequests } from '../graph/accept-requests.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { readVariables } from '../kernel/environment.ts';
import { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { makePostStore } from '../posts/post-store.ts';
import { makeCountStore } from '../profiles/count-store.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { variablesOf } from './variables-of.ts';

const Job = z.union([FanOutJob, AcceptRequestsJob]);
type Job = z.infer<typeof Job>;

const deps = once(() => {
  const env = readVariables(variablesOf['fan-out-posts']);
  const table = makeTable(env.TABLE_NAME);
  return {
    accounts: makeAccountStore(table),
    edges: makeEdgeStore(table),
    counts: makeCountStore(table),
    posts: makePostStore(table),
    feeds: makeFeedWriter(table),
    viewerStates: makeViewerStateStore(table),
    deliveries: makeDeliveryStore(table),
    queue: makeJobQueue<Job>(env.FAN_OUT_QUEUE_URL),
    mergeAboveFollowers: env.MERGE_ABOVE_FOLLOWERS,
  };
});

export const handler = consumeQueue(Job, (job) =>
  job.kind === 'accept-requests' ? acceptRequests(deps(), job, Date.now()) : fanOut(deps(), job, Date.now()),
);
