/** What the documents say of the service itself. */
import { limits } from '../kernel/limits.ts';
import { example, type TopicDocs } from '../kernel/topic-docs.ts';
import { ConfigView, HealthView } from './meta-contract.ts';
import * as meta from './meta-examples.ts';

/** What each limit is called says what it limits: `photosPerPost` becomes "Photos per post". */
const limitDocs = Object.fromEntries(
  Object.keys(limits).map((name) => {
    const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return [`Config.${name}`, `${words.charAt(0).toUpperCase()}${words.slice(1)}.`];
  }),
);

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
    'Config.oauth':
      'Sign-in on pages of the user pool, by other providers too, as `loginWith.oauth` of Amplify takes it. Absent where apps ask for passwords alone.',
    'Config.domain': 'Host of the pages: `https://<domain>/oauth2/authorize` begins a sign-in.',
    'Config.scopes': 'What to ask for (`scope`).',
    'Config.providers': 'Names to choose a provider by (`identity_provider`).',
    'Config.promptLogin':
      'Whether `prompt=login` makes people sign in again. Where it does not, `/logout` of the pages does.',
    'Config.push': 'How devices subscribe to Web Push.',
    'Config.exports': 'How exports of data are verified.',
    'Config.keys': 'Every key that ever signed exports.',
    'Config.keyId': 'Name of the key, as manifests of exports have it.',
    'Config.publicKey': 'The Ed25519 key, in PEM.',
    vapidPublicKey:
      'Public VAPID key that devices subscribe with (`applicationServerKey`): a P-256 point in base64url. When it changes, subscribe again.',
    features: 'Optional features of the service.',
    throttles:
      'Beyond what requests are answered 429 with a body of the gateway, whoever sends them: both numbers count all clients together. Wait a second or more, at random, and try again.',
    'Config.rateLimits':
      'What one caller may do, by limit. `RateLimit` and `RateLimit-Policy` of every response name the limit that the call counted in and what is left of it; a 429 tells when to try again. Writes count exactly for the account; `reads` and `guests` approximately, guests by their address.',
    quota: 'How many at once after a quiet time.',
    windowSeconds: 'Seconds in which as many come back, evenly.',
    youngQuota: 'The same for accounts younger than a day, where it is smaller.',
    requestsPerSecond: 'Requests a second that are answered for as long as they come.',
    burst: 'Requests that may come at once after a quiet time.',
    'Config.reposts': 'Whether reposts are turned on.',
    media: 'Where photos are served from.',
    baseUrl: 'Origin of all media URLs.',
    'Config.requestBodies':
      'Largest body of a request in bytes, by operation id. Operations that are not named take no body.',
    'Config.contact': 'How to reach who runs the service; left out where the deployment does not say.',
    'Config.email': 'An email address that is read by people.',
    'Config.url': 'Address of the page, by language.',
    'Config.en': 'In English.',
    'Config.ar': 'In Arabic.',
    'Config.terms':
      'The terms of service; left out where the deployment names none. With a `version` they have to be accepted: `termsVersion` of `PUT /v1/me` with a new account, `PUT /v1/me/terms` when the version has changed.',
    'Config.version': 'The version in force, which accounts accept; left out where nobody has to.',
    'Config.guidelines': 'The guidelines of the community; left out where the deployment names none.',
    limits: 'Limits of the service.',
    ...limitDocs,
  },
} satisfies TopicDocs;
