/** What an app needs to know before it does anything else. */
import { limits } from '../kernel/limits.ts';
import { bodyLimits } from './body-limits.ts';
import type { ConfigView } from './meta-contract.ts';

export interface Deployment {
  /** Issuer of the access tokens: `https://cognito-idp.<region>.amazonaws.com/<pool id>` or another OIDC issuer. */
  readonly issuer: string;
  readonly clientId: string;
  readonly region: string;
  readonly mediaBaseUrl: string;
  /** What apps subscribe to pushes with: the stack's key in base64url. */
  readonly vapidPublicKey: string;
  /** Whether accounts can repost. */
  readonly reposts: 'on' | 'off';
  readonly requestsPerSecond: number;
}

/** Requests that may come at once where none came before, by how many may come in a second. */
export const burstOf = (requestsPerSecond: number): number => 2 * requestsPerSecond;

/** The limits that apps need, in the shape of the contract. */
const servedLimits = (): ConfigView['limits'] =>
  Object.fromEntries(
    Object.entries(limits).map(([name, value]) => [name, typeof value === 'number' ? value : [...value]]),
  );

/** The answer to `GET /v1/config`. Cognito's JSON API answers at the root of the issuer's origin. */
export const configOf = ({
  issuer,
  clientId,
  region,
  mediaBaseUrl,
  vapidPublicKey,
  reposts,
  requestsPerSecond,
}: Deployment): ConfigView => ({
  identity: { issuer, clientId, endpoint: new URL('/', issuer).href, region },
  media: { baseUrl: mediaBaseUrl },
  push: { vapidPublicKey },
  features: { reposts: reposts === 'on' },
  throttles: { requestsPerSecond, burst: burstOf(requestsPerSecond) },
  requestBodies: { ...bodyLimits },
  limits: servedLimits(),
});
