/** Consumes the table's stream: keeps reverse edges, counts and marks, and sends jobs that bring home feeds in line with follows. */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { makeAccountStore } from '../accounts/account-store.ts';
import { planAudiences } from '../audiences/audience-projections.ts';
import { makeMemberStore } from '../audiences/member-store.ts';
import { makeCommentCountStore } from '../comments/comment-count-store.ts';
import { planComments } from '../comments/comment-projections.ts';
import { planCredits } from '../credits/credit-projections.ts';
import { makeCreditStore } from '../credits/credit-store.ts';
import { ProjectGraphEnv } from '../environments.ts';
import type { AcceptRequestsJob } from '../graph/accept-requests.ts';
import { makeCountStore } from '../graph/count-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { planGraph } from '../graph/graph-projections.ts';
import { planInsights } from '../insights/insight-projections.ts';
import { makeViewEventStore } from '../insights/view-event-store.ts';
import type { FanOutJob } from '../kernel/jobs/fan-out-job.ts';
import { readEnvironment } from '../platform/environment.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { changesOf, runInOrder } from '../platform/stream-batch.ts';
import { makeTable } from '../platform/table.ts';
import { makePostStore } from '../posts/post-store.ts';
import { planReactions } from '../reactions/reaction-projections.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';

const deps = once(() => {
  const env = readEnvironment(ProjectGraphEnv);
  const table = makeTable(env.TABLE_NAME);
  return {
    accounts: makeAccountStore(table),
    edges: makeEdgeStore(table),
    counts: makeCountStore(table),
    members: makeMemberStore(table),
    done: makeViewerStateStore(table),
    people: makeCreditStore(table),
    posts: makePostStore(table),
    viewEvents: makeViewEventStore(table),
    tallies: makeCommentCountStore(table),
    queue: makeJobQueue<FanOutJob>(env.FAN_OUT_QUEUE_URL),
    acceptance: makeJobQueue<AcceptRequestsJob>(env.ACCEPTANCE_QUEUE_URL),
    clock: Date.now,
  };
});

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const changes = changesOf(event);
  return runInOrder(changes, [
    ...planGraph(deps(), changes),
    ...planAudiences(deps(), changes),
    ...planReactions(deps(), changes),
    ...planCredits(deps(), changes),
    ...planInsights(deps(), changes),
    ...planComments(deps(), changes),
  ]);
};
