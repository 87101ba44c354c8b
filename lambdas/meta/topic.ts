/** The service itself: health, configuration, documents. */
import type { ApiDeclaration, Floor } from '../kernel/topic.ts';

export const floor: Floor = 'services';
export const api = {
  servedBy: 'meta',
  access: [],
  variables: [
    'AWS_REGION',
    'ISSUER',
    'CLIENT_ID',
    'MEDIA_BASE_URL',
    'VAPID_PUBLIC_KEY',
    'EXPORT_PUBLIC_KEY',
    'REPOSTS',
    'REQUESTS_PER_SECOND',
    'SIGN_IN_URL',
    'SIGN_IN_PROVIDERS',
    'SIGN_IN_PROMPTS',
    'RATE_LIMIT_FACTOR',
    'SERVICE_INFORMATION',
  ],
} as const satisfies ApiDeclaration;
export { docs } from './meta-docs.ts';
export * as routes from './meta-routes.ts';
