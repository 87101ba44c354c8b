/** Consumes the table's stream: keeps reverse edges, counts and marks, and sends jobs that bring home feeds in line with follows. */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { makeDoneStore } from '../engagement/done-store.ts';
import { planCounting } from '../engagement/plan-counting.ts';
import { makeMemberStore } from '../audiences/member-store.ts';
import { planAudiences } from '../audiences/plan-audiences.ts';
import { ProjectGraphEnv } from '../environments.ts';
import type { FanOutJob } from '../feeds/fan-out-job.ts';
import { makeCountStore } from '../graph/count-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { planProjection } from '../graph/project-graph.ts';
import { readEnvironment } from '../platform/environment.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { changesOf, runInOrder } from '../platform/stream-batch.ts';
import { makeTable } from '../platform/table.ts';

const deps = once(() => {
  const env = readEnvironment(ProjectGraphEnv);
  const table = makeTable(env.TABLE_NAME);
  return {
    edges: makeEdgeStore(table),
    counts: makeCountStore(table),
    members: makeMemberStore(table),
    done: makeDoneStore(table),
    queue: makeJobQueue<FanOutJob>(env.FAN_OUT_QUEUE_URL),
  };
});

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const changes = changesOf(event);
  return runInOrder(changes, [...planProjection(deps(), changes), ...planCounting(deps(), changes)]);
};
