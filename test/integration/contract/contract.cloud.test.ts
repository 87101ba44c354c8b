import { globSync, readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ApiFunction } from '../../../lambdas/kernel/api-functions.ts';
import { bodyType, isForGuests, type RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { allStaff } from '../../../lambdas/kernel/staff-role.ts';
import { makeOpenApi } from '../../../lib/openapi/make-openapi.ts';
import { servedRoutes } from '../../../lib/topics/topics.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { joinStaff } from '../../support/staff.ts';

const routes = servedRoutes;
const keyOf = ({ method, path }: RouteSpec): string => `${method} ${path}`;
const keys = routes.map(keyOf).sort();

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

const functionPrefixes: Readonly<Record<ApiFunction, string>> = {
  meta: 'MetaApi',
  accounts: 'AccountsApi',
  photos: 'PhotosApi',
  posts: 'PostsApi',
  graph: 'GraphApi',
  feeds: 'FeedsApi',
  drafts: 'DraftsApi',
  sharing: 'SharingApi',
  collections: 'CollectionsApi',
  reactions: 'ReactionsApi',
  comments: 'CommentsApi',
  notifications: 'NotificationsApi',
  safety: 'SafetyApi',
  review: 'ReviewApi',
  staff: 'StaffApi',
};

let cloud: TestCloud;
let served: ReturnType<typeof makeOpenApi>;

beforeAll(async () => {
  cloud = await sharedCloud();
  served = JSON.parse(await (await fetch(`${cloud.apiUrl}/v1/openapi.json`)).text());
});

/** The key of the template's route that requests for a route come by. */
const gatewayKeyOf = (spec: RouteSpec): string => (isForGuests(spec) ? `ANY ${spec.path}` : keyOf(spec));

/** A request that no route admits: a body where none is taken, and no claims from the authorizer. */
const refusedRequest = (spec: RouteSpec) => ({
  version: '2.0',
  routeKey: gatewayKeyOf(spec),
  rawPath: '/v1/nowhere',
  rawQueryString: '',
  headers: { 'content-type': bodyType(spec) },
  body: '[]',
  requestContext: { requestId: 'contract', http: { method: spec.method, path: spec.path } },
  isBase64Encoded: false,
});

const Answered = z.object({ ok: z.literal(true), payload: z.object({ statusCode: z.number() }) });

describe('the contract', () => {
  it('lists every declared route in the route table', async () => {
    const lambdas = joinPath(import.meta.dirname, '..', '..', '..', 'lambdas');
    const modules = globSync('*/*-routes.ts', { cwd: lambdas }).map(
      (file) => import(joinPath(lambdas, file)),
    );
    const declared: readonly RouteSpec[] = (await Promise.all(modules)).flatMap((each) =>
      Object.values(each),
    );
    expect(declared.map(keyOf).sort()).toEqual(keys);
  });

  it('is served as it is made from the route table', () => {
    expect(served).toEqual(JSON.parse(JSON.stringify(makeOpenApi())));
  });

  it('has the routes of the synthesized template, no more and no fewer', () => {
    const documented = Object.entries(served.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const text = readFileSync(joinPath(cloud.assemblyDirectory, 'Suwar.template.json'), 'utf8');
    const synthesized = Object.values(Template.parse(JSON.parse(text)).Resources)
      .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
      .map(({ Properties }) => String(Properties['RouteKey']))
      .filter((key) => key !== '$default');
    expect(documented.sort()).toEqual(keys);
    expect(synthesized.sort()).toEqual(routes.map(gatewayKeyOf).sort());
  });

  it.each(Object.entries(functionPrefixes))(
    'has handlers for exactly its routes in %s',
    async (name, prefix) => {
      for (const spec of routes) {
        const answer = Answered.parse(await cloud.invoke(prefix, refusedRequest(spec)));
        const own = spec.access === 'token' ? 401 : 400;
        expect(answer.payload.statusCode, `${keyOf(spec)} in ${name}`).toBe(
          spec.servedBy === name ? own : 404,
        );
      }
    },
  );

  it.each([
    ['GET', '/', 404, null],
    ['GET', '/v1/nowhere', 404, null],
    ['POST', '/v1/me', 405, 'DELETE, GET, PATCH, PUT'],
    ['DELETE', '/v1/feeds/home', 405, 'GET'],
    ['HEAD', '/v1/feeds/home', 405, 'GET'],
    ['POST', '/v1/health', 405, 'GET, HEAD'],
    ['OPTIONS', '/v1/health', 405, 'GET, HEAD'],
    ['PUT', '/v1/posts/01K7Z3R2C07ZK3N9QW2M5RX8TB', 405, 'DELETE, GET, HEAD, PATCH'],
  ] as const)('answers %s %s as a problem', async (method, path, status, allow) => {
    const answer = await fetch(`${cloud.apiUrl}${path}`, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('answers HEAD where guests may read, with the headers of GET and no body', async () => {
    for (const { path } of routes.filter(isForGuests)) {
      const address = `${cloud.apiUrl}${path.replaceAll(/\{\w+\}/g, '01K7Z3R2C07ZK3N9QW2M5RX8TB')}`;
      const headers = { 'accept-encoding': 'identity' }; // the length is that of what is sent
      const [get, head] = await Promise.all([
        fetch(address, { headers }),
        fetch(address, { headers, method: 'HEAD' }),
      ]);
      const { length } = Buffer.from(await get.arrayBuffer());
      expect([head.status, await head.text()], path).toEqual([get.status, '']);
      for (const name of ['content-type', 'cache-control', 'etag', 'vary']) {
        expect(head.headers.get(name), `${path} ${name}`).toBe(get.headers.get(name));
      }
      expect(head.headers.get('content-length'), path).toBe(String(length));
    }
  });
});

/** What a request with an unknown query parameter is answered, at an address where nothing is. */
const withTracker = async (spec: RouteSpec, token: string) => {
  const path = spec.path.replaceAll(/\{\w+\}/g, '01K7Z3R2C07ZK3N9QW2M5RX8TB');
  const answer = await fetch(`${cloud.apiUrl}${path}?utm_source=newsletter`, {
    method: spec.method,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, body: await answer.text() };
};

describe('a query parameter that a route does not know', () => {
  it('is ignored by every route that reads, and refused by its name by every route that writes', async () => {
    const { tokens } = await joinStaff(cloud, 'tracked', allStaff);
    for (const spec of routes) {
      const { status, body } = await withTracker(spec, tokens.accessToken);
      const isNamed = status === 400 && body.includes('query.utm_source');
      expect(isNamed, `${keyOf(spec)} answers ${status} ${body}`).toBe(spec.method !== 'GET');
    }
  });
});
