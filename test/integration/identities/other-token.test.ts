import type { TokenIssuer } from '@suwar/local-cloud/test-issuer';
import { startTokenIssuer } from '@suwar/local-cloud/test-issuer';
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimAccount } from '../../../lambdas/accounts/claim-account.ts';
import { makeClaimStore } from '../../../lambdas/accounts/claim-store.ts';
import { makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import { Username } from '../../../lambdas/accounts/username.ts';
import { identitiesApi } from '../../../lambdas/api/identities.ts';
import type { AnyCall } from '../../../lambdas/api/route.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
let issuer: TokenIssuer;
let now = 0;

beforeAll(async () => {
  [testTable, issuer] = await Promise.all([startTestTable(), startTokenIssuer()]);
  vi.stubEnv('ISSUER', issuer.issuer);
  vi.stubEnv('CLIENT_ID', 'app');
  vi.stubEnv('USER_POOL_ID', '');
  vi.stubEnv('SIGN_IN_PROVIDERS', '');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await testTable.stop();
  await issuer.stop();
});
beforeEach(() => {
  issuer.behave({ discovery: 'well', keys: 'well' });
  now = Math.floor(Date.now() / 1_000);
});

const access = (sub: string): JWTPayload => ({
  sub,
  client_id: 'app',
  scope: 'openid',
  exp: now + 60,
  auth_time: now,
});

/** Links the sign-in of a token to the account of somebody, in a new container. */
const link = async (who: string, accessToken: string) => {
  const identity = { issuer: issuer.issuer, subject: who };
  const claims = makeClaimStore(testTable.table);
  const account = await claimAccount(claims, { identity, username: Username.parse(who), now: now * 1_000 });
  const call: Partial<AnyCall> = {
    body: { accessToken },
    identity: { ...identity, origin: 'one', authTime: now },
    viewer: account.accountId,
    account,
    now: now * 1_000,
  };
  // The rest of what reading takes, and of a call, is of no interest to the route.
  const handlers = identitiesApi.bind(() => ({ table: testTable.table }) as never);
  return handlers['linkIdentity']?.(call as AnyCall);
};
const accountOf = (subject: string) =>
  makeIdentityStore(testTable.table).accountOf({ issuer: issuer.issuer, subject }, { consistent: true });

describe('the token of the other sign-in', () => {
  it('is proof where the keys of the issuer say so', async () => {
    await link('amal', await issuer.sign(access('amal.2')));
    expect(await accountOf('amal.2')).toBe(await accountOf('amal'));
  });

  it('is neither proof nor wrong while the keys cannot be had', async () => {
    for (const down of [
      { discovery: 503, keys: 'well' },
      { discovery: 'well', keys: 503 },
    ] as const) {
      issuer.behave(down);
      await expect(link('badr', await issuer.sign(access('badr.2')))).rejects.toMatchObject({
        definition: { code: 'unavailable', status: 503 },
        headers: { 'retry-after': expect.any(String) },
      });
    }
    expect(await accountOf('badr.2')).toBeUndefined();
    issuer.behave({ discovery: 'well', keys: 'well' });
    await link('badr', await issuer.sign(access('badr.2')));
    expect(await accountOf('badr.2')).toBe(await accountOf('badr'));
  });

  it.each<[string, (name: string) => Promise<string>]>([
    ['has expired', (name) => issuer.sign({ ...access(name), exp: now - 5 })],
    ['is of another issuer', (name) => issuer.sign({ ...access(name), iss: 'https://elsewhere.example' })],
    ['is of another app', (name) => issuer.sign({ ...access(name), client_id: 'other' })],
    ['is an ID token', (name) => issuer.sign({ ...access(name), token_use: 'id' })],
  ])('is a bad value of the request where it %s', async (title, make) => {
    const name = title.replaceAll(' ', '.').toLowerCase();
    await expect(link(name, await make(`${name}.2`))).rejects.toMatchObject({
      definition: { code: 'invalid_request', status: 400 },
      values: [{ path: 'body.accessToken' }],
    });
    expect(await accountOf(`${name}.2`)).toBeUndefined();
  });
});
