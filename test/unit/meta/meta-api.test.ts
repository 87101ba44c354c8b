import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyLimit } from '../../../lambdas/kernel/body-limit.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { keyIdOf } from '../../../lambdas/kernel/public-key.ts';
import { configOf } from '../../../lambdas/meta/config.ts';
import { documentFiles } from '../../../lambdas/meta/documents.ts';
import { config } from '../../../lambdas/meta/meta-examples.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { handler } from '../../../lambdas/wiring/api/meta.ts';

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'meta',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:meta',
  memoryLimitInMB: '512',
  awsRequestId: 'request',
  logGroupName: 'meta',
  logStreamName: 'meta',
  getRemainingTimeInMillis: () => 10_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

const request = (
  routeKey: string,
  headers: Record<string, string> = {},
  query?: Record<string, string>,
  method = 'GET',
  path = '/nowhere',
): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey,
  rawPath: routeKey.split(' ')[1] ?? path,
  rawQueryString: new URLSearchParams(query).toString(),
  headers,
  ...(query && { queryStringParameters: query }),
  isBase64Encoded: false,
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    domainName: 'api.example.org',
    domainPrefix: 'api',
    http: { method, path: '/', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'the-request-id',
    routeKey,
    stage: '$default',
    time: '01/Mar/2026:09:31:07 +0000',
    timeEpoch: 1_772_357_467_000,
  },
});

const bundleFolder = mkdtempSync(join(tmpdir(), 'suwar-meta-'));
writeFileSync(join(bundleFolder, documentFiles.openApi), '{"openapi":"3.1.0"}');
writeFileSync(join(bundleFolder, documentFiles.docsPage), '<!doctype html>');
afterAll(() => rmSync(bundleFolder, { recursive: true }));

const exportPublicKey = config.exports.keys[0]?.publicKey ?? '';

const ask = (...of: Parameters<typeof request>) => handler(request(...of), context);

