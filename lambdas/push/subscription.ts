/** A device that gets an account's notifications. */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { SessionId } from '../sessions/session.ts';

/** As its row holds it. */
export const PushSubscription = z.object({
  subscriptionId: z.string(),
  /** The push service's address of the device. Whoever knows it can make the service work: a secret. */
  endpoint: z.string(),
  p256dh: z.string(),
  auth: z.string(),
  /** Milliseconds; of the last time that the device subscribed. */
  createdAt: z.int(),
  /** The session that subscribed it: it is notified as long as that has not been ended. */
  sessionId: z.optional(SessionId),
});
export type PushSubscription = z.infer<typeof PushSubscription>;

const ID_CHARACTERS = 22;

/** The same device has the same id, whoever signs in on it. */
export const subscriptionIdOf = (endpoint: string): string =>
  createHash('sha256').update(endpoint).digest('base64url').slice(0, ID_CHARACTERS);
