import * as z from 'zod/mini';
import { MetaApiEnv } from '../../environments.ts';
import type { Deployment } from '../../meta/config.ts';
import { bundledDocuments, type Documents } from '../../meta/documents.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { Identity } from '../viewer.ts';

export interface MetaDeps {
  readonly identity: Identity;
  readonly deployment: Deployment;
  readonly documents: Documents;
}

/** Lambda sets the region itself, so the stack does not. */
const RuntimeEnv = z.object({ AWS_REGION: z.string() });

export const makeMetaDeps = (): MetaDeps => {
  const env = readEnvironment(MetaApiEnv);
  const { AWS_REGION } = readEnvironment(RuntimeEnv);
  return {
    identity: env,
    deployment: {
      issuer: env.ISSUER,
      clientId: env.CLIENT_ID,
      region: AWS_REGION,
      mediaBaseUrl: env.MEDIA_BASE_URL,
      vapidPublicKey: env.VAPID_PUBLIC_KEY,
      reposts: env.REPOSTS,
    },
    documents: bundledDocuments(),
  };
};
