import { describe, expect, it } from 'vitest';
import { matchRoute, parseRouteKey } from '../../../src/http-api/route-match.ts';

const KEYS = [
  '$default',
  'ANY /{proxy+}',
  'GET /pets/{proxy+}',
  'GET /pets/{id}',
  'ANY /pets/{id}',
  'GET /pets/dog',
  'GET /',
  'POST /pets/{id}/toys/{toy}',
];
const routes = KEYS.map((key) => ({ pattern: parseRouteKey(key) }));
const match = (method: string, path: string, among = routes) => {
  const found = matchRoute(among, method, path);
  return found && [found.route.pattern.routeKey, found.parameters];
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html */
describe('route choice', () => {
  it.each([
    ['a full match before all', 'GET', '/pets/dog', 'GET /pets/dog', {}],
    ['a parameter before a greedy one', 'GET', '/pets/cat', 'GET /pets/{id}', { id: 'cat' }],
    ['a named method before ANY', 'PUT', '/pets/cat', 'ANY /pets/{id}', { id: 'cat' }],
    ['the longer greedy path', 'GET', '/pets/dog/1', 'GET /pets/{proxy+}', { proxy: 'dog/1' }],
    ['ANY greedy for other methods', 'PUT', '/pets/dog/1', 'ANY /{proxy+}', { proxy: 'pets/dog/1' }],
    ['the root path', 'GET', '/', 'GET /', {}],
    ['$default last', 'POST', '/', '$default', {}],
    [
      'several parameters, decoded',
      'POST',
      '/pets/a%2Fb/toys/%D8%B5',
      'POST /pets/{id}/toys/{toy}',
      { id: 'a/b', toy: 'ص' },
    ],
  ])('prefers %s', (_title, method, path, routeKey, parameters) => {
    expect(match(method, path)).toEqual([routeKey, parameters]);
  });

  it.each([
    ['another method', 'DELETE', '/pets/dog'],
    ['a trailing slash', 'GET', '/pets/dog/'],
    ['an empty parameter', 'GET', '/pets/'],
    ['HEAD of a GET route', 'HEAD', '/pets/dog'],
  ])('finds nothing for %s', (_title, method, path) => {
    const narrow = [
      { pattern: parseRouteKey('GET /pets/dog') },
      { pattern: parseRouteKey('GET /pets/{id}') },
    ];
    expect(match(method, path, narrow)).toBeUndefined();
  });
});
