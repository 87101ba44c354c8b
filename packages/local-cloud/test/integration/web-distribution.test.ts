import { createServer, request as send } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudFrontHandlers } from '../../src/cloudfront/cloudfront-resources.ts';
import { httpOrigin } from '../../src/cloudfront/http-origin.ts';
import { runAssembly } from '../../src/run-assembly.ts';
import type { RunningCloud } from '../../src/run-options.ts';
import { bareServices } from '../support/bare-services.ts';
import {
  httpApi,
  inlineFunction,
  route,
  temporaryFolder,
  writeAssembly,
} from '../support/written-assembly.ts';

const ECHO = 'exports.handler = async (event) => event;';
const OPEN = `exports.handler = async () => ({ statusCode: 200, headers: { 'access-control-allow-origin': '*',
  'set-cookie': 'first=1', 'cache-control': 'private' }, cookies: ['second=2', 'third=3'], body: 'ok' });`;
const REFUSING = `exports.handler = async () => ({ statusCode: 403, headers: { 'content-type': 'application/problem+json' }, body: '{}' });`;
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

const hostOfApi = {
  'Fn::Select': ['2', { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }] }],
};
const toApi = {
  TargetOriginId: 'api',
  AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
  CachePolicyId: CACHING_DISABLED,
  OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST_HEADER,
  ViewerProtocolPolicy: 'https-only',
};
const distribution = (behaviour: object = {}, origin: object = {}) => ({
  Web: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        Origins: [
          {
            Id: 'api',
            DomainName: hostOfApi,
            CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
            OriginCustomHeaders: [{ HeaderName: 'X-Secret', HeaderValue: 'of the distribution' }],
            ...origin,
          },
        ],
        DefaultCacheBehavior: { ...toApi, ...behaviour },
      },
    },
  },
});
const start = (resources: object): Promise<RunningCloud> =>
  runAssembly(
    {
      assemblyDirectory: writeAssembly({ Resources: { ...httpApi(), ...resources } }),
      dataDirectory: temporaryFolder(),
      viewerCountry: 'SA',
    },
    { ...bareServices, handlers: cloudFrontHandlers },
  );

