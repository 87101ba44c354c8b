/** Consumes the table's stream: keeps reverse edges, counts and marks, and sends jobs that bring home feeds in line with follows. */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeMemberStore } from '../audiences/member-store.ts';
import { planAudiences } from '../audiences/plan-audiences.ts';
import { planComments } from '../comments/plan-comments.ts';
import { makeTallyStore } from '../comments/tally-store.ts';
import { makeDoneStore } from '../engagement/done-store.ts';
import { planCounting } from '../engagement/plan-counting.ts';
import { ProjectGraphEnv } from '../environments.ts';
import type { FanOutJob } from '../feeds/fan-out-job.ts';
import type { AcceptRequestsJob } from '../graph/accept-requests.ts';
import { makeCountStore } from '../graph/count-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { planProjection } from '../graph/project-graph.ts';
import { planInsights } from '../insights/plan-insights.ts';
import { makeWitnessStore } from '../insights/witness-store.ts';
import { readEnvironment } from '../platform/environment.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { changesOf, runInOrder } from '../platform/stream-batch.ts';
import { makeTable } from '../platform/table.ts';
import { makePeopleStore } from '../posts/people-store.ts';
import { planPeople } from '../posts/plan-people.ts';
import { makePostStore } from '../posts/post-store.ts';

const deps = once(() => {
  const env = readEnvironment(ProjectGraphEnv);
  const table = makeTable(env.TABLE_NAME);
  return {
    accounts: makeAccountStore(table),
    edges: makeEdgeStore(table),
    counts: makeCountStore(table),
    members: makeMemberStore(table),
    done: makeDoneStore(table),
    people: makePeopleStore(table),
    posts: makePostStore(table),
    witnesses: makeWitnessStore(table),
    tallies: makeTallyStore(table),
    queue: makeJobQueue<FanOutJob>(env.FAN_OUT_QUEUE_URL),
    acceptance: makeJobQueue<AcceptRequestsJob>(env.ACCEPTANCE_QUEUE_URL),
    clock: Date.now,
  };
});

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const changes = changesOf(event);
  return runInOrder(changes, [
    ...planProjection(deps(), changes),
    ...planAudiences(deps(), changes),
    ...planCounting(deps(), changes),
    ...planPeople(deps(), changes),
    ...planInsights(deps(), changes),
    ...planComments(deps(), changes),
  ]);
};
