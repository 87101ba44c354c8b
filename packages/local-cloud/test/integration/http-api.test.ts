import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAssembly } from '../../src/run-assembly.ts';
import type { RunningCloud } from '../../src/run-options.ts';
import { bareServices } from '../support/bare-services.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';
import {
  httpApi,
  inlineFunction,
  route,
  temporaryFolder,
  writeAssembly,
} from '../support/written-assembly.ts';

const ECHO = 'exports.handler = async (event) => event;';
const FAILING = `exports.handler = async () => { throw new TypeError('inner secret'); };`;
const SLOW = 'exports.handler = () => new Promise(() => setInterval(() => {}, 1000));';
const BIG = `exports.handler = async () => ({ statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024) });`;
const BIG_IN_BASE64 = `exports.handler = async () => ({ statusCode: 200, body: Buffer.alloc(4.6 * 1024 * 1024).toString('base64'), isBase64Encoded: true });`;
const PLAIN = `exports.handler = async () => ({ statusCode: 200, headers: { 'access-control-allow-origin': '*' }, body: 'ok' });`;

let issuer: TokenIssuer;
let cloud: RunningCloud;
const nowSeconds = (): number => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  issuer = await startTokenIssuer();
  const authorized = { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Tokens' } };
  const slowRoute = route('Slow', 'GET /slow', 'SlowFunction');
  const assemblyDirectory = writeAssembly({
    Resources: {
      ...httpApi({
        CorsConfiguration: {
          AllowOrigins: ['https://app.example'],
          AllowMethods: ['GET'],
          ExposeHeaders: ['etag'],
        },
      }),
      Tokens: {
        Type: 'AWS::ApiGatewayV2::Authorizer',
        Properties: {
          ApiId: { Ref: 'Api' },
          Name: 'Tokens',
          AuthorizerType: 'JWT',
          IdentitySource: ['$request.header.Authorization'],
          JwtConfiguration: { Audience: ['client-1'], Issuer: issuer.issuer },
        },
      },
      ...inlineFunction('Echo', ECHO),
      ...inlineFunction('Failing', FAILING),
      ...inlineFunction('Plain', PLAIN),
      ...inlineFunction('Big', BIG),
      ...inlineFunction('BigInBase64', BIG_IN_BASE64),
      ...inlineFunction('SlowFunction', SLOW, { Timeout: 29 }),
      ...route('Open', 'ANY /things/{id}', 'Echo'),
      ...route('Fail', 'GET /failing', 'Failing'),
      ...route('BigRoute', 'GET /big', 'Big'),
      ...route('BigInBase64Route', 'GET /big-in-base64', 'BigInBase64'),
      ...route('PlainRoute', 'GET /plain', 'Plain'),
      ...route('Signed', 'GET /signed', 'Echo', authorized),
      ...route('Scoped', 'GET /scoped', 'Echo', {
        ...authorized,
        AuthorizationScopes: ['photos/write', 'photos/admin'],
      }),
      ...slowRoute,
      SlowIntegration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: { Ref: 'Api' },
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: { 'Fn::GetAtt': ['SlowFunction', 'Arn'] },
          PayloadFormatVersion: '2.0',
          TimeoutInMillis: 50,
        },
      },
      ...route('Refused', 'GET /refused', 'Echo'),
      ...inlineFunction('Closed', ECHO),
      ClosedIntegration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: { Ref: 'Api' },
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: { 'Fn::GetAtt': ['Closed', 'Arn'] },
          PayloadFormatVersion: '2.0',
        },
      },
      ClosedRoute: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: { Ref: 'Api' },
          RouteKey: 'GET /closed',
          Target: { 'Fn::Sub': 'integrations/${ClosedIntegration}' },
        },
      },
    },
  });
  cloud = await runAssembly({ assemblyDirectory, dataDirectory: temporaryFolder() }, bareServices);
});

afterAll(async () => {
  await cloud.stop();
  await issuer.stop();
});

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(cloud.apiUrl + path, init);
const getWith = (path: string, token: string): Promise<Response> =>
  get(path, { headers: { authorization: `Bearer ${token}` } });
const valid = () => ({
  sub: 'abc',
  client_id: 'client-1',
  token_use: 'access',
  exp: nowSeconds() + 60,
  iat: nowSeconds(),
});

