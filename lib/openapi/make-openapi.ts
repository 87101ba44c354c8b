/** The OpenAPI 3.1 document of the whole API, made from the route table. */
import * as z from 'zod/mini';
import { limits } from '../../lambdas/kernel/limits.ts';
import type { Area, RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../lambdas/routes.ts';
import {
  contractExamples,
  contractSchemas,
  exampleRefsOf,
  nameOf,
  parameterSchemas,
  refTo,
} from './component-schemas.ts';
import type {
  MediaType,
  OpenApiDocument,
  Operation,
  Parameter,
  PathItem,
  Reference,
  Response,
} from './document.ts';
import {
  headerRef,
  problemExamples,
  problemResponses,
  problemSchemas,
  sharedHeaders,
  sharedResponses,
} from './problem-responses.ts';

const description = `The backend of a photo-sharing network.

**Sign in.** \`GET /v1/config\` names the identity service. Apps sign up and sign in there (Cognito's own JSON API) and send the
access token with every call: \`Authorization: Bearer <access token>\`. The first call of a new account is \`PUT /v1/me\`.
Calls to Cognito are POSTs to \`identity.endpoint\` with \`Content-Type: application/x-amz-json-1.1\` and
\`X-Amz-Target: AWSCognitoIdentityProviderService.<operation>\`; the username is the e-mail address. Operations: \`SignUp\`, \`ConfirmSignUp\`,
\`ResendConfirmationCode\`, \`InitiateAuth\` (\`USER_PASSWORD_AUTH\`, \`USER_SRP_AUTH\`, \`REFRESH_TOKEN_AUTH\`), \`ForgotPassword\`,
\`ConfirmForgotPassword\`, \`RevokeToken\`, \`GlobalSignOut\`. Signing out ends refresh tokens at once; an access token already given works until it expires.

**Post a photo.** \`POST /v1/photos\` answers an address; send the bytes there with exactly the method and headers it names; then
\`POST /v1/posts\`, at once or when \`GET /v1/photos/{photoId}\` says \`ready\`.

**Lists** answer \`{ items, cursor? }\`. Call again with \`?cursor=\` until there is none. A cursor belongs to one list and one viewer and
works for ${limits.cursorHours} hours.

**Repeat safely.** Creating calls take an \`Idempotency-Key\` of 1 to 255 visible ASCII characters, one key for one request of an account:
the same request gets the first answer again for ${limits.idempotencyHours} hours, another one is refused.

**Times** are ISO 8601 in UTC; those that are sent may have an offset such as \`+03:00\` instead of \`Z\`. **Ids** are opaque strings.
**Text** is measured in graphemes, as people count characters.

**Errors** are problem details (RFC 9457) with a stable \`code\`, in English or Arabic by \`Accept-Language\`. What a viewer may not see
answers 404, with the same body as what never existed; so does a path that this API does not have.

**Replies may gain fields.** Apps let fields that they do not know pass. Bodies and queries are strict: an unknown
field or parameter is refused.`;

const areaDescriptions: Readonly<Record<Area, string>> = {
  meta: 'The service itself: health, configuration, documents.',
  accounts: 'Accounts: usernames, profiles, avatars.',
  photos: 'Photos: upload and state.',
  posts: 'Posts: photos with a title and a caption.',
  graph: 'Who follows whom.',
  feeds: 'Posts of the accounts that the viewer follows.',
  drafts: 'Drafts and scheduled posts, archive, pins, links to posts.',
  curation: 'Archive, pins, share links, co-authors and people tagged.',
  collections: 'Saved posts and collections.',
  engagement: 'Likes, reposts, views, insights.',
  comments: 'Comments and replies.',
  notifications: 'Notifications, their preferences, push subscriptions.',
};

const parameterExamples: Readonly<Record<string, unknown>> = {
  username: 'layla.h',
  photoId: '01K7Z3Q8V4M2N6R9T1W5X0Y7BD',
  postId: '01K7Z3R2C07ZK3N9QW2M5RX8TB',
  draftId: '01K7Z3Q1F07ZK3N9QW2M5RX8TB',
  linkId: 'k7Jz0cF4mXn1S6q8T2vB3yW5pR9aLdEhUgCtVoZbM4I',
  token: 'q3Zx7bP0mT5kV9nR2cW8sY4hJ6dL1fG0aE3uI7oQ5tX',
  commentId: '01K7Z3V1M04C8D2E6F9G1H5JKN',
  collectionId: '01K7Z4A0Y17ZK3N9QW2M5RX8TB',
  subscriptionId: 'u4Zq0cV7m2Xb9sKd1LtR3w',
  via: '01K7Z3R2C07ZK3N9QW2M5RX8TB',
  audienceId: '01K7Z3T0M4B8C2D6E9F1G5H7JK',
};

const parameterDescriptions: Readonly<Record<string, string>> = {
  username: 'Username of the account, in any case.',
  photoId: 'The photo.',
  postId: 'The post.',
  draftId: 'The draft.',
  linkId: 'The link.',
  token: 'The token of a link.',
  commentId: 'The comment.',
  collectionId: 'The collection.',
  subscriptionId: 'The device.',
  via: 'The post, by that account, that led to the follow.',
  audienceId: 'The audience.',
  days: `How many days back, today (UTC) included; ${limits.insightDaysDefault} when left out.`,
  limit: `How many items to answer, ${limits.pageSizeDefault} when left out.`,
  cursor: 'Where to go on: the `cursor` of the page before.',
};

const sharedParameters: Record<string, Parameter> = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'Language of messages: `en` or `ar`.',
    schema: { type: 'string' },
    example: 'ar',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: `Makes the call safe to repeat: for ${limits.idempotencyHours} hours the same key with the same body gets the first answer again.`,
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7E]+$' },
    example: '6f0c2b1e-6d6f-4b1e-9a55-0a5a3b8d2f10',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The `ETag` of the version one has: the answer is 304 when it is the present one.',
    schema: { type: 'string' },
  },
};

