/** Consumes the queue of schedules: reconciles the schedules of drafts with their rows, and publishes what is due. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeAudienceStore } from '../audiences/audience-store.ts';
import { makeDraftStore } from '../drafts/draft-store.ts';
import { doScheduleJob } from '../drafts/reconcile-schedule.ts';
import { makeScheduleStore } from '../drafts/schedule-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { readVariables } from '../kernel/environment.ts';
import { ScheduleJob } from '../kernel/jobs/schedule-job.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { handleEach } from '../platform/queue-batch.ts';
import { makeTable } from '../platform/table.ts';
import { makePostStore } from '../posts/post-store.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['schedule-posts']);
  const table = makeTable(env.TABLE_NAME);
  return {
    accounts: makeAccountStore(table),
    audiences: makeAudienceStore(table),
    drafts: makeDraftStore(table),
    edges: makeEdgeStore(table),
    photos: makePhotoStore(table),
    posts: makePostStore(table),
    queue: makeJobQueue<ScheduleJob>(env.SCHEDULES_QUEUE_URL),
    schedules: makeScheduleStore({
      groupName: env.SCHEDULE_GROUP_NAME,
      queueArn: env.SCHEDULES_QUEUE_ARN,
      roleArn: env.SCHEDULER_ROLE_ARN,
    }),
  };
});

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  handleEach(event, ScheduleJob, (job) => doScheduleJob(deps(), job, Date.now()));
