/** The OpenAPI 3.1 document of the whole API, made from the route table. */
import * as z from 'zod/mini';
import { limits } from '../../lambdas/kernel/limits.ts';
import { bodyType, type RouteSpec } from '../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../lambdas/routes.ts';
import { CONTRACT_VERSION, FIRST_VERSION } from '../contract/contract-version.ts';
import { topicOfRoute } from '../topics/topics.ts';
import { componentSchemas, contractExamples, exampleRefsOf, nameOf, refTo } from './component-schemas.ts';
import { tags } from './docs-of-topics.ts';
import type { MediaType, OpenApiDocument, Operation, Parameter, PathItem, Response } from './document.ts';
import { commonParameters, parametersOf, sharedHeaderParameters } from './parameters.ts';
import {
  headerRef,
  limitHeaderRefs,
  problemResponses,
  sharedHeaders,
  sharedResponses,
} from './problem-responses.ts';
import { problemExamples, problemSchemas } from './problem-schemas.ts';

const description = `The API of a photo-sharing network.

**Sign in.** \`GET /v1/config\` names the identity service. Apps sign up and sign in there, with Cognito's own JSON API, and send the
access token with every call: \`Authorization: Bearer <access token>\`. The first call of a new account is \`PUT /v1/me\`.
Calls to Cognito are POST requests to \`identity.endpoint\` with \`Content-Type: application/x-amz-json-1.1\` and
\`X-Amz-Target: AWSCognitoIdentityProviderService.<operation>\`; the username is the e-mail address. Operations: \`SignUp\`, \`ConfirmSignUp\`,
\`ResendConfirmationCode\`, \`InitiateAuth\` (\`USER_PASSWORD_AUTH\`, \`USER_SRP_AUTH\`, \`REFRESH_TOKEN_AUTH\`), \`ForgotPassword\`,
\`ConfirmForgotPassword\`, \`RevokeToken\`, \`GlobalSignOut\`. Signing out revokes refresh tokens at once; an access token that was already issued works until it expires.
Where \`identity.oauth\` is there, people also sign in on its pages, by other providers too: the code flow with PKCE (S256) at
\`https://<domain>/oauth2/authorize\` and \`/oauth2/token\`.

**Post a photo.** \`POST /v1/photos\` returns an upload URL. Upload the file there with exactly the method and headers of the response. Then call
\`POST /v1/posts\`, either at once or when \`GET /v1/photos/{photoId}\` says \`ready\`.

**Pagination.** Lists return \`{ items, cursor? }\`. Call again with \`?cursor=\` until there is no cursor. A cursor belongs to one list and one
viewer and is valid for ${limits.cursorHours} hours.

**Idempotency.** Calls that create something accept an \`Idempotency-Key\` of 1 to 255 visible ASCII characters. Use a new key for each request:
the same request with the same key gets the first response again for ${limits.idempotencyHours} hours; another request with that key is refused.

**Times** are ISO 8601 in UTC; times that you send can have an offset such as \`+03:00\` instead of \`Z\`. **Ids** are opaque strings.
**Text length** is measured in graphemes: characters as people count them. Names and titles hold **one line**: line breaks and tabs become
blanks, and blanks and invisible characters at the ends go. Bios, captions, comments and alt texts keep their lines.

**Errors** are problem details (RFC 9457) with a stable \`code\`, in English or Arabic depending on \`Accept-Language\`. What you are not allowed to
see gets 404, with the same body as what never existed; so does a path that this API does not have. A method that a path does not have gets 405
with \`Allow\`. Whatever guests can get answers HEAD too. A 503 says that nothing is known yet, by \`Retry-After\`: repeat the call.

**Unchanged lists.** The first pages of \`GET /v1/feeds/home\` and \`GET /v1/me/notifications\`, and the number of unread notifications, have an \`ETag\`. Send it
with \`If-None-Match\`: 304 means that nothing arrived, left or moved, and that you did nothing that changes the list. Texts, names and numbers of others may then be up to
60 seconds behind. A home that merges large accounts as it is read has no \`ETag\`. HTTP caches of browsers and phones do this by themselves.

**Compression.** Responses above a kilobyte are compressed with Brotli or gzip for clients that send \`Accept-Encoding\`, as HTTP libraries and
browsers do by themselves: a home page is then about a tenth as large. A response with a secret (an upload URL, the token of a share link) never is.

**Compatibility.** Responses can gain fields, and values where a few are named: ignore fields that you do not know, and have a case for
values that you do not know. Request bodies are strict: an unknown field is
refused, and so is an unknown query parameter of a call that writes. GET ignores query parameters that it does not know, since shared links carry
some. How large the body of each call may be is in \`requestBodies\` of \`GET /v1/config\`.`;

const isCached = (spec: RouteSpec): boolean => spec.cached === true;

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

const contentOf = (name: string, type = 'application/json'): Readonly<Record<string, MediaType>> => ({
  [type]: { schema: refTo(name), examples: exampleRefsOf(name) },
});

