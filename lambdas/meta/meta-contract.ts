/** What the service says of itself. */
import * as z from 'zod/mini';
import { limits } from '../kernel/limits.ts';
import { PageAddress } from '../kernel/service-terms.ts';

export const HealthView = z.object({ status: z.literal('ok') });

/** How to reach who runs the service, and where its rules are published; each is there only where the deployment says it. */
export const ServiceInformation = z.object({
  contact: z.optional(z.object({ email: z.optional(z.email()), url: z.optional(PageAddress) })),
  /** The terms of service; with a version they have to be accepted. */
  terms: z.optional(z.object({ version: z.optional(z.string()), url: PageAddress })),
  guidelines: z.optional(z.object({ url: PageAddress })),
});
export type ServiceInformation = z.infer<typeof ServiceInformation>;

/** What an app needs to know before it does anything else. */
/** Each limit under its name, so that clients have types for them: no generator makes a good one of a map of numbers and lists. */
const LimitsView = z.object(
  Object.fromEntries(
    Object.entries(limits).map(([name, value]) => [
      name,
      typeof value === 'number' ? z.number() : z.array(z.string()),
    ]),
  ),
);

export const ConfigView = z.object({
  identity: z.object({
    issuer: z.url(),
    clientId: z.string(),
    /** Cognito's JSON API: sign-up, sign-in, refresh, sign-out, password reset. */
    endpoint: z.url(),
    region: z.string(),
    /** Sign-in on pages of the user pool, by other providers too, as Amplify's `loginWith.oauth` takes it; absent where apps ask for passwords alone. */
    oauth: z.optional(
      z.object({
        /** Host of the pages: `https://<domain>/oauth2/authorize` begins a sign-in. */
        domain: z.string(),
        scopes: z.array(z.string()),
        /** Names to choose a provider by (`identity_provider`). */
        providers: z.array(z.string()),
        /** Whether `prompt=login` makes people sign in again; where it does not, `/logout` of the pages does. */
        promptLogin: z.boolean(),
      }),
    ),
  }),
  media: z.object({ baseUrl: z.url() }),
  push: z.object({ vapidPublicKey: z.string() }),
  /** What exports are verified with, by the `keyId` that their manifests name. */
  exports: z.object({ keys: z.array(z.object({ keyId: z.string(), publicKey: z.string() })) }),
  /** What a deployment may be without. */
  features: z.object({ reposts: z.boolean() }),
  /** Beyond what the API answers 429, counted over all clients together. */
  throttles: z.object({ requestsPerSecond: z.int(), burst: z.int() }),
  /** What one caller may do, by limit. */
  rateLimits: z.record(
    z.string(),
    z.object({ quota: z.int(), windowSeconds: z.int(), youngQuota: z.optional(z.int()) }),
  ),
  /** The largest body of a request in bytes, by operation; those that are not named take none. */
  requestBodies: z.record(z.string(), z.int()),
  limits: LimitsView,
  ...ServiceInformation.shape,
});
export type ConfigView = z.infer<typeof ConfigView>;
