import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimsFor, ProviderFailure } from '../../src/cognito/pages/relying-party.ts';
import type { Provider } from '../../src/cognito/provider.ts';

const KEY_ID = 'of-the-provider';
const EXPECTED = { redirectUri: 'https://pages.example/oauth2/idpresponse', nonce: 'the nonce' };

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

let server: Server;
let issuer = '';
let own: PrivateKey;
let foreign: PrivateKey;
let token = '';
let userinfo: object | undefined;
const provider = (): Provider => ({
  name: 'Work',
  type: 'OIDC',
  issuer,
  clientId: 'the-pool',
  clientSecret: async () => 'a secret',
  scopes: ['openid'],
  mapping: {},
  identifiers: [],
  attributesBy: 'GET',
  comesBackByForm: false,
});

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  own = pair.privateKey;
  foreign = (await generateKeyPair('RS256')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: KEY_ID, alg: 'RS256' };
  server = createServer((request, response) => {
    const documents: Readonly<Record<string, () => unknown>> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        ...(userinfo && { userinfo_endpoint: `${issuer}/me` }),
      }),
      '/token': () => ({ id_token: token, access_token: 'opaque' }),
      '/jwks': () => ({ keys: [jwk] }),
      '/me': () => userinfo,
    };
    response.end(JSON.stringify(documents[request.url ?? '']?.() ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  userinfo = undefined;
});

const now = () => Math.floor(Date.now() / 1_000);
const good = (): JWTPayload => ({
  iss: issuer,
  aud: 'the-pool',
  sub: 'Alice-1',
  nonce: EXPECTED.nonce,
  iat: now(),
  exp: now() + 60,
});
const without = (name: string): JWTPayload =>
  Object.fromEntries(Object.entries(good()).filter(([claim]) => claim !== name));
const sign = (claims: JWTPayload, key = own, header: { kid?: string } = { kid: KEY_ID }) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(key);

const outcome = async (given: string) => {
  token = given;
  return claimsFor(provider(), 'a code', EXPECTED);
};

describe('an id token of a provider', () => {
  it('counts where all of it is proven', async () => {
    expect(await outcome(await sign(good()))).toMatchObject({ sub: 'Alice-1' });
    expect(await outcome(await sign({ ...good(), aud: ['other', 'the-pool'] }))).toMatchObject({
      sub: 'Alice-1',
    });
  });

  it.each<[string, () => Promise<string>]>([
    ['for another client', () => sign({ ...good(), aud: 'another-app' })],
    ['for nobody', () => sign(without('aud'))],
    ['of another issuer', () => sign({ ...good(), iss: 'https://accounts.example' })],
    ['of another sign-in', () => sign({ ...good(), nonce: 'another nonce' })],
    ['without a nonce', () => sign(without('nonce'))],
    ['that has expired', () => sign({ ...good(), exp: now() - 60 })],
    ['that never expires', () => sign(without('exp'))],
    ['that does not say when it was made', () => sign(without('iat'))],
    ['of nobody', () => sign(without('sub'))],
    ['of an empty name', () => sign({ ...good(), sub: '' })],
    ['signed by another key of the same name', () => sign(good(), foreign)],
    ['signed by a key that the provider does not have', () => sign(good(), own, { kid: 'another' })],
    ['that names no key', () => sign(good(), own, {})],
    [
      'that was changed afterwards',
      async () => {
        const [header, , signature] = (await sign(good())).split('.');
        const body = Buffer.from(JSON.stringify({ ...good(), sub: 'Eve' })).toString('base64url');
        return `${header}.${body}.${signature}`;
      },
    ],
    [
      'that nobody signed',
      async () => {
        const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
        return `${part({ alg: 'none', kid: KEY_ID })}.${part(good())}.`;
      },
    ],
    [
      'signed with the public key as a secret',
      () =>
        new SignJWT(good())
          .setProtectedHeader({ alg: 'HS256', kid: KEY_ID })
          .sign(new TextEncoder().encode('the public key, which everybody knows')),
    ],
    ['that is none', async () => 'not a token'],
  ])('is refused %s', async (_, make) => {
    await expect(outcome(await make())).rejects.toBeInstanceOf(ProviderFailure);
  });

  it('is refused with attributes of somebody else', async () => {
    userinfo = { sub: 'Eve', email: 'alice@example.com' };
    await expect(outcome(await sign(good()))).rejects.toBeInstanceOf(ProviderFailure);
    userinfo = { sub: 'Alice-1', email: 'alice@example.com' };
    expect(await outcome(await sign(good()))).toMatchObject({ email: 'alice@example.com' });
  });
});
