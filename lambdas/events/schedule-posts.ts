/** Consumes the queue of what is due at a time: reconciles the schedules of drafts with their rows, publishes, and gives up uploads that never came. */
import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeAudienceStore } from '../audiences/audience-store.ts';
import { makeDraftStore } from '../drafts/draft-store.ts';
import { doScheduleJob } from '../drafts/reconcile-schedule.ts';
import { makeScheduleStore } from '../drafts/schedule-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { readVariables } from '../kernel/environment.ts';
import { ScheduleJob } from '../kernel/jobs/schedule-job.ts';
import { UploadJob } from '../kernel/jobs/upload-job.ts';
import { failMissingUpload } from '../photos/fail-missing-upload.ts';
import { makePhotoWriter } from '../photos/photo-writer.ts';
import { makeUploadStore } from '../photos/upload-store.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { makePostStore } from '../posts/post-store.ts';
import { variablesOf } from './variables-of.ts';

const DueJob = z.union([ScheduleJob, UploadJob]);
type DueJob = z.infer<typeof DueJob>;

const deps = once(() => {
  const env = readVariables(variablesOf['schedule-posts']);
  const table = makeTable(env.TABLE_NAME);
  return {
    accounts: makeAccountStore(table),
    audiences: makeAudienceStore(table),
    drafts: makeDraftStore(table),
    edges: makeEdgeStore(table),
    photos: makePhotoWriter(table),
    posts: makePostStore(table),
    queue: makeJobQueue<DueJob>(env.SCHEDULES_QUEUE_URL),
    uploads: makeUploadStore(env.UPLOADS_BUCKET),
    schedules: makeScheduleStore({
      groupName: env.SCHEDULE_GROUP_NAME,
      queueArn: env.SCHEDULES_QUEUE_ARN,
      roleArn: env.SCHEDULER_ROLE_ARN,
    }),
  };
});

export const handler = consumeQueue(DueJob, (job) =>
  job.kind === 'upload' ? failMissingUpload(deps(), job, Date.now()) : doScheduleJob(deps(), job, Date.now()),
);
