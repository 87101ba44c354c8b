import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { makeRouteFinder } from '../../../lambdas/api/find-route.ts';
import { isForGuests } from '../../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { methodsByPath } from '../../../lambdas/wiring/methods-by-path.ts';
import { servedRoutes } from '../../../lib/topics/topics.ts';

const find = makeRouteFinder(Object.values(routeTable), methodsByPath);

const eventOf = (routeKey: string, method: string, rawPath: string): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey,
  rawPath,
  rawQueryString: '',
  headers: {},
  isBase64Encoded: false,
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    domainName: 'api.example',
    domainPrefix: 'api',
    http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'request',
    routeKey,
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
});

const refusalOf = (routeKey: string, method: string, path: string) => {
  try {
    return find(eventOf(routeKey, method, path));
  } catch (error) {
    return error;
  }
};
const notAllowed = (allow: string) => ({
  definition: { code: 'method_not_allowed', status: 405 },
  headers: { allow },
});

describe('the route of a request', () => {
  it('is the one that its key names', () => {
    expect(find(eventOf('PATCH /v1/me', 'PATCH', '/v1/me'))).toBe(routeTable.updateMe);
  });

  it.each(['GET', 'HEAD'])('is what guests may get, for %s', (method) => {
    expect(find(eventOf('ANY /v1/posts/{postId}', method, '/v1/posts/1'))).toBe(routeTable.getPost);
  });

  it.each(['POST', 'PUT', 'OPTIONS', 'PURGE'])('is none for %s on a path that guests may get', (method) => {
    expect(refusalOf('ANY /v1/posts/{postId}', method, '/v1/posts/1')).toMatchObject(
      notAllowed('DELETE, GET, HEAD, PATCH'),
    );
  });

  it.each([
    ['HEAD', 'ANY'],
    ['POST', 'ANY'],
    ['PATCH', 'PATCH'],
    ['DELETE', 'DELETE'],
  ])('is none for %s on a path beside one with a parameter, whose %s route gets it', (method, key) => {
    const path = '/v1/posts/1/comments/pending';
    expect(refusalOf(`${key} /v1/posts/{postId}/comments/{commentId}`, method, path)).toMatchObject(
      notAllowed('GET'),
    );
    expect(find(eventOf('GET /v1/posts/{postId}/comments/pending', 'GET', path))).toBe(
      routeTable.listPendingCommentsOnPost,
    );
  });

  it('is never one that takes a token, where none was checked', () => {
    for (const spec of servedRoutes) {
      const { method, path } = spec;
      const refused = refusalOf(`ANY ${path}`, method, path) instanceof Error;
      expect(refused, `${method} ${path}`).toBe(!isForGuests(spec));
    }
  });
});

describe('what no route knows', () => {
  it.each([
    ['POST', '/v1/me', 'DELETE, GET, PATCH, PUT'],
    ['HEAD', '/v1/me', 'DELETE, GET, PATCH, PUT'],
    ['GET', '/v1/accounts/amal/follow', 'DELETE, PUT'],
    ['DELETE', '/v1/feeds/home', 'GET'],
    ['TRACE', '/v1/posts/1/comments', 'GET, HEAD, POST'],
    ['PUT', '/v1/posts/1/comments/pending', 'GET'],
  ])('is refused for %s %s with the methods of the path', (method, path, allow) => {
    expect(refusalOf('$default', method, path)).toMatchObject(notAllowed(allow));
  });

  it.each(['/', '/v1', '/v1/nowhere', '/v1/posts/', '/v1/posts//comments', '/v1/posts/1/comments/2/3/4'])(
    'is not found at %s',
    (path) => {
      expect(refusalOf('$default', 'GET', path)).toMatchObject({ definition: { code: 'not_found' } });
    },
  );
});

describe('the paths that guests may get', () => {
  it('are answered by one function each, which alone knows their methods', () => {
    for (const { path } of servedRoutes.filter(isForGuests)) {
      const functions = servedRoutes.filter((each) => each.path === path).map(({ servedBy }) => servedBy);
      expect(new Set(functions).size, path).toBe(1);
    }
  });
});
