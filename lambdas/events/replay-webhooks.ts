/** Invoked by an operator: sends events of the last days again. docs/webhooks.md says how. */
import type { Context } from 'aws-lambda';
import { readVariables } from '../kernel/environment.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { makeEventStore } from '../webhooks/event-store.ts';
import type { ReplayOutcome } from '../webhooks/replay-webhooks.ts';
import { Replay, replayWebhooks } from '../webhooks/replay-webhooks.ts';
import type { WebhookJob } from '../webhooks/webhook-job.ts';
import { variablesOf } from './variables-of.ts';

const TIME_TO_END_MS = 15_000; // the longest that a page of events takes to send

const deps = once(() => {
  const env = readVariables(variablesOf['replay-webhooks']);
  return {
    events: makeEventStore(makeTable(env.TABLE_NAME)),
    webhooks: makeJobQueue<WebhookJob>(env.WEBHOOKS_QUEUE_URL),
  };
});

export const handler = (
  event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<ReplayOutcome> =>
  replayWebhooks(deps(), Replay.parse(event), () => context.getRemainingTimeInMillis() > TIME_TO_END_MS);