const replyContent = (operationId: string, { reply, replyType }: RouteSpec): Response['content'] => {
  if (reply.schema === undefined) return undefined;
  if (replyType === undefined) return contentOf(nameOf(reply.schema, operationId));
  if (replyType.startsWith('text/csv')) {
    return { 'text/csv': { schema: { type: 'string', description: 'Rows behind a header (RFC 4180).' } } };
  }
  return replyType.startsWith('application/json')
    ? { 'application/json': { schema: { type: 'object', description: 'This document.' } } }
    : { 'text/html': { schema: { type: 'string', description: 'An HTML page without scripts.' } } };
};

const successOf = (operationId: string, spec: RouteSpec): Response => {
  const content = replyContent(operationId, spec);
  const headers = {
    ...limitHeaderRefs,
    ...(operationId === 'getPhoto' && { 'Retry-After': headerRef('RetryAfter') }),
    ...(spec.idempotent && { 'Idempotent-Replayed': headerRef('IdempotentReplayed') }),
    ...(isCached(spec) && { ETag: headerRef('ETag'), 'Cache-Control': headerRef('CacheControl') }),
  };
  return {
    description: spec.reply.schema === undefined ? 'Success, without content.' : 'Success.',
    headers,
    ...(content && { content }),
  };
};

const accessNotes = {
  public: 'Needs no access token.',
  optional:
    'The access token is optional: with a token, the response is what its account sees; without one, what guests see.',
  token: 'Requires an access token.',
} as const;

/** Why suspended accounts may make a write; silent on reads, and on writes that refuse them, which say so among their problems. */
const suspendedNote = ({ suspendedMay }: RouteSpec): string | undefined =>
  suspendedMay && `A suspended account can make this call, too: ${suspendedMay}.`;

/** Why somebody whose account is deactivated may call; silent where they are refused, which is among the problems. */
const deactivatedNote = ({ deactivatedMay }: RouteSpec): string | undefined =>
  deactivatedMay && `A deactivated account can make this call, too: ${deactivatedMay}.`;

/** Whom of the staff a route is for; silent on routes for everyone. */
const staffNote = ({ staff }: RouteSpec): string | undefined =>
  staff &&
  `For staff (${staff.map((role) => `\`${role}\``).join(', ')}), who signed in within ${limits.staffSignInHours} hours and with a second factor; for everyone else there is nothing here.`;

/** Whether a route reads by a username, which may be a former one. */
const leadsOn = ({ method, path }: RouteSpec): boolean =>
  method === 'GET' && path.startsWith('/v1/accounts/{username}');

const operationOf = (
  operationId: string,
  spec: RouteSpec,
  common: Readonly<Record<string, Parameter>>,
): Operation => ({
  operationId,
  tags: [topicOfRoute.get(operationId) ?? 'meta'],
  summary: spec.summary,
  description: [
    spec.description,
    accessNotes[spec.access],
    staffNote(spec),
    suspendedNote(spec),
    deactivatedNote(spec),
  ]
    .filter(Boolean)
    .join('\n\n'),
  security: securityOf(spec),
  parameters: parametersOf(spec, common),
  ...(spec.body && {
    requestBody: {
      required: true,
      ...(z.safeParse(spec.body, {}).success && {
        description: 'A call without a body is like one with `{}`.',
      }),
      content: contentOf(nameOf(spec.body, operationId), bodyType(spec)),
    },
  }),
  responses: {
    [String(spec.reply.status)]: successOf(operationId, spec),
    ...(isCached(spec) && {
      '304': { description: 'The version in `If-None-Match` is current.' },
    }),
    ...(leadsOn(spec) && {
      '307': {
        description:
          'The account gave this username up and still holds it: the same path under its present username.',
        headers: { Location: headerRef('Location'), 'Cache-Control': headerRef('CacheControl') },
      },
    }),
    ...problemResponses(spec),
  },
  'x-since': spec.since ?? FIRST_VERSION,
});

const pathsOf = (
  routes: Readonly<Record<string, RouteSpec>>,
  common: Readonly<Record<string, Parameter>>,
): Record<string, PathItem> => {
  const byPath = Map.groupBy(Object.entries(routes), ([, spec]) => spec.path);
  return Object.fromEntries(
    [...byPath].map(([path, entries]) => [
      path,
      Object.fromEntries(
        entries.map(([operationId, spec]) => [
          spec.method.toLowerCase(),
          operationOf(operationId, spec, common),
        ]),
      ),
    ]),
  );
};

/** Makes the document. Throws when a route uses a schema without a name. */
export const makeOpenApi = (
  routes: Readonly<Record<string, RouteSpec>> = routeTable,
  version = CONTRACT_VERSION,
): OpenApiDocument => {
  const common = commonParameters(Object.values(routes));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Suwar',
      version,
      summary: 'The backend of a photo-sharing network that anyone can own',
      description,
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The deployment that serves this document' }],
    tags,
    paths: pathsOf(routes, common),
    components: {
      schemas: componentSchemas(problemSchemas()),
      parameters: { ...common, ...sharedHeaderParameters },
      headers: sharedHeaders,
      examples: { ...contractExamples(), ...problemExamples() },
      responses: sharedResponses(Object.values(routes)),
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token from the identity service that `GET /v1/config` names. ID tokens are refused.',
        },
      },
    },
  };
};