describe('a distribution in front of an API', () => {
  let cloud: RunningCloud;
  let base: URL;

  beforeAll(async () => {
    cloud = await start({
      ...inlineFunction('Echo', ECHO),
      ...inlineFunction('Open', OPEN),
      ...inlineFunction('Refusing', REFUSING),
      ...route('EchoRoute', 'ANY /echo/{proxy+}', 'Echo'),
      ...route('OpenRoute', 'ANY /open', 'Open'),
      ...route('RefusingRoute', 'GET /refused', 'Refusing'),
      ...distribution(),
    });
    base = new URL(`http://${cloud.cloud.created('Web').attributes?.['DomainName']}`);
  });
  afterAll(() => cloud.stop());

  /** Sends headers as they are, which fetch does not. */
  const ask = (
    path: string,
    { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: object; body?: string } = {},
  ) =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string; port: number }>(
      (resolve, reject) => {
        const asked = send(
          { host: base.hostname, port: base.port, method, path, headers: { ...headers } },
          (answer) => {
            const port = answer.socket.localPort ?? 0;
            let text = '';
            answer.setEncoding('utf8').on('data', (chunk: string) => {
              text += chunk;
            });
            answer.once('end', () =>
              resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, port }),
            );
          },
        );
        asked.once('error', reject).end(body);
      },
    );
  const eventOf = async (...given: Parameters<typeof ask>): Promise<APIGatewayProxyEventV2> =>
    JSON.parse((await ask(...given)).text);

  it('hands on method, path, query, body, token and the rest that the viewer sent', async () => {
    const event = await eventOf('/echo/a%20b/%D8%B5?x=1&x=2&y=%2F', {
      method: 'PATCH',
      headers: { authorization: 'Bearer token', 'content-type': 'application/json', 'x-own': 'kept' },
      body: '{"a":1}',
    });
    expect(event).toMatchObject({
      rawPath: '/echo/a b/ص',
      rawQueryString: 'x=1&x=2&y=%2F',
      body: '{"a":1}',
      requestContext: { http: { method: 'PATCH' } },
      headers: { authorization: 'Bearer token', 'x-own': 'kept', 'content-length': '7' },
    });
  });

  it('names the origin as host, and says itself who the viewer is', async () => {
    const path = '/echo/where';
    const { port, text } = await ask(path, {
      headers: {
        'cloudfront-viewer-address': '203.0.113.9:1',
        'CloudFront-Viewer-Country': 'NZ',
        'cloudfront-is-mobile-viewer': 'true',
        'x-secret': 'a guess',
        'x-real-ip': '203.0.113.9',
        'x-edge-anything': 'x',
        'x-forwarded-for': '203.0.113.9',
      },
    });
    const { headers }: APIGatewayProxyEventV2 = JSON.parse(text);
    expect(headers).toMatchObject({
      host: new URL(cloud.apiUrl).host,
      'cloudfront-viewer-address': `127.0.0.1:${port}`,
      'cloudfront-viewer-country': 'SA',
      'x-secret': 'of the distribution',
      'x-forwarded-for': '203.0.113.9, 127.0.0.1, 127.0.0.1', // what it says, the caller, the distribution
    });
    for (const dropped of ['cloudfront-is-mobile-viewer', 'x-real-ip', 'x-edge-anything']) {
      expect(headers).not.toHaveProperty(dropped);
    }
    const { 'x-forwarded-for': _, ...others } = headers;
    expect(JSON.stringify(others)).not.toContain('203.0.113.9');
  });

  it('hands back what the API answers, its refusals, cookies and CORS included', async () => {
    const answer = await ask('/open');
    expect(answer).toMatchObject({ status: 200, text: 'ok' });
    expect(answer.headers).toMatchObject({
      'cache-control': 'private',
      'access-control-allow-origin': '*',
      'set-cookie': ['second=2', 'third=3'],
      'x-cache': 'Miss from cloudfront',
    });
    const refused = await ask('/refused');
    expect(refused).toMatchObject({ status: 403, text: '{}' });
    expect(refused.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'x-cache': 'Error from cloudfront',
    });
    expect((await ask('/nothing')).status).toBe(404);
    expect(await ask('/open', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  it('asks the API each time', async () => {
    const first = await eventOf('/echo/time', { headers: { authorization: 'Bearer one' } });
    const second = await eventOf('/echo/time', { headers: { authorization: 'Bearer two' } });
    expect([first, second].map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer one',
      'Bearer two',
    ]);
    expect(first.requestContext.requestId).not.toBe(second.requestContext.requestId);
  });

  it('leaves preflight requests to the API', async () => {
    const preflight = await ask('/echo/x', {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'PUT' },
    });
    expect(JSON.parse(preflight.text).requestContext.http.method).toBe('OPTIONS');
  });

  it('refuses what CloudFront refuses: a body of GET, long addresses, long headers', async () => {
    expect((await ask('/echo/x', { headers: { 'content-length': 1 }, body: 'x' })).status).toBe(403);
    expect((await ask(`/echo/${'x'.repeat(8200)}`)).status).toBe(413);
    expect((await ask('/echo/x', { headers: { 'x-long': 'x'.repeat(21_000) } })).status).toBe(413);
    // What CloudFront takes may yet be too much for the API.
    expect((await ask('/echo/x', { headers: { 'x-long': 'x'.repeat(11_000) } })).status).toBe(431);
  });
});

describe('a server that is gone', () => {
  it('is answered for with 502', async () => {
    const origin = httpOrigin({
      address: 'http://127.0.0.1:9',
      originPath: '',
      customHeaders: {},
      country: undefined,
      timeoutMs: 1_000,
    });
    const edge = createServer(async (viewer, response) => {
      const { status, headers, body } = await origin.answer({ viewer, path: '/x' });
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((resolve) => edge.listen(0, '127.0.0.1', resolve));
    const address = edge.address();
    const gone = await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/x`);
    expect([gone.status, gone.headers.get('content-type')]).toEqual([502, 'text/html']);
    origin.close();
    edge.close();
  });
});

describe('a distribution that cannot be played', () => {
  it.each([
    [
      'of a policy that caches',
      { CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6' },
      {},
      'CachingDisabled',
    ],
    ['without a request policy', { OriginRequestPolicyId: undefined }, {}, 'AllViewerExceptHostHeader'],
    [
      'of a port that the cloud does not serve',
      {},
      { DomainName: '127.0.0.1:9' },
      'served by the local cloud',
    ],
    ['of a server elsewhere', {}, { DomainName: 'api.elsewhere.example' }, 'neither a bucket nor served'],
    [
      'of a header that CloudFront never adds',
      {},
      { OriginCustomHeaders: [{ HeaderName: 'X-Real-IP', HeaderValue: 'x' }] },
      'x-real-ip',
    ],
  ])('stops the start: %s', async (_, behaviour, origin, reason) => {
    await expect(start(distribution(behaviour, origin))).rejects.toThrow(reason);
  });
});
