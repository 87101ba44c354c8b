/** What the service says of itself. */
import * as z from 'zod/mini';

export const HealthView = z.object({ status: z.literal('ok') });

/** What an app needs to know before it does anything else. */
export const ConfigView = z.object({
  identity: z.object({
    issuer: z.url(),
    clientId: z.string(),
    /** Cognito's JSON API: sign-up, sign-in, refresh, sign-out, password reset. */
    endpoint: z.url(),
    region: z.string(),
  }),
  media: z.object({ baseUrl: z.url() }),
  push: z.object({ vapidPublicKey: z.string() }),
  /** What a deployment may be without. */
  features: z.object({ reposts: z.boolean() }),
  /** Beyond what the API answers 429, counted over all clients together. */
  throttles: z.object({ requestsPerSecond: z.int(), burst: z.int() }),
  /** The largest body of a request in bytes, by operation; those that are not named take none. */
  requestBodies: z.record(z.string(), z.int()),
  limits: z.record(z.string(), z.union([z.number(), z.array(z.string())])),
});
export type ConfigView = z.infer<typeof ConfigView>;
