/** Signs webhooks as Standard Webhooks 1.0 says, so that receivers can verify them with any of its libraries. */
import { createHmac } from 'node:crypto';
import { secondsOf } from '../platform/durations.ts';

const PREFIX = 'whsec_';

/**
 * The headers that go with a body. `at` is the time of this very try in milliseconds: a receiver refuses what is old.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const signWebhook = (
  secret: string,
  id: string,
  body: string,
  at: number,
): Readonly<Record<string, string>> => {
  if (!secret.startsWith(PREFIX)) throw new Error('The webhook secret is not of this stack');
  const timestamp = String(secondsOf(at));
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
};
