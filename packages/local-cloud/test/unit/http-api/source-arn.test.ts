import { describe, expect, it } from 'vitest';
import { answerRequest, type HttpApi } from '../../../src/http-api/http-api.ts';
import { parseRouteKey } from '../../../src/http-api/route-match.ts';

const api = (routeKey: string): HttpApi => ({
  apiId: 'api1',
  accountId: '000000000000',
  region: 'eu-central-1',
  cors: undefined,
  routes: new Map([
    [
      'Route',
      {
        pattern: parseRouteKey(routeKey),
        integrationId: 'Integration',
        authorizerId: undefined,
        scopes: [],
      },
    ],
  ]),
  integrations: new Map([['Integration', { functionId: 'Fn', timeoutMs: 1_000 }]]),
  authorizers: new Map(),
});

/** The ARN that Lambda is asked about when a request comes in for a route. */
const askedFor = async (routeKey: string, target: string): Promise<readonly string[]> => {
  const asked: string[] = [];
  const request = {
    method: 'GET',
    target,
    rawHeaders: [],
    body: Buffer.alloc(0),
    sourceIp: '127.0.0.1',
    localIp: '127.0.0.1',
  };
  const answer = await answerRequest(api(routeKey), request, {
    functions: { invoke: async () => ({ ok: true, payload: { statusCode: 204 } }) },
    admits: (_, sourceArn) => {
      asked.push(sourceArn);
      return false;
    },
    now: () => 0,
    log: () => {},
    origins: { isLocal: () => false, refused: () => {} },
  });
  expect(answer.status).toBe(500);
  return asked;
};

describe('for which source API Gateway calls a function', () => {
  it.each([
    ['GET /v1/posts/{postId}', '/v1/posts/1', '$default/GET/v1/posts/{postId}'],
    ['ANY /v1/posts/{postId}', '/v1/posts/1', '$default/*/v1/posts/{postId}'],
    ['$default', '/nowhere', '$default/$default'],
  ])('is that of the route %s', async (routeKey, target, path) => {
    expect(await askedFor(routeKey, target)).toEqual([
      `arn:aws:execute-api:eu-central-1:000000000000:api1/${path}`,
    ]);
  });
});