beforeEach(() => {
  vi.stubEnv('ISSUER', 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab12Cd34E');
  vi.stubEnv('CLIENT_ID', 'client');
  vi.stubEnv('MEDIA_BASE_URL', 'https://media.example.org');
  vi.stubEnv('VAPID_PUBLIC_KEY', 'BPush');
  vi.stubEnv('EXPORT_PUBLIC_KEY', exportPublicKey);
  vi.stubEnv('REPOSTS', 'on');
  vi.stubEnv('REQUESTS_PER_SECOND', '500');
  vi.stubEnv('SIGN_IN_URL', '');
  vi.stubEnv('SIGN_IN_PROVIDERS', '');
  vi.stubEnv('SIGN_IN_PROMPTS', 'no');
  vi.stubEnv('RATE_LIMIT_FACTOR', '1');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubGlobal('BUNDLE_FOLDER', bundleFolder);
  vi.spyOn(console, 'info').mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the meta functions', () => {
  it('answer that the service is well, and let nobody keep that', async () => {
    const answer = await ask('GET /v1/health');
    expect(answer).toMatchObject({ statusCode: 200, body: '{"status":"ok"}' });
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store' });
    expect(answer.headers['etag']).toBeUndefined();
  });

  it('tell an app where to sign in, where media are, and every limit', async () => {
    const answer = await ask('GET /v1/config');
    expect(JSON.parse(answer.body ?? '')).toEqual({
      identity: {
        issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab12Cd34E',
        clientId: 'client',
        endpoint: 'https://cognito-idp.eu-central-1.amazonaws.com/',
        region: 'eu-central-1',
      },
      media: { baseUrl: 'https://media.example.org' },
      push: { vapidPublicKey: 'BPush' },
      exports: { keys: [{ keyId: keyIdOf(exportPublicKey), publicKey: exportPublicKey }] },
      features: { reposts: true },
      throttles: { requestsPerSecond: 500, burst: 1_000 },
      rateLimits: expect.objectContaining({
        writes: { quota: 60, windowSeconds: 60, youngQuota: 40 },
        reads: { quota: 300, windowSeconds: 60 },
      }),
      requestBodies: expect.objectContaining({ createComment: bodyLimit(routeTable.createComment).bytes }),
      limits: JSON.parse(JSON.stringify(limits)),
    });
  });

  it.each([
    ['GET /v1/openapi.json', 'application/json', '{"openapi":"3.1.0"}'],
    ['GET /v1/docs', 'text/html; charset=utf-8', '<!doctype html>'],
  ])('serve %s as %s with a tag, and 304 to who has it', async (routeKey, type, body) => {
    const first = await ask(routeKey);
    expect(first).toMatchObject({ statusCode: 200, body });
    expect(first.headers).toMatchObject({ 'content-type': type, 'cache-control': 'public, max-age=300' });
    const etag = first.headers['etag'] ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const again = await ask(routeKey, { 'if-none-match': known });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBeUndefined();
      expect(again.headers).toMatchObject({ etag });
      expect(again.headers['content-type']).toBeUndefined();
    }
    expect((await ask(routeKey, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('let the page load nothing', async () => {
    const { headers } = await ask('GET /v1/docs');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('answer 404 as a problem to paths that do not exist, in both languages', async () => {
    const english = await ask('$default');
    expect(english.statusCode).toBe(404);
    expect(english.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(english.body ?? '')).toMatchObject({ code: 'not_found', requestId: 'the-request-id' });
    const arabic = await ask('$default', { 'accept-language': 'ar' });
    expect(JSON.parse(arabic.body ?? '')).toMatchObject({ title: 'غير موجود' });
  });

  it('answer 405 with the methods that a path has, in both languages', async () => {
    const english = await ask('$default', {}, {}, 'DELETE', '/v1/feeds/home');
    expect(english).toMatchObject({ statusCode: 405, headers: { allow: 'GET' } });
    expect(JSON.parse(english.body ?? '')).toMatchObject({
      code: 'method_not_allowed',
      detail: 'This path does not take DELETE; it takes GET',
    });
    const arabic = await ask('$default', { 'accept-language': 'ar' }, {}, 'DELETE', '/v1/feeds/home');
    expect(JSON.parse(arabic.body ?? '').detail).toMatch(/[\u0600-\u06FF]/);
  });

  it.each(['/v1/health', '/v1/openapi.json'])('answer HEAD %s as GET, without the body', async (path) => {
    const whole = await ask(`ANY ${path}`);
    const { statusCode, headers, body } = await ask(`ANY ${path}`, {}, {}, 'HEAD');
    expect([statusCode, body]).toEqual([200, undefined]);
    expect({ ...headers, ratelimit: whole.headers?.['ratelimit'] }).toEqual({
      ...whole.headers,
      'content-length': String(whole.body?.length),
    });
  });

  it('answer HEAD where there is nothing without a body', async () => {
    const { statusCode, body } = await ask('$default', {}, {}, 'HEAD', '/nowhere');
    expect([statusCode, body]).toEqual([404, undefined]);
  });

  it('ignore query parameters that they do not know, as shared links carry them', async () => {
    const plain = await ask('GET /v1/config');
    const tracked = await ask('GET /v1/config', {}, { utm_source: 'x', fbclid: 'y', constructor: 'z' });
    // Each of them counts.
    expect({ ...tracked, headers: { ...tracked.headers, ratelimit: plain.headers?.['ratelimit'] } }).toEqual(
      plain,
    );
  });
});

describe('the configuration', () => {
  it('tells an app the pages that sign people in, as Amplify takes them', () => {
    const { oauth } = configOf({
      issuer: 'https://issuer.example',
      clientId: 'c',
      region: 'r',
      mediaBaseUrl: 'https://m',
      vapidPublicKey: 'BPush',
      exportPublicKey,
      reposts: 'on',
      requestsPerSecond: 500,
      rateLimitFactor: 1,
      signIn: { url: 'https://127.0.0.1:3004', providers: 'Google,Work', prompts: false },
    }).identity;
    expect(oauth).toEqual({
      domain: '127.0.0.1:3004',
      scopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
      providers: ['Google', 'Work'],
      promptLogin: false,
    });
  });

  it('takes the origin of any issuer as endpoint', () => {
    const deployment = {
      clientId: 'c',
      region: 'r',
      mediaBaseUrl: 'https://m',
      vapidPublicKey: 'BPush',
      exportPublicKey,
      reposts: 'on' as const,
      requestsPerSecond: 500,
      rateLimitFactor: 1,
      signIn: { url: '', providers: '', prompts: false },
    };
    const endpointOf = (issuer: string) => configOf({ issuer, ...deployment }).identity.endpoint;
    expect(endpointOf('http://127.0.0.1:9229/local_1a2B')).toBe('http://127.0.0.1:9229/');
    expect(endpointOf('https://login.example.org/realms/photos/')).toBe('https://login.example.org/');
  });
});
