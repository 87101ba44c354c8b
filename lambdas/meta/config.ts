/** What an app needs to know before it does anything else. */
import { limits } from '../kernel/limits.ts';
import { keyIdOf } from '../kernel/public-key.ts';
import type { Quota } from '../kernel/rate-limits.ts';
import {
  perAccountName,
  perAccountQuotas,
  readQuotas,
  scaled,
  writeQuotas,
  youngWriteQuotas,
} from '../kernel/rate-limits.ts';
import { bodyLimits } from './body-limits.ts';
import type { ConfigView, ServiceInformation } from './meta-contract.ts';

export interface Deployment {
  /** Issuer of the access tokens: `https://cognito-idp.<region>.amazonaws.com/<pool id>` or another OIDC issuer. */
  readonly issuer: string;
  readonly clientId: string;
  readonly region: string;
  readonly mediaBaseUrl: string;
  /** What apps subscribe to pushes with: the stack's key in base64url. */
  readonly vapidPublicKey: string;
  /** What exports are signed with: Ed25519, in PEM. */
  readonly exportPublicKey: string;
  /** Whether accounts can repost. */
  readonly reposts: 'on' | 'off';
  readonly requestsPerSecond: number;
  /** Pages of the user pool; their address is empty where there are none. Providers are separated by commas. */
  readonly signIn: { readonly url: string; readonly providers: string; readonly prompts: boolean };
  /** By how much quotas are larger than the product's own. */
  readonly rateLimitFactor: number;
  /** How to reach who runs it, its terms and guidelines. @default nothing is said */
  readonly information?: ServiceInformation;
}

/** What a token needs for the API, and for Cognito's own operations of people. */
const SCOPES = ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'] as const;

const oauthOf = ({ url, providers, prompts }: Deployment['signIn']): ConfigView['identity']['oauth'] => ({
  domain: new URL(url).host,
  scopes: [...SCOPES],
  providers: providers.split(',').filter(Boolean),
  promptLogin: prompts,
});

/** Requests that may come at once where none came before, by how many may come in a second. */
export const burstOf = (requestsPerSecond: number): number => 2 * requestsPerSecond;

/** The limits that apps need, in the shape of the contract. */
const servedLimits = (): ConfigView['limits'] =>
  Object.fromEntries(
    Object.entries(limits).map(([name, value]) => [name, typeof value === 'number' ? value : [...value]]),
  );

/** The quotas of callers: those of accounts younger than a day where they are smaller. */
const servedQuotas = (factor: number): ConfigView['rateLimits'] => {
  const all: Readonly<Record<string, Quota>> = {
    ...writeQuotas,
    ...Object.fromEntries(
      Object.entries(perAccountQuotas).map(([limit, quota]) => [perAccountName(limit), quota]),
    ),
    ...readQuotas,
  };
  const young: Readonly<Record<string, Quota>> = youngWriteQuotas;
  return Object.fromEntries(
    Object.entries(all).map(([name, usual]) => {
      const { quota, windowSeconds } = scaled(usual, factor);
      const youngQuota = scaled(young[name] ?? usual, factor).quota;
      return [name, { quota, windowSeconds, ...(youngQuota !== quota && { youngQuota }) }];
    }),
  );
};

/** The answer to `GET /v1/config`. Cognito's JSON API answers at the root of the issuer's origin. */
export const configOf = ({
  issuer,
  clientId,
  region,
  mediaBaseUrl,
  vapidPublicKey,
  exportPublicKey,
  reposts,
  requestsPerSecond,
  signIn,
  rateLimitFactor,
  information,
}: Deployment): ConfigView => ({
  identity: {
    issuer,
    clientId,
    endpoint: new URL('/', issuer).href,
    region,
    ...(signIn.url !== '' && { oauth: oauthOf(signIn) }),
  },
  media: { baseUrl: mediaBaseUrl },
  push: { vapidPublicKey },
  exports: { keys: [{ keyId: keyIdOf(exportPublicKey), publicKey: exportPublicKey }] },
  features: { reposts: reposts === 'on' },
  throttles: { requestsPerSecond, burst: burstOf(requestsPerSecond) },
  rateLimits: servedQuotas(rateLimitFactor),
  requestBodies: { ...bodyLimits },
  limits: servedLimits(),
  ...information,
});
