import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ApiFunction } from '../../../lambdas/kernel/api-functions.ts';
import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { makeOpenApi } from '../../../lib/openapi/make-openapi.ts';
import { servedRoutes } from '../../../lib/topics/topics.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';

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
};

let cloud: TestCloud;
let served: ReturnType<typeof makeOpenApi>;

beforeAll(async () => {
  cloud = await sharedCloud();
  served = JSON.parse(await (await fetch(`${cloud.apiUrl}/v1/openapi.json`)).text());
});

/** A request that no route admits: an unknown query parameter, and no claims from the authorizer. */
const refusedRequest = (spec: RouteSpec) => ({
  version: '2.0',
  routeKey: keyOf(spec),
  rawPath: spec.path,
  rawQueryString: 'unknown=1',
  queryStringParameters: { unknown: '1' },
  headers: {},
  requestContext: { requestId: 'contract', http: { method: spec.method, path: spec.path } },
  isBase64Encoded: false,
});

const Answered = z.object({ ok: z.literal(true), payload: z.object({ statusCode: z.number() }) });

describe('the contract', () => {
  it('lists every declared route in the route table', async () => {
    const lambdas = join(import.meta.dirname, '..', '..', '..', 'lambdas');
    const modules = globSync('*/*-routes.ts', { cwd: lambdas }).map((file) => import(join(lambdas, file)));
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
    const text = readFileSync(join(cloud.assemblyDirectory, 'Suwar.template.json'), 'utf8');
    const synthesized = Object.values(Template.parse(JSON.parse(text)).Resources)
      .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
      .map(({ Properties }) => String(Properties['RouteKey']))
      .filter((key) => key !== '$default');
    expect(documented.sort()).toEqual(keys);
    expect(synthesized.sort()).toEqual(keys);
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

  it('answers 404 as a problem where there is no route', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/v1/nowhere'],
      ['POST', '/v1/me'],
      ['DELETE', '/v1/feeds/home'],
    ] as const) {
      const answer = await fetch(`${cloud.apiUrl}${path}`, { method });
      expect(answer.status, `${method} ${path}`).toBe(404);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });
});
