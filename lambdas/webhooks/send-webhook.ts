/** Tells operators of an event. */
import type { SendCall } from '../outgoing/send-call.ts';
import { log } from '../platform/log.ts';
import type { JobQueue } from '../platform/queue.ts';
import { TryLater } from '../platform/queue-batch.ts';
import type { EventStore } from './event-store.ts';
import { signWebhook } from './sign-webhook.ts';
import type { WebhookEndpoint, WebhookEvent } from './webhook-event.ts';
import type { WebhookJob } from './webhook-job.ts';

export interface SendWebhookDeps {
  readonly events: Pick<EventStore, 'store'>;
  readonly endpoints: readonly WebhookEndpoint[];
  readonly webhooks: JobQueue<WebhookJob>;
  readonly call: SendCall;
  readonly secret: () => Promise<string>;
}

/**
 * Pauses after the first, the second try and so on, in seconds: 17 hours in all. The queue tries once more than there are pauses and
 * then gives the message to its dead-letter queue.
 */
export const PAUSES_SECONDS = [30, 120, 600, 1_800, 7_200, 18_000, 36_000] as const;

const deliver = async (deps: SendWebhookDeps, event: WebhookEvent, url: string, now: number) => {
  const body = JSON.stringify(event);
  return deps.call({
    url,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Suwar-Webhooks/1',
      ...signWebhook(await deps.secret(), event.id, body, now),
    },
    body,
  });
};

/**
 * Sends an event to the only address that wants it or to the one that the job names; several get a job each, so that one that fails
 * does not have the others notified twice. Anything but a 2xx counts as a failure, redirects too. Throws `TryLater` then.
 */
export const sendWebhook = async (
  deps: SendWebhookDeps,
  { event, url }: WebhookJob,
  { tries, now }: { readonly tries: number; readonly now: number },
): Promise<void> => {
  const wanting = deps.endpoints.filter(({ events }) => events.includes(event.type)).map((each) => each.url);
  const wanted = url === undefined ? wanting : wanting.filter((each) => each === url);
  if (url === undefined) await deps.events.store(event);
  const [only, ...more] = wanted;
  if (only === undefined) return; // the settings have changed since
  if (more.length > 0) {
    return deps.webhooks.send(wanted.map((each) => ({ kind: 'webhook', event, url: each })));
  }
  const outcome = await deliver(deps, event, only, now);
  if (outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300) return;
  log.warn('A webhook was not taken', {
    eventId: event.id,
    tries,
    why:
      outcome.kind === 'answered' ? outcome.status : outcome.kind === 'failed' ? outcome.reason : 'refused',
  });
  const asked = outcome.kind === 'answered' ? (outcome.retryAfterSeconds ?? 0) : 0;
  const pause = PAUSES_SECONDS[tries - 1];
  throw new TryLater(pause === undefined ? 0 : Math.max(pause, asked));
};
