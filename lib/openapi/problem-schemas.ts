/** What problems are: their codes, what they mean, how they look. */
import type { ProblemCode } from '../../lambdas/kernel/problems.ts';
import { problems } from '../../lambdas/kernel/problems.ts';
import type { Example } from '../../lambdas/kernel/topic-docs.ts';
import { refTo } from './component-schemas.ts';
import type { JsonSchema } from './document.ts';

/** Problem codes in the order of the table. */
export const problemCodes: readonly ProblemCode[] = Object.keys(problems).filter(
  (code): code is ProblemCode => code in problems,
);

/** What a problem means for a caller, where its title does not say enough. */
export const problemMeanings: Partial<Record<ProblemCode, string>> = {
  invalid_request: '`errors` lists every invalid value.',
  invalid_cursor:
    'It belongs to another list or another viewer, or it is older than a day: start again without a cursor.',
  unauthorized: 'The token comes from another service, or it is an ID token: send the access token.',
  session_ended:
    'The session of the token was ended, and refreshing the token does not help: have the person sign in again, with a password or by the sign-in pages with `prompt=login`.',
  staff_sign_in_required:
    'The sign-in of the token is older than 12 hours; refreshing the token does not help.',
  second_factor_required:
    'The user of the pool has none, or set it up after this sign-in. With Cognito: `AssociateSoftwareToken`, `VerifySoftwareToken`, `SetUserMFAPreference`, then sign in again with the code.',
  account_deactivated:
    'Its owner has deactivated it. `DELETE /v1/me/deactivation` brings it back; until then it can call nothing else of use.',
  account_terminated:
    'A decision has closed it. `GET /v1/me/standing` says why, `POST /v1/me/decisions/{decisionId}/appeal` contests it, and `POST /v1/me/export` takes the data along.',
  interactions_limited: '`GET /v1/me/standing` says by which decision, and until when.',
  removed_by_decision: '`decisionId` of what was removed leads to the decision.',
  account_erasing: 'It cannot be had back. Within minutes or hours the person can join anew.',
  terms_not_accepted:
    '`terms` has the version in force and where it can be read. Show it, then `PUT /v1/me/terms`, or `termsVersion` with `PUT /v1/me`. Reading, taking away what is your own, contesting a decision and leaving need none of it.',
  terms_changed: '`terms` has the version in force and where it can be read: show it and ask again.',
  account_required: '`PUT /v1/me` creates the account.',
  account_suspended:
    'A suspended account can read, take away what is its own and protect itself; it can do nothing new.',
  method_not_allowed: '`Allow` names the methods that the path has.',
  payload_too_large: '`requestBodies` of `GET /v1/config` has the limit of every operation.',
  unavailable: 'Repeat the call after as many seconds as `Retry-After` says.',
  not_found: 'The response is the same for what does not exist and for what you are not allowed to see.',
  conflict: 'Get the present state and decide again.',
  request_in_progress: 'Wait as long as `Retry-After` says, then repeat the call.',
  idempotency_key_reused: 'Use a new key for each new request.',
  unavailable_for_legal_reasons:
    '`demandId` and `Link` with `rel="blocked-by"` lead to the public record of the demand, `GET /v1/demands/{demandId}` (RFC 7725). Whoever asks from a country that the service does not know counts as inside of every territory.',
  internal_error: 'Repeat the call; if the problem persists, report the `requestId`.',
};

const exampleOf = (code: ProblemCode): unknown => ({
  type: `urn:suwar:problem:${code}`,
  title: problems[code].title.en,
  status: problems[code].status,
  code,
  detail: problems[code].title.en,
  requestId: 'JKJaXmPLvHcESHA=',
  ...(code === 'unavailable_for_legal_reasons' && { demandId: '01KAVZ2M9T4Q7X0C5B8N3D6F1G' }),
  ...(code === 'too_many_requests' && {
    detail: 'The limit "writes" of 60 in 60 seconds is used up; try again in 1 seconds',
    limit: { name: 'writes', quota: 60, windowSeconds: 60, endsAt: '2026-05-04T12:00:01.000Z' },
  }),
  ...((code === 'terms_not_accepted' || code === 'terms_changed') && {
    terms: {
      version: '2026-12',
      url: { en: 'https://app.example/terms', ar: 'https://app.example/ar/terms' },
    },
  }),
  ...(code === 'invalid_request' && {
    detail: 'body.caption: The caption has 4001 characters; at most 4000 are allowed',
    errors: [{ path: 'body.caption', message: 'The caption has 4001 characters; at most 4000 are allowed' }],
  }),
});

/** An example of each problem, for `components.examples`. */
export const problemExamples = (): Record<string, Example> =>
  Object.fromEntries(
    problemCodes.map((code) => [code, { summary: problems[code].title.en, value: exampleOf(code) }]),
  );

/** The schemas of problems and of what API Gateway answers by itself. */
export const problemSchemas = (): Record<string, JsonSchema> => ({
  Problem: {
    type: 'object',
    description:
      'What went wrong, as problem details (RFC 9457). `code` is for programs; `title` and `detail` are for people.',
    required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
    properties: {
      type: { type: 'string', format: 'uri', description: '`urn:suwar:problem:` followed by the code.' },
      title: { type: 'string', description: 'Kind of problem, in the language of `Accept-Language`.' },
      status: { type: 'integer', description: 'HTTP status code.' },
      code: { ...refTo('ProblemCode'), description: 'Kind of problem, for programs.' },
      detail: { type: 'string', description: 'What is wrong, with the value and the limit.' },
      requestId: { type: 'string', description: 'Id of this request in the logs of the service.' },
      limit: {
        type: 'object',
        description: 'The limit that is used up, on `too_many_requests`.',
        required: ['name', 'quota', 'windowSeconds', 'endsAt'],
        properties: {
          name: { type: 'string', description: 'Name of the limit in `rateLimits` of `GET /v1/config`.' },
          quota: { type: 'integer', description: 'How many at once after a quiet time.' },
          windowSeconds: { type: 'integer', description: 'Seconds in which as many come back, evenly.' },
          endsAt: { type: 'string', format: 'date-time', description: 'When the next call is allowed.' },
        },
      },
      terms: {
        type: 'object',
        description: 'The terms of service in force, on `terms_not_accepted` and `terms_changed`.',
        required: ['version', 'url'],
        properties: {
          version: { type: 'string', description: 'The version to accept.' },
          url: {
            type: 'object',
            description: 'Where it can be read, by language.',
            required: ['en', 'ar'],
            properties: {
              en: { type: 'string', format: 'uri', description: 'In English.' },
              ar: { type: 'string', format: 'uri', description: 'In Arabic.' },
            },
          },
        },
      },
      demandId: {
        type: 'string',
        description: 'The demand of an authority, on `unavailable_for_legal_reasons`.',
      },
      errors: {
        type: 'array',
        description: 'Every invalid value.',
        items: {
          type: 'object',
          required: ['path', 'message'],
          properties: {
            path: { type: 'string', description: 'Path of the value, such as `body.photos.0.photoId`.' },
            message: { type: 'string', description: 'What is wrong with the value.' },
          },
        },
      },
    },
  },
  ProblemCode: {
    type: 'string',
    description: 'Kind of problem. New codes may be added: handle an unknown code by its status.',
    enum: problemCodes,
  },
  GatewayMessage: {
    type: 'object',
    description: 'An error from API Gateway itself, before a function was called.',
    required: ['message'],
    properties: { message: { type: 'string', description: 'Error message in English.' } },
  },
});