describe('routes', () => {
  it('passes the request as an event and a result without status as JSON', async () => {
    const response = await get('/things/a%20b?x=1&x=2', {
      method: 'POST',
      body: '{"é":1}',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('apigw-requestid')).toMatch(/\S/);
    expect(await response.json()).toMatchObject({
      routeKey: 'ANY /things/{id}',
      rawPath: '/things/a b',
      rawQueryString: 'x=1&x=2',
      queryStringParameters: { x: '1,2' },
      pathParameters: { id: 'a b' },
      body: '{"é":1}',
      isBase64Encoded: false,
    });
  });

  it.each([
    ['no route', '/nothing', 404, 'Not Found'],
    ['a handler that throws', '/failing', 500, 'Internal Server Error'],
    ['an answer over 6 MB', '/big', 500, 'Internal Server Error'],
    ['an answer over 6 MB in base64', '/big-in-base64', 500, 'Internal Server Error'],
    ['an integration that takes too long', '/slow', 503, 'Service Unavailable'],
    ['a function that does not admit API Gateway', '/closed', 500, 'Internal Server Error'],
  ])('answers %s', async (_case, path, status, message) => {
    const response = await get(path);
    expect([response.status, await response.json()]).toEqual([status, { message }]);
  });

  it('refuses bodies over 10 MB, and those that Lambda refuses', async () => {
    for (const megabytes of [11, 7]) {
      const response = await get('/things/1', { method: 'POST', body: 'x'.repeat(megabytes * 1024 * 1024) });
      expect([response.status, await response.json()]).toEqual([
        413,
        { message: 'Request Entity Too Large' },
      ]);
    }
  });

  it('refuses heads over 10,240 bytes', async () => {
    expect((await get('/things/1', { headers: { 'x-long': 'x'.repeat(10_240) } })).status).toBe(431);
  });
});

describe('CORS', () => {
  it('answers preflights itself', async () => {
    const headers = { origin: 'https://app.example', 'access-control-request-method': 'GET' };
    const response = await get('/signed', { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example');
  });

  it('sets its own headers, on errors too', async () => {
    const headers = { origin: 'https://app.example' };
    expect((await get('/plain', { headers })).headers.get('access-control-allow-origin')).toBe(
      'https://app.example',
    );
    expect((await get('/signed', { headers })).headers.get('access-control-allow-origin')).toBe(
      'https://app.example',
    );
    expect((await get('/plain')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the JWT authorizer', () => {
  it('admits a good token and hands its claims on as text', async () => {
    const token = await issuer.sign({ ...valid(), 'cognito:groups': ['a', 'b'], verified: true });
    const response = await getWith('/signed', token);
    expect(response.status).toBe(200);
    const event = (await response.json()) as APIGatewayProxyEventV2WithJWTAuthorizer;
    expect(event.requestContext.authorizer.jwt).toMatchObject({
      claims: {
        sub: 'abc',
        client_id: 'client-1',
        'cognito:groups': '[a b]',
        verified: 'true',
        iss: issuer.issuer,
      },
      scopes: null,
    });
    expect(event.requestContext.authorizer.jwt.claims['exp']).toMatch(/^\d+$/);
  });

  it('takes aud before client_id', async () => {
    const other = await issuer.sign({ ...valid(), aud: 'another-client' });
    expect((await getWith('/signed', other)).status).toBe(401);
    const named = await issuer.sign({ ...valid(), client_id: 'x', aud: ['y', 'client-1'] });
    expect((await getWith('/signed', named)).status).toBe(200);
  });

  it.each([
    ['expired', () => issuer.sign({ ...valid(), exp: nowSeconds() - 5 })],
    ['without expiry', () => issuer.sign({ client_id: 'client-1' })],
    ['not valid yet', () => issuer.sign({ ...valid(), nbf: nowSeconds() + 60 })],
    ['issued in the future', () => issuer.sign({ ...valid(), iat: nowSeconds() + 60 })],
    ['of another issuer', () => issuer.sign({ ...valid(), iss: 'https://elsewhere.example' })],
    ['of another client', () => issuer.sign({ ...valid(), client_id: 'client-2' })],
    ['signed with another key', () => issuer.sign(valid(), { foreignKey: true })],
    ['that is none', async () => 'abc.def.ghi'],
  ])('refuses a token %s', async (_case, make) => {
    const response = await getWith('/signed', await make());
    expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }]);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer .*invalid_token/);
  });

  it('refuses a request without a token', async () => {
    const response = await get('/signed');
    expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }]);
  });

  it('asks for one of the scopes of a route', async () => {
    const without = await getWith('/scoped', await issuer.sign({ ...valid(), scope: 'photos/read' }));
    expect([without.status, await without.json()]).toEqual([403, { message: 'Forbidden' }]);
    const granted = await getWith('/scoped', await issuer.sign({ ...valid(), scope: 'openid photos/admin' }));
    expect(granted.status).toBe(200);
  });
});
