/** What operators are notified of by webhook: which thing, what became of it, and nothing that people wrote. */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

export const webhookTypes = [
  'account.created',
  'post.published',
  'post.held',
  'post.deleted',
  'post.restored',
  'comment.created',
] as const;
export const WebhookType = z.enum(webhookTypes);
export type WebhookType = z.infer<typeof WebhookType>;

export const WebhookEvent = z.object({
  /** The same for the same happening, however often it is sent. */
  id: z.string(),
  type: WebhookType,
  createdAt: z.iso.datetime(),
  /** Ids, states and visibilities. */
  data: z.record(z.string(), z.string()),
});
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** One of the addresses that an operator has events sent to. */
export const WebhookEndpoint = z.object({
  url: z.string(),
  /** The types that are sent there. */
  events: z.array(WebhookType),
});
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;

const ID_CHARACTERS = 22;

/** The event of a happening. `about` distinguishes it from all others of its type and time; `at` in milliseconds. */
export const webhookEvent = (
  type: WebhookType,
  about: string,
  at: number,
  data: WebhookEvent['data'],
): WebhookEvent => {
  const createdAt = new Date(at).toISOString();
  const digest = createHash('sha256').update(`${type}\n${about}\n${createdAt}`).digest('base64url');
  return { id: `evt_${digest.slice(0, ID_CHARACTERS)}`, type, createdAt, data };
};
