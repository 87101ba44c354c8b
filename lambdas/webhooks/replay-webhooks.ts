/** Sends events again that operators were notified of before, for receivers that lost some. */
import * as z from 'zod/mini';
import type { JobQueue } from '../platform/queue.ts';
import type { EventStore } from './event-store.ts';
import { WebhookType } from './webhook-event.ts';
import type { WebhookJob } from './webhook-job.ts';

/** What the operator asks for: events from one time to another, both included, of some types or of all, to one address or to all. */
export const Replay = z.strictObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  types: z.optional(z.array(WebhookType)),
  url: z.optional(z.string()),
});
export type Replay = z.infer<typeof Replay>;

export interface ReplayOutcome {
  readonly sent: number;
  /** Where to go on when time ran out: `from` of the next call. An event may come twice then, under the same id. */
  readonly continueFrom?: string;
}

/** Puts the events into the queue again, as long as `hasTime`. */
export const replayWebhooks = async (
  deps: { readonly events: Pick<EventStore, 'between'>; readonly webhooks: JobQueue<WebhookJob> },
  { from, to, types, url }: Replay,
  hasTime: () => boolean,
): Promise<ReplayOutcome> => {
  let sent = 0;
  for await (const page of deps.events.between(Date.parse(from), Date.parse(to))) {
    const wanted = page.filter(({ type }) => types === undefined || types.includes(type));
    const [first] = wanted;
    if (first !== undefined && !hasTime()) return { sent, continueFrom: first.createdAt };
    await deps.webhooks.send(
      wanted.map((event) => ({ kind: 'webhook', event, ...(url !== undefined && { url }) })),
    );
    sent += wanted.length;
  }
  return { sent };
};
