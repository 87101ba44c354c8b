import type { TokenIssuer } from '@suwar/local-cloud/test-issuer';
import { startTokenIssuer } from '@suwar/local-cloud/test-issuer';
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeIdentityReader } from '../../../lambdas/api/read-identity.ts';

let issuer: TokenIssuer;
let readIdentity: ReturnType<typeof makeIdentityReader>;

beforeAll(async () => {
  issuer = await startTokenIssuer();
});
afterAll(() => issuer.stop());
beforeEach(() => {
  issuer.behave({ discovery: 'well', keys: 'well' });
  readIdentity = makeIdentityReader({ ISSUER: issuer.issuer, CLIENT_ID: 'app' }, Date.now);
});

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;
const access = (): JWTPayload => ({ sub: 'amal', client_id: 'app', scope: 'openid', exp: inSeconds(60) });

/** Who sends a token to a route that guests may read. */
const identityOf = (token: string) =>
  readIdentity({ headers: { authorization: `Bearer ${token}` }, requestContext: {} }, 'optional');

/** Who sends a token to a route behind the authorizer, which hands on every claim as text. */
const identityBehindAuthorizer = (token: string, claims: JWTPayload) => {
  const texts = Object.entries({ iss: issuer.issuer, ...claims }).map(([name, value]) => [
    name,
    Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
  ]);
  return readIdentity(
    {
      headers: { authorization: `Bearer ${token}` },
      requestContext: { authorizer: { jwt: { claims: Object.fromEntries(texts) } } },
    },
    'token',
  );
};

/** A token whose claims were changed after it was signed. */
const forged = async (claims: JWTPayload): Promise<string> => {
  const [header, payload = '', signature] = (await issuer.sign(access())).split('.');
  const signed: object = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const changed = Buffer.from(JSON.stringify({ ...signed, ...claims })).toString('base64url');
  return [header, changed, signature].join('.');
};

const unauthorized = { definition: { code: 'unauthorized', status: 401 } };
const unavailable = {
  definition: { code: 'unavailable', status: 503 },
  headers: { 'retry-after': expect.stringMatching(/^[1-9]\d*$/) },
};

describe('a token on a route that guests may read', () => {
  it('is checked by the keys of its issuer', async () => {
    expect(await identityOf(await issuer.sign(access()))).toMatchObject({
      issuer: issuer.issuer,
      subject: 'amal',
    });
  });

  it.each<[string, () => Promise<string>]>([
    ['that has expired', () => issuer.sign({ ...access(), exp: inSeconds(-5) })],
    ['that never expires', () => issuer.sign({ sub: 'amal', client_id: 'app', scope: 'openid' })],
    ['that is not valid yet', () => issuer.sign({ ...access(), nbf: inSeconds(60) })],
    ['of another issuer', () => issuer.sign({ ...access(), iss: 'https://elsewhere.example' })],
    ['of another app', () => issuer.sign({ ...access(), client_id: 'other' })],
    ['of a subject that is too long', () => issuer.sign({ ...access(), sub: 'a'.repeat(256) })],
    ['for another audience', () => issuer.sign({ ...access(), aud: 'other' })],
    ['with groups that its issuer did not sign', () => forged({ 'cognito:groups': ['moderators'] })],
    ['with an age that its issuer did not sign', () => forged({ 'custom:age_band': '18+' })],
    ['of another sign-in than its issuer signed', () => forged({ origin_jti: 'another' })],
    ['signed by somebody else', () => issuer.sign(access(), { foreignKey: true })],
    ['under a key that its issuer has not', () => issuer.sign(access(), { header: { kid: 'key-9' } })],
    ['that is none', async () => 'abc.def.ghi'],
    ['that is no text of any kind', async () => 'x'],
  ])('%s is refused', async (_, make) => {
    await expect(identityOf(await make())).rejects.toMatchObject(unauthorized);
  });

  it.each<[string, Parameters<TokenIssuer['behave']>[0]]>([
    ['the discovery document fails', { discovery: 500 }],
    ['the discovery document is missing', { discovery: 404 }],
    ['the discovery document is no JSON', { discovery: '<html>' }],
    ['the discovery document names no keys', { discovery: '{"jwks_uri":7}' }],
    ['the keys fail', { keys: 503 }],
    ['the keys are throttled', { keys: 429 }],
    ['the keys are no JSON', { keys: '<html>' }],
    ['the keys are none', { keys: '{"keys":"none"}' }],
    ['the keys never come', { keys: 'never' }],
    ['the discovery document never comes', { discovery: 'never' }],
  ])('cannot be judged while %s, and can afterwards', async (_, how) => {
    const token = await issuer.sign(access());
    issuer.behave(how);
    await expect(identityOf(token)).rejects.toMatchObject(unavailable);
    issuer.behave({ discovery: 'well', keys: 'well' });
    expect(await identityOf(token)).toMatchObject({ issuer: issuer.issuer, subject: 'amal' });
  });

  it('cannot be judged while nobody listens at its issuer', async () => {
    const closed = await startTokenIssuer();
    await closed.stop();
    const reader = makeIdentityReader({ ISSUER: closed.issuer, CLIENT_ID: 'app' }, Date.now);
    const headers = { authorization: `Bearer ${await closed.sign(access())}` };
    await expect(reader({ headers, requestContext: {} }, 'optional')).rejects.toMatchObject(unavailable);
  });

  it('is refused for what it says itself while the keys cannot be had', async () => {
    issuer.behave({ keys: 500 });
    for (const claims of [{ exp: inSeconds(-5) }, { iss: 'https://elsewhere.example' }, { nonce: 'n' }]) {
      const token = await issuer.sign({ ...access(), ...claims });
      await expect(identityOf(token)).rejects.toMatchObject(unauthorized);
    }
  });

  it('goes on being judged by the keys that are known while the issuer is away', async () => {
    const token = await issuer.sign(access());
    await identityOf(token);
    issuer.behave({ discovery: 500, keys: 500 });
    expect(await identityOf(token)).toMatchObject({ issuer: issuer.issuer, subject: 'amal' });
  });
});