const parameterRef = (name: string): Reference => ({ $ref: `#/components/parameters/${name}` });

const isCached = (spec: RouteSpec): boolean => spec.area === 'meta' && spec.path !== '/v1/health';

const parametersOf = (spec: RouteSpec): (Parameter | Reference)[] => {
  const declared = (place: 'path' | 'query', schema: RouteSpec['params']): Parameter[] =>
    schema === undefined
      ? []
      : parameterSchemas(schema).map((parameter) => ({
          name: parameter.name,
          in: place,
          description: parameterDescriptions[parameter.name] ?? '',
          required: place === 'path' || parameter.required,
          schema: parameter.schema,
          ...(parameter.name in parameterExamples && { example: parameterExamples[parameter.name] }),
        }));
  return [
    ...declared('path', spec.params),
    ...declared('query', spec.query),
    ...(spec.idempotent ? [parameterRef('IdempotencyKey')] : []),
    ...(isCached(spec) ? [parameterRef('IfNoneMatch')] : []),
    parameterRef('AcceptLanguage'),
  ];
};

const securityOf = ({ access }: RouteSpec): Operation['security'] => {
  switch (access) {
    case 'public':
      return [];
    case 'optional':
      return [{}, { accessToken: [] }];
    case 'token':
      return [{ accessToken: [] }];
  }
};

const jsonOf = (name: string): Readonly<Record<string, MediaType>> => ({
  'application/json': { schema: refTo(name), examples: exampleRefsOf(name) },
});

const replyContent = (operationId: string, { reply, replyType }: RouteSpec): Response['content'] => {
  if (reply.schema === undefined) return undefined;
  if (replyType === undefined) return jsonOf(nameOf(reply.schema, operationId));
  return replyType.startsWith('application/json')
    ? { 'application/json': { schema: { type: 'object', description: 'This document.' } } }
    : { 'text/html': { schema: { type: 'string', description: 'A page without scripts.' } } };
};

const successOf = (operationId: string, spec: RouteSpec): Response => {
  const content = replyContent(operationId, spec);
  const headers = {
    ...(operationId === 'getPhoto' && { 'Retry-After': headerRef('RetryAfter') }),
    ...(spec.idempotent && { 'Idempotent-Replayed': headerRef('IdempotentReplayed') }),
    ...(isCached(spec) && { ETag: headerRef('ETag'), 'Cache-Control': headerRef('CacheControl') }),
  };
  return {
    description: spec.reply.schema === undefined ? 'Done; there is nothing to say.' : 'All went well.',
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(content && { content }),
  };
};

const accessNotes = {
  public: 'Anybody may call this.',
  optional: 'Guests may call this; with a token the answer is as its holder sees it.',
  token: 'Needs an access token.',
} as const;

const operationOf = (operationId: string, spec: RouteSpec): Operation => ({
  operationId,
  tags: [spec.area],
  summary: spec.summary,
  description: [spec.description, accessNotes[spec.access]].filter(Boolean).join('\n\n'),
  security: securityOf(spec),
  parameters: parametersOf(spec),
  ...(spec.body && {
    requestBody: {
      required: !z.safeParse(spec.body, {}).success,
      content: jsonOf(nameOf(spec.body, operationId)),
    },
  }),
  responses: {
    [String(spec.reply.status)]: successOf(operationId, spec),
    ...(isCached(spec) && {
      '304': { description: 'The version named by `If-None-Match` is the present one.' },
    }),
    ...problemResponses(spec),
  },
});

const pathsOf = (routes: Readonly<Record<string, RouteSpec>>): Record<string, PathItem> => {
  const byPath = Map.groupBy(Object.entries(routes), ([, spec]) => spec.path);
  return Object.fromEntries(
    [...byPath].map(([path, entries]) => [
      path,
      Object.fromEntries(
        entries.map(([operationId, spec]) => [spec.method.toLowerCase(), operationOf(operationId, spec)]),
      ),
    ]),
  );
};

/** Makes the document. Throws when a route uses a schema without a name. */
export const makeOpenApi = (routes: Readonly<Record<string, RouteSpec>> = routeTable): OpenApiDocument => ({
  openapi: '3.1.0',
  info: {
    title: 'Suwar',
    version: '1',
    summary: 'A photo-sharing network that anyone can own',
    description,
    license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/', description: 'The deployment that answers this document' }],
  tags: Object.entries(areaDescriptions).map(([name, text]) => ({ name, description: text })),
  paths: pathsOf(routes),
  components: {
    schemas: { ...contractSchemas(), ...problemSchemas() },
    parameters: sharedParameters,
    headers: sharedHeaders,
    examples: { ...contractExamples(), ...problemExamples() },
    responses: sharedResponses(Object.values(routes)),
    securitySchemes: {
      accessToken: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description:
          'The access token of the identity service that `GET /v1/config` names. An id token is refused.',
      },
    },
  },
});
