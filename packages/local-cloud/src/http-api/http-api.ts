import { randomBytes } from 'node:crypto';
import type { Functions, InvocationResult, Origins } from '../contract/contract.ts';
import { type Answer, answerOf, gatewayAnswer } from './answer.ts';
import { type CorsConfiguration, isPreflight, preflightAnswer, withCors } from './cors.ts';
import { joinedHeaders, type ReceivedRequest, requestEvent } from './request-event.ts';
import { matchRoute, type RoutePattern } from './route-match.ts';
import type { TokenAuthorizer } from './token-authorizer.ts';

/** A route with what it leads to. */
export interface ApiRoute {
  readonly pattern: RoutePattern;
  readonly integrationId: string;
  readonly authorizerId: string | undefined;
  readonly scopes: readonly string[];
}

/** A Lambda integration. */
export interface Integration {
  readonly functionId: string;
  /** The role that API Gateway calls with; undefined: the function's own policy has to admit it. */
  readonly callerRoleArn?: string | undefined;
  readonly timeoutMs: number;
}

/** An HTTP API as its resources describe it; the maps are filled while they come into being. */
export interface HttpApi {
  readonly apiId: string;
  readonly accountId: string;
  readonly region: string;
  cors: CorsConfiguration | undefined;
  readonly routes: Map<string, ApiRoute>;
  readonly integrations: Map<string, Integration>;
  readonly authorizers: Map<string, TokenAuthorizer>;
}

/** What answering takes besides the API. */
export interface ApiSurroundings {
  readonly functions: Pick<Functions, 'invoke'>;
  /** Whether API Gateway may invoke the function of an integration for this source ARN. */
  readonly admits: (integration: Integration, sourceArn: string) => boolean;
  readonly now: () => number;
  readonly log: (line: string) => void;
  readonly origins: Origins;
}

/** API Gateway's limits: 10 MB of body, 10,240 bytes of request line and headers. */
export const BODY_LIMIT_BYTES = 10 * 1024 * 1024;
const HEAD_LIMIT_BYTES = 10_240;

const headBytes = ({ method, target, rawHeaders }: ReceivedRequest): number =>
  method.length + target.length + rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

async function invokeInTime(
  functions: Pick<Functions, 'invoke'>,
  { functionId, timeoutMs }: Integration,
  event: unknown,
): Promise<InvocationResult | undefined> {
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), timeoutMs);
  try {
    return await Promise.race([functions.invoke(functionId, event), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What Lambda is told of the caller when API Gateway invokes a function for a route: API, stage, method and path, but for the
 * route `$default` no method, so that a permission for three parts below the API does not admit it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
const sourceArnOf = ({ region, accountId, apiId }: HttpApi, { routeKey, method }: RoutePattern): string => {
  const of =
    routeKey === '$default' ? routeKey : `${method === 'ANY' ? '*' : method}${routeKey.split(' ')[1]}`;
  return `arn:aws:execute-api:${region}:${accountId}:${apiId}/$default/${of}`;
};

async function answerRoute(
  api: HttpApi,
  request: ReceivedRequest,
  around: ApiSurroundings,
  requestId: string,
): Promise<Answer> {
  const headers = joinedHeaders(request.rawHeaders);
  const path = request.target.split('?')[0] ?? '/';
  const match = matchRoute([...api.routes.values()], request.method, path);
  const integration = match && api.integrations.get(match.route.integrationId);
  if (match === undefined || integration === undefined) {
    return gatewayAnswer(404, 'Not Found');
  }
  const { pattern, authorizerId, scopes } = match.route;
  const authorizer = authorizerId === undefined ? undefined : api.authorizers.get(authorizerId);
  if (authorizerId !== undefined && authorizer === undefined) {
    return gatewayAnswer(500, 'Internal Server Error');
  }
  const authorization = await authorizer?.authorize(headers, scopes);
  if (authorization !== undefined && authorization.decision !== 'admitted') {
    const challenge = { 'www-authenticate': authorization.challenge };
    return authorization.decision === 'unauthorized'
      ? gatewayAnswer(401, 'Unauthorized', challenge)
      : gatewayAnswer(403, 'Forbidden', challenge);
  }
  const sourceArn = sourceArnOf(api, pattern);
  if (!around.admits(integration, sourceArn)) {
    around.log(`${integration.functionId} does not let API Gateway invoke it for ${sourceArn}`);
    return gatewayAnswer(500, 'Internal Server Error');
  }
  const event = requestEvent(request, {
    routeKey: pattern.routeKey,
    pathParameters: match.parameters,
    caller: authorization?.caller,
    apiId: api.apiId,
    accountId: api.accountId,
    requestId,
    now: around.now(),
  });
  const result = await invokeInTime(around.functions, integration, event);
  return result === undefined ? gatewayAnswer(503, 'Service Unavailable') : answerOf(result);
}

/** An id as HTTP APIs have them: eleven bytes, in sixteen characters. */
const newRequestId = (): string => `${randomBytes(11).toString('base64url')}=`;

/** Answers a request as API Gateway does. */
export async function answerRequest(
  api: HttpApi,
  request: ReceivedRequest,
  around: ApiSurroundings,
): Promise<Answer> {
  const requestId = newRequestId();
  const headers = joinedHeaders(request.rawHeaders);
  if (headBytes(request) > HEAD_LIMIT_BYTES) {
    return gatewayAnswer(431, 'Request Header Fields Too Large');
  }
  if (api.cors !== undefined && isPreflight(request.method, headers)) {
    return preflightAnswer(api.cors, headers, around.origins);
  }
  const answer =
    request.body.length > BODY_LIMIT_BYTES
      ? gatewayAnswer(413, 'Request Entity Too Large')
      : await answerRoute(api, request, around, requestId);
  const identified = { ...answer, headers: { ...answer.headers, 'apigw-requestid': requestId } };
  return api.cors === undefined ? identified : withCors(identified, api.cors, headers, around.origins);
}
