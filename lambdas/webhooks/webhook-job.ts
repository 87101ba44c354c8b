/** Work for the consumer that sends webhooks. */
import * as z from 'zod/mini';
import { WebhookEvent } from './webhook-event.ts';

/** Send an event: to every address that wants it, or to the one whose `url` is given. */
export const WebhookJob = z.object({
  kind: z.literal('webhook'),
  event: WebhookEvent,
  url: z.optional(z.string()),
});
export type WebhookJob = z.infer<typeof WebhookJob>;
