/** Consumes the fan-out queue: pushes posts and reposts to followers' feeds and brings feeds in line with follows. */
import { makeDeliveryStore } from '../feeds/delivery-store.ts';
import { fanOut } from '../feeds/fan-out.ts';
import { makeFeedWriter } from '../feeds/feed-writer.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { readVariables } from '../kernel/environment.ts';
import { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { makeTable } from '../platform/table.ts';
import { makePostStore } from '../posts/post-store.ts';
import { makeCountStore } from '../profiles/count-store.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['fan-out-posts']);
  const table = makeTable(env.TABLE_NAME);
  return {
    edges: makeEdgeStore(table),
    counts: makeCountStore(table),
    posts: makePostStore(table),
    feeds: makeFeedWriter(table),
    viewerStates: makeViewerStateStore(table),
    deliveries: makeDeliveryStore(table),
    queue: makeJobQueue<FanOutJob>(env.FAN_OUT_QUEUE_URL),
    mergeAboveFollowers: env.MERGE_ABOVE_FOLLOWERS,
  };
});

export const handler = consumeQueue(FanOutJob, (job) => fanOut(deps(), job, Date.now()));
