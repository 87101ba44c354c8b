/** Example values of the meta contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { configOf } from './config.ts';
import type { ConfigView, HealthView } from './meta-contract.ts';

export const health = { status: 'ok' } satisfies z.input<typeof HealthView>;

export const config = configOf({
  issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab12Cd34E',
  clientId: '4k8u2m1v7p9q3r5s6t0w2x4y6z',
  region: 'eu-central-1',
  mediaBaseUrl: 'https://d111111abcdef8.cloudfront.net',
  reposts: 'on',
  requestsPerSecond: 500,
  signIn: {
    url: 'https://auth.app.example',
    providers: 'Google,SignInWithApple',
    prompts: true,
  },
  rateLimitFactor: 1,
  information: {
    contact: {
      email: 'help@app.example',
      url: { en: 'https://app.example/contact', ar: 'https://app.example/ar/contact' },
    },
    terms: {
      version: '2026-12',
      url: { en: 'https://app.example/terms', ar: 'https://app.example/ar/terms' },
    },
    guidelines: {
      url: { en: 'https://app.example/guidelines', ar: 'https://app.example/ar/guidelines' },
    },
  },
  exportPublicKey:
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=\n-----END PUBLIC KEY-----\n',
  vapidPublicKey: 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
}) satisfies z.input<typeof ConfigView>;
