/** What an operation may answer when not all goes well. */

import type { ProblemCode } from '../../lambdas/kernel/problems.ts';
import { problems } from '../../lambdas/kernel/problems.ts';
import type { RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { needsAccount, needsActiveAccount, needsTerms } from '../../lambdas/kernel/route-spec.ts';
import { refTo } from './component-schemas.ts';
import type { Header, Reference, Response } from './document.ts';
import { problemCodes, problemMeanings } from './problem-schemas.ts';

const PROBLEM_TYPE = 'application/problem+json';

/** What may go wrong whatever the route does. */
const generalProblems = (spec: RouteSpec): readonly ProblemCode[] => [
  'invalid_request',
  ...(spec.body ? (['payload_too_large', 'unsupported_media_type'] as const) : []),
  ...(spec.body && !spec.takesForm ? (['invalid_json'] as const) : []),
  ...(spec.access === 'public' ? [] : (['unauthorized', 'session_ended'] as const)),
  ...(spec.access === 'optional' || spec.staff ? (['unavailable'] as const) : []),
  ...(needsAccount(spec) && !spec.staff ? (['account_required'] as const) : []),
  ...(needsActiveAccount(spec) && !spec.staff ? (['account_suspended'] as const) : []),
  ...(needsTerms(spec) ? (['terms_not_accepted'] as const) : []),
  ...(spec.interacts ? (['interactions_limited'] as const) : []),
  ...(spec.access === 'public' || spec.deactivatedMay
    ? []
    : (['account_deactivated', 'account_terminated'] as const)),
  ...(spec.access === 'public' ? [] : (['account_erasing'] as const)),
  ...(spec.staff ? (['not_found', 'staff_sign_in_required', 'second_factor_required'] as const) : []),
  ...(spec.idempotent ? (['request_in_progress', 'idempotency_key_reused'] as const) : []),
  'internal_error',
];

/** Names in paths of what authorities may have withheld. */
const MAY_BE_WITHHELD = /\{(?:postId|commentId|collectionId|username|accountId|token)\}/;

/** What may not be there for a viewer may also be withheld where the viewer is. */
const isWithholdable = ({ path, problems: own = [], staff }: RouteSpec): boolean =>
  own.includes('not_found') && staff === undefined && MAY_BE_WITHHELD.test(path);

/** Every problem that an operation may answer, in the order of the table. */
export const problemsOf = (spec: RouteSpec): readonly ProblemCode[] => {
  const all = new Set([
    ...generalProblems(spec),
    ...(isWithholdable(spec) ? (['unavailable_for_legal_reasons'] as const) : []),
    ...(spec.problems ?? []),
  ]);
  return problemCodes.filter((code) => all.has(code));
};

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
  RateLimit: {
    description:
      'The limit that the call counted in: `"writes";r=59;t=1` says that 59 are left and that all are back in a second (draft-ietf-httpapi-ratelimit-headers-10).',
    schema: { type: 'string' },
  },
  RateLimitPolicy: {
    description: 'What that limit is: `"writes";q=60;w=60` allows 60 in 60 seconds.',
    schema: { type: 'string' },
  },
  Location: { description: 'Path and query to read instead.', schema: { type: 'string' } },
  ETag: { description: 'Entity tag of this version, for `If-None-Match`.', schema: { type: 'string' } },
  CacheControl: { description: 'How long the response may be cached.', schema: { type: 'string' } },
};

const responseRef = (name: string): Reference => ({ $ref: `#/components/responses/${name}` });

export const headerRef = (name: string): Reference => ({ $ref: `#/components/headers/${name}` });

/** Headers of every answer of a function: what is left of the caller's limits. */
export const limitHeaderRefs: Readonly<Record<string, Reference>> = {
  RateLimit: headerRef('RateLimit'),
  'RateLimit-Policy': headerRef('RateLimitPolicy'),
};

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

/** One schema for every problem: which codes a response may carry stands beside it, so that clients get one type for all of them. */
const problemContent = (codes: readonly ProblemCode[]): NonNullable<Response['content']> => ({
  [PROBLEM_TYPE]: {
    schema: refTo('Problem'),
    examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
  },
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
      ...limitHeaderRefs,
      ...(status === 401 && { 'WWW-Authenticate': headerRef('WwwAuthenticate') }),
      ...((codes.includes('request_in_progress') || status === 503) && {
        'Retry-After': headerRef('RetryAfter'),
      }),
    },
    content: { ...problemContent(codes), ...(fromGateway && gatewayContent(status)) },
    'x-problem-codes': codes,
  };
};

/** What goes together in many responses, under one word. */
const groups: readonly (readonly [name: string, codes: readonly ProblemCode[]])[] = [
  ['signed_out', ['unauthorized', 'session_ended']],
  ['account_closed', ['account_deactivated', 'account_terminated', 'account_erasing']],
  ['account_unfit', ['account_required', 'account_suspended', 'terms_not_accepted']],
  ['not_staff', ['staff_sign_in_required', 'second_factor_required']],
];

/** So many words name a response that operations share; what needs more is rare, and stands with its operation. */
const MAX_WORDS = 3;

/** Responses are shared under the codes of their problems; API Gateway's own answer makes another one. */
const sharedName = (spec: RouteSpec, status: number, codes: readonly ProblemCode[]): string | undefined => {
  const grouped = groups.filter(([, members]) => members.every((code) => codes.includes(code)));
  const words = [
    ...codes.filter((code) => !grouped.some(([, members]) => members.includes(code))),
    ...grouped.map(([name]) => name),
    ...(gatewayAnswers(spec, status) ? ['gateway'] : []),
  ];
  return words.length > MAX_WORDS ? undefined : words.join('_or_');
};

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
  throttled: {
    description:
      'Too many calls of yours: `limit` names the limit and its end, `Retry-After` the seconds to wait. Or too many of all callers together, with a message of the gateway: wait a second and repeat the call.',
    headers: {
      'Content-Language': headerRef('ContentLanguage'),
      'Retry-After': headerRef('RetryAfter'),
      ...limitHeaderRefs,
    },
    content: { ...problemContent(['too_many_requests']), ...gatewayContent(429) },
    'x-problem-codes': ['too_many_requests'],
  },
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