interface Shape {
  readonly of: string;
  readonly claims: JWTPayload;
  readonly typ?: string;
}

const accessTokens: readonly Shape[] = [
  { of: 'Cognito', claims: { token_use: 'access', client_id: 'app', scope: 'openid' } },
  { of: 'RFC 9068', typ: 'at+jwt', claims: { aud: 'app', client_id: 'phone', jti: '1', auth_time: 1 } },
  { of: 'RFC 9068, type in full', typ: 'application/at+jwt', claims: { aud: 'app' } },
  { of: 'Auth0', typ: 'JWT', claims: { aud: ['app', 'https://a/userinfo'], azp: 'phone', scope: 'openid' } },
  { of: 'Keycloak', typ: 'JWT', claims: { typ: 'Bearer', aud: ['app', 'account'], azp: 'x', sid: 's' } },
  { of: 'Keycloak, with a nonce', typ: 'JWT', claims: { typ: 'Bearer', nonce: 'n', aud: ['app'] } },
  { of: 'Okta', claims: { aud: 'app', cid: 'phone', scp: ['openid', 'photos'], ver: 1 } },
  { of: 'Microsoft Entra', typ: 'JWT', claims: { aud: 'app', azp: 'phone', scp: 'photos', ver: '2.0' } },
];

const otherTokens: readonly Shape[] = [
  { of: 'Cognito, for ID', claims: { token_use: 'id', aud: 'app', email: 'a@b.example' } },
  { of: 'Cognito, for ID, with a scope', claims: { token_use: 'id', aud: 'app', scope: 'openid' } },
  { of: 'Auth0, for ID', typ: 'JWT', claims: { aud: 'app', nonce: 'n', sid: 's', name: 'Amal' } },
  { of: 'any issuer, for ID, with nothing but a name', claims: { aud: 'app', name: 'Amal' } },
  { of: 'any issuer, for ID, by code', claims: { aud: 'app', at_hash: 'h', azp: 'app' } },
  { of: 'any issuer, for ID, with a scope', claims: { aud: 'app', nonce: 'n', scope: 'openid' } },
  { of: 'any issuer, for ID, hybrid', claims: { aud: 'app', c_hash: 'h', client_id: 'app' } },
  { of: 'Keycloak, for ID', typ: 'JWT', claims: { typ: 'ID', aud: 'app', azp: 'app', scope: 'openid' } },
  { of: 'Keycloak, to refresh', typ: 'JWT', claims: { typ: 'Refresh', aud: 'app', scope: 'openid' } },
  { of: 'Okta, for ID', claims: { aud: 'app', ver: 1, amr: ['pwd'], idp: '0' } },
  { of: 'any issuer, to log out', typ: 'logout+jwt', claims: { aud: 'app', events: {}, scope: 'x' } },
  { of: 'any issuer, of another type', typ: 'dpop+jwt', claims: { aud: 'app', scope: 'x' } },
];

describe.each([
  ['that our own code checks', (token: string, _: JWTPayload) => identityOf(token)],
  ['that the authorizer has checked', identityBehindAuthorizer],
])('a token %s', (_, identity) => {
  it.each<[string, JWTPayload, object]>([
    ['origin_jti', { origin_jti: 'o', sid: 's', auth_time: 7 }, { origin: 'o', authTime: 7 }],
    ['sid', { sid: 's', auth_time: 7.5 }, { origin: 's', authTime: 7 }],
    ['auth_time', { auth_time: 7 }, { origin: '7', authTime: 7 }],
    ['a time that is none', { auth_time: 'noon' }, { origin: '' }],
    ['a time before all', { auth_time: -1 }, { origin: '' }],
    ['nothing of it', {}, { origin: '' }],
    ['iat and a name', { iat: 9, username: 'u' }, { origin: '', issuedAt: 9, username: 'u' }],
  ])('says of its sign-in %s', async (_, more, said) => {
    const all = { ...access(), ...more };
    expect(await identity(await issuer.sign(all), all)).toEqual({
      issuer: issuer.issuer,
      subject: 'amal',
      ...said,
    });
  });

  it.each(accessTokens)('is taken when it is an access token of $of', async ({ claims, typ }) => {
    const all = { sub: 'amal', exp: inSeconds(60), ...claims };
    const token = await issuer.sign(all, { header: { ...(typ && { typ }) } });
    expect(await identity(token, all)).toMatchObject({ issuer: issuer.issuer, subject: 'amal' });
  });

  it.each(otherTokens)('is refused when it is one of $of', async ({ claims, typ }) => {
    const all = { sub: 'amal', exp: inSeconds(60), ...claims };
    const token = await issuer.sign(all, { header: { ...(typ && { typ }) } });
    await expect(identity(token, all)).rejects.toMatchObject(unauthorized);
  });
});
