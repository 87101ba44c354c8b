/** Queue consumer: makes notifications of what people do, and has pushes sent for them. */
import { readVariables } from '../kernel/environment.ts';
import type { PushJob } from '../kernel/jobs/push-job.ts';
import { NotificationJob } from '../notify/notifier.ts';
import { makeRunNotificationJob } from '../notify/run-notification-job.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { notifiers } from '../wiring/notifiers.ts';
import { variablesOf } from './variables-of.ts';

const runJob = once(() => {
  const env = readVariables(variablesOf['make-notifications']);
  return makeRunNotificationJob(notifiers, {
    table: makeTable(env.TABLE_NAME),
    pushes: makeJobQueue<PushJob>(env.PUSHES_QUEUE_URL),
    more: makeJobQueue<NotificationJob>(env.NOTIFICATIONS_QUEUE_URL),
  });
});

export const handler = consumeQueue(NotificationJob, (job) => runJob()(job, Date.now()));
