/** Queue consumer: notifies devices. */
import { readVariables } from '../kernel/environment.ts';
import { PushJob } from '../kernel/jobs/push-job.ts';
import { makeNotificationStore } from '../notify/notification-store.ts';
import { makeSendCall } from '../outgoing/send-call.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { readSecret } from '../platform/secret.ts';
import { sendPush } from '../push/send-push.ts';
import { makeSubscriptionStore } from '../push/subscription-store.ts';
import { makeAuthorize } from '../push/vapid.ts';
import { makeSessionStore } from '../sessions/session-store.ts';
import { variablesOf } from './variables-of.ts';

const CONCURRENCY = 10; // a batch waits for the slowest push service, not for the sum of them

const deps = once(() => {
  const env = readVariables(variablesOf['send-pushes']);
  const table = makeTable(env.TABLE_NAME);
  return {
    notifications: makeNotificationStore(table),
    subscriptions: makeSubscriptionStore(table),
    sessions: makeSessionStore(table),
    pushes: makeJobQueue<PushJob>(env.PUSHES_QUEUE_URL),
    call: makeSendCall({ allowLoopback: env.ALLOW_LOOPBACK === 'yes' }),
    authorize: makeAuthorize(
      once(() => readSecret(env.PUSH_PARAMETER)),
      env.PUSH_CONTACT,
    ),
  };
});

export const handler = consumeQueue(
  PushJob,
  (job, tries) => sendPush(deps(), job, { tries, now: Date.now() }),
  {
    concurrency: CONCURRENCY,
  },
);
