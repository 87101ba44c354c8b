/** What the documents say of the service itself. */
import { example, type TopicDocs } from '../kernel/topic-docs.ts';
import { ConfigView, HealthView } from './meta-contract.ts';
import * as meta from './meta-examples.ts';

export const docs = {
  about: 'The service itself: health, configuration and documentation.',
  replies: {
    Health: {
      schema: HealthView,
      description: 'Health of the service.',
      examples: { ok: example('The service is up', meta.health) },
    },
    Config: {
      schema: ConfigView,
      description: 'What an app needs to know before it does anything else.',
      examples: { config: example('A deployment in Frankfurt', meta.config) },
    },
  },
  fields: {
    'Health.status': 'Always `ok`; when the service is not well, an error is returned instead.',
    'Config.identity': 'Where people sign up and sign in.',
    issuer: 'Issuer of the access tokens (`iss`), an OpenID Connect issuer.',
    clientId: 'Client id of the app at the issuer.',
    'Config.endpoint':
      "URL of Cognito's own JSON API: sign-up, confirmation, sign-in, refresh, sign-out, password reset.",
    region: 'AWS region of the deployment.',
    'Config.push': 'How devices subscribe to Web Push.',
    vapidPublicKey:
      'Public VAPID key that devices subscribe with (`applicationServerKey`): a P-256 point in base64url. When it changes, subscribe again.',
    features: 'Optional features of the service.',
    throttles:
      'Beyond what requests are answered 429 with a body of the gateway, whoever sends them: both numbers count all clients together. Wait a second or more, at random, and try again.',
    requestsPerSecond: 'Requests a second that are answered for as long as they come.',
    burst: 'Requests that may come at once after a quiet time.',
    'Config.reposts': 'Whether reposts are turned on.',
    media: 'Where photos are served from.',
    baseUrl: 'Origin of all media URLs.',
    'Config.requestBodies':
      'Largest body of a request in bytes, by operation id. Operations that are not named take no body.',
    limits: 'Limits of the service, by name.',
  },
} satisfies TopicDocs;
