/** Queue consumer: makes notifications of what people do, and has devices told. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeCommentStore } from '../comments/comment-store.ts';
import { makeDraftStore } from '../drafts/draft-store.ts';
import { MakeNotificationsEnv } from '../environments.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { NotificationJob } from '../kernel/jobs/notification-job.ts';
import type { PushJob } from '../kernel/jobs/push-job.ts';
import { makeNotifications } from '../notifications/make-notifications.ts';
import { makeNotificationStore } from '../notifications/notification-store.ts';
import type { NotifyDeps } from '../notifications/notify.ts';
import { makeSourceStore } from '../notifications/source-store.ts';
import { readEnvironment } from '../platform/environment.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { handleEach } from '../platform/queue-batch.ts';
import { makeTable } from '../platform/table.ts';
import { makePostStore } from '../posts/post-store.ts';

const deps = once((): NotifyDeps => {
  const env = readEnvironment(MakeNotificationsEnv);
  const table = makeTable(env.TABLE_NAME);
  return {
    accounts: makeAccountStore(table),
    edges: makeEdgeStore(table),
    posts: makePostStore(table),
    comments: makeCommentStore(table),
    drafts: makeDraftStore(table),
    sources: makeSourceStore(table),
    notifications: makeNotificationStore(table),
    pushes: makeJobQueue<PushJob>(env.PUSHES_QUEUE_URL),
  };
});

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  handleEach(event, NotificationJob, (job) => makeNotifications(deps(), job, Date.now()));
