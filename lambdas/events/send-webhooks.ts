/** Queue consumer: notifies operators of events. */
import * as z from 'zod/mini';
import { readVariables } from '../kernel/environment.ts';
import { makeSendCall } from '../outgoing/send-call.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { readSecret } from '../platform/secret.ts';
import { makeEventStore } from '../webhooks/event-store.ts';
import { sendWebhook } from '../webhooks/send-webhook.ts';
import { WebhookEndpoint } from '../webhooks/webhook-event.ts';
import { WebhookJob } from '../webhooks/webhook-job.ts';
import { variablesOf } from './variables-of.ts';

const CONCURRENCY = 10; // a batch waits for the slowest receiver, not for the sum of them

const deps = once(() => {
  const env = readVariables(variablesOf['send-webhooks']);
  return {
    events: makeEventStore(makeTable(env.TABLE_NAME)),
    endpoints: z.parse(z.array(WebhookEndpoint), JSON.parse(env.WEBHOOKS)),
    webhooks: makeJobQueue<WebhookJob>(env.WEBHOOKS_QUEUE_URL),
    call: makeSendCall({ allowLoopback: env.ALLOW_LOOPBACK === 'yes' }),
    secret: once(() => readSecret(env.WEBHOOK_PARAMETER)),
  };
});

export const handler = consumeQueue(
  WebhookJob,
  (job, tries) => sendWebhook(deps(), job, { tries, now: Date.now() }),
  {
    concurrency: CONCURRENCY,
  },
);
