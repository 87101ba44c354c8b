/** Answers the routes of meta. */
import * as z from 'zod/mini';
import { configOf } from '../meta/config.ts';
import { bundledDocuments } from '../meta/documents.ts';
import { ServiceInformation } from '../meta/meta-contract.ts';
import { api, routes } from '../meta/topic.ts';
import { topicApi } from './topic-api.ts';

export const metaApi = topicApi(
  { api, routes },
  ({ env }) => ({
    deployment: {
      issuer: env.ISSUER,
      clientId: env.CLIENT_ID,
      region: env.AWS_REGION,
      mediaBaseUrl: env.MEDIA_BASE_URL,
      vapidPublicKey: env.VAPID_PUBLIC_KEY,
      exportPublicKey: env.EXPORT_PUBLIC_KEY,
      reposts: env.REPOSTS,
      requestsPerSecond: env.REQUESTS_PER_SECOND,
      signIn: {
        url: env.SIGN_IN_URL,
        providers: env.SIGN_IN_PROVIDERS,
        prompts: env.SIGN_IN_PROMPTS === 'yes',
      },
      rateLimitFactor: env.RATE_LIMIT_FACTOR,
      information: z.parse(ServiceInformation, JSON.parse(env.SERVICE_INFORMATION ?? '{}')),
    },
    documents: bundledDocuments(),
  }),
  {
    getConfig: async ({ deps }) => ({
      body: configOf(deps.deployment),
      headers: { 'cache-control': 'public, max-age=300' },
    }),
    getDocs: async ({ deps }) => ({
      body: deps.documents.docsPage(),
      headers: {
        'cache-control': 'public, max-age=300',
        // The page is one file: nothing else may be loaded by it, and nothing in it runs.
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
        'referrer-policy': 'no-referrer',
      },
    }),
    getHealth: async () => ({
      body: { status: 'ok' },
    }),
    getOpenApi: async ({ deps }) => ({
      body: deps.documents.openApi(),
      headers: { 'cache-control': 'public, max-age=300' },
    }),
  },
);
