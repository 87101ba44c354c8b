/** What an operation may answer when not all goes well. */

import type { ProblemCode } from '../../lambdas/kernel/problems.ts';
import { problems } from '../../lambdas/kernel/problems.ts';
import type { RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { needsAccount, needsActiveAccount } from '../../lambdas/kernel/route-spec.ts';
import type { Example } from '../../lambdas/kernel/topic-docs.ts';
import { refTo } from './component-schemas.ts';
import type { Header, JsonSchema, Reference, Response } from './document.ts';

const PROBLEM_TYPE = 'application/problem+json';

/** Problem codes in the order of the table. */
export const problemCodes: readonly ProblemCode[] = Object.keys(problems).filter(
  (code): code is ProblemCode => code in problems,
);

/** What may go wrong whatever the route does. */
const generalProblems = (spec: RouteSpec): readonly ProblemCode[] => [
  'invalid_request',
  ...(spec.body ? (['invalid_json', 'payload_too_large', 'unsupported_media_type'] as const) : []),
  ...(spec.access === 'public' ? [] : (['unauthorized'] as const)),
  ...(spec.access === 'optional' ? (['unavailable'] as const) : []),
  ...(needsAccount(spec) ? (['account_required'] as const) : []),
  ...(needsActiveAccount(spec) ? (['account_suspended'] as const) : []),
  ...(spec.idempotent ? (['request_in_progress', 'idempotency_key_reused'] as const) : []),
  'internal_error',
];

/** Every problem that an operation may answer, in the order of the table. */
export const problemsOf = (spec: RouteSpec): readonly ProblemCode[] => {
  const all = new Set([...generalProblems(spec), ...(spec.problems ?? [])]);
  return problemCodes.filter((code) => all.has(code));
};

/** What a problem means for a caller, where its title does not say enough. */
export const problemMeanings: Partial<Record<ProblemCode, string>> = {
  invalid_request: '`errors` lists every invalid value.',
  invalid_cursor:
    'It belongs to another list or another viewer, or it is older than a day: start again without a cursor.',
  unauthorized: 'The token comes from another service, or it is an ID token: send the access token.',
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
  internal_error: 'Repeat the call; if the problem persists, report the `requestId`.',
};

const exampleOf = (code: ProblemCode): unknown => ({
  type: `urn:suwar:problem:${code}`,
  title: problems[code].title.en,
  status: problems[code].status,
  code,
  detail: problems[code].title.en,
  requestId: 'JKJaXmPLvHcESHA=',
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

export const sharedHeaders: Record<string, Header> = {
  ContentLanguage: {
    description: 'Language of messages.',
    schema: { type: 'string', enum: ['en', 'ar'] },
  },
  RetryAfter: {
    description: 'Seconds to wait before repeating the call.',
    schema: { type: 'integer', minimum: 1 },
  },
  WwwAuthenticate: {
    description: 'Authentication scheme and, if a token was sent, what is wrong with it.',
    schema: { type: 'string' },
  },
  IdempotentReplayed: {
    description: '`true` when this is the stored response to an earlier call with the same key and request.',
    schema: { type: 'string', const: 'true' },
  },
  Location: { description: 'Path and query to read instead.', schema: { type: 'string' } },
  ETag: { description: 'Entity tag of this version, for `If-None-Match`.', schema: { type: 'string' } },
  CacheControl: { description: 'How long the response may be cached.', schema: { type: 'string' } },
};

const responseRef = (name: string): Reference => ({ $ref: `#/components/responses/${name}` });

export const headerRef = (name: string): Reference => ({ $ref: `#/components/headers/${name}` });

/** Where the gateway answers before the function, with which message. */
const gatewayMessages: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

const gatewayContent = (status: number) => ({
  'application/json': {
    schema: refTo('GatewayMessage'),
    examples: { gateway: { summary: 'From API Gateway', value: { message: gatewayMessages[status] } } },
  },
});

const gatewayResponse = (status: number, description: string): Response => ({
  description,
  content: gatewayContent(status),
});

const sentenceOf = (code: ProblemCode): string =>
  [`\`${code}\`: ${problems[code].title.en}.`, problemMeanings[code]].filter(Boolean).join(' ');

/** Whether the JWT authorizer or the gateway itself may answer this status before the function does. */
const gatewayAnswers = (spec: RouteSpec, status: number): boolean =>
  status === 500 ||
  status === 503 ||
  (status === 413 && spec.body !== undefined) ||
  (status === 401 && spec.access === 'token');

const responseOf = (spec: RouteSpec, status: number, codes: readonly ProblemCode[]): Response => {
  const fromGateway = gatewayAnswers(spec, status);
  const notes =
    status === 401 && fromGateway
      ? [
          'A missing token, an expired token or a token from another issuer is refused by API Gateway itself, with its own message. So is every token whose issuer API Gateway cannot reach: `WWW-Authenticate` then speaks of a communication error, and repeating the call helps.',
        ]
      : [];
  return {
    description: [...codes.map(sentenceOf), ...notes].join('\n\n'),
    headers: {
      'Content-Language': headerRef('ContentLanguage'),
      ...(status === 401 && { 'WWW-Authenticate': headerRef('WwwAuthenticate') }),
      ...((codes.includes('request_in_progress') || status === 503) && {
        'Retry-After': headerRef('RetryAfter'),
      }),
    },
    content: {
      [PROBLEM_TYPE]: {
        schema: { allOf: [refTo('Problem'), { type: 'object', properties: { code: { enum: codes } } }] },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
      ...(fromGateway && gatewayContent(status)),
    },
  };
};

/** Responses about one problem are shared under its code; API Gateway's own answer makes another one. */
const sharedName = (spec: RouteSpec, status: number, [code, ...others]: readonly ProblemCode[]) =>
  code === undefined || others.length > 0
    ? undefined
    : `${code}${gatewayAnswers(spec, status) ? '_or_gateway' : ''}`;

const statusesOf = (spec: RouteSpec) => [...Map.groupBy(problemsOf(spec), (code) => problems[code].status)];

/** Every response of an operation beyond the one when all goes well, by status. */
export const problemResponses = (spec: RouteSpec): Record<string, Response | Reference> => ({
  ...Object.fromEntries(
    statusesOf(spec).map(([status, codes]) => {
      const name = sharedName(spec, status, codes);
      const response = name === undefined ? responseOf(spec, status, codes) : responseRef(name);
      return [String(status), response];
    }),
  ),
  '429': responseRef('throttled'),
  '431': responseRef('headers_too_large'),
  ...(problemsOf(spec).some((code) => problems[code].status === 503)
    ? {}
    : { '503': responseRef('gateway_unavailable') }),
});

/** What API Gateway may answer to any call by itself. */
export const gatewayResponses: Readonly<Record<string, Response>> = {
  headers_too_large: gatewayResponse(431, 'The URL and headers together exceed 10,240 bytes.'),
  throttled: gatewayResponse(
    429,
    'Too many requests to the service at once: wait a second and repeat the call.',
  ),
  gateway_unavailable: gatewayResponse(
    503,
    'The function did not respond in time, or too many are running: repeat the call.',
  ),
};

/** The responses that operations share. */
export const sharedResponses = (specs: readonly RouteSpec[]): Record<string, Response> => ({
  ...Object.fromEntries(
    specs.flatMap((spec) =>
      statusesOf(spec).flatMap(([status, codes]): [string, Response][] => {
        const name = sharedName(spec, status, codes);
        return name === undefined ? [] : [[name, responseOf(spec, status, codes)]];
      }),
    ),
  ),
  ...gatewayResponses,
});
