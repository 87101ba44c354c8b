import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { type ClaimBySignIn, claimBySignIn } from '../../../lambdas/accounts/claim-account.ts';
import { makeClaimStore } from '../../../lambdas/accounts/claim-store.ts';
import type { SignIn } from '../../../lambdas/accounts/identity.ts';
import { identityIdOf, makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import { Username } from '../../../lambdas/accounts/username.ts';
import { makeAddressReader } from '../../../lambdas/accounts/verified-address.ts';
import { listIdentities, unlinkIdentity } from '../../../lambdas/identities/manage-identities.ts';
import { strangerIdOf } from '../../../lambdas/kernel/ids.ts';
import { Problem } from '../../../lambdas/platform/problem.ts';
import { makeEndingStore } from '../../../lambdas/sessions/ending-store.ts';
import { makeSessionStore } from '../../../lambdas/sessions/session-store.ts';
import { identityOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable, Units } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

/** What the pool says of whoever sends a token; `silent` never answers. */
type Said = { readonly status?: number; readonly email?: string; readonly verified?: string } | 'silent';

let testTable: TestTable;
let pool: Server;
let issuer = '';
let said: Said = {};
let asked: string[] = [];

beforeAll(async () => {
  testTable = await startTestTable();
  pool = createServer((request, response) => {
    asked.push(String(request.headers['x-amz-target']));
    if (said === 'silent') return void request.socket.destroy();
    const { status = 200, email, verified = 'true' } = said;
    const attributes = { sub: 'somebody', ...(email !== undefined && { email, email_verified: verified }) };
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
    const body = status === 200 ? { UserAttributes } : { __type: 'NotAuthorizedException' };
    response.writeHead(status).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => pool.listen(0, '127.0.0.1', resolve));
  const address = pool.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/pool`;
});
afterAll(async () => {
  await testTable.stop();
  pool.close();
});
beforeEach(() => {
  said = {};
  asked = [];
  vi.spyOn(console, 'warn').mockReturnValue();
});

const ways = { ownPool: true, providers: ['Google', 'SignInWithApple'] };
const depsOf = () => ({
  accounts: makeAccountStore(testTable.table),
  claims: makeClaimStore(testTable.table),
  identities: makeIdentityStore(testTable.table),
  sessions: makeSessionStore(testTable.table),
  endings: makeEndingStore(testTable.table),
  ways,
  readAddress: makeAddressReader(issuer, async () => 'a secret'),
  terms: undefined,
});

const signInOf = (name: string, provider?: string): SignIn => ({
  ...identityOf(name),
  origin: 'one',
  authTime: T0 / 1_000,
  username: provider === undefined ? '4b1f6a52-7c0e-4d8e-9a53-0c8d7f1b2a3c' : `${provider}_${name}`,
});

const claim = (name: string, provider?: string, more: Partial<ClaimBySignIn> = {}) => {
  const signIn = signInOf(name, provider);
  return claimBySignIn(depsOf(), {
    signIn,
    accessToken: 'a.b.c',
    viewer: strangerIdOf(signIn.issuer, signIn.subject),
    username: Username.parse(name),
    now: T0,
    ...more,
  });
};

const refusalOf = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => expect.fail('It was not refused'),
    (error: unknown) => (error instanceof Problem ? error : expect.fail(String(error))),
  );

const listOf = async (name: string, provider?: string) => {
  const signIn = signInOf(name, provider);
  const accountId = await makeIdentityStore(testTable.table).accountOf(signIn, { consistent: true });
  if (accountId === undefined) return undefined;
  return listIdentities(depsOf(), { accountId, signIn }, T0);
};

describe('the first claim with a sign-in of a provider', () => {
  it('is asked whether there is an account, in the same words and for the same price whether the address has one', async () => {
    said = { email: 'mona@example.com' };
    await claim('mona');
    const refusals: Problem[] = [];
    const units: Units[] = [];
    for (const email of ['mona@example.com', 'nobody@example.com']) {
      said = { email };
      asked = [];
      const unitsOf = async () => refusals.push(await refusalOf(claim('mona.g', 'google')));
      units.push(await testTable.unitsOf(unitsOf));
      expect(asked).toEqual([]);
    }
    const [known, unknown] = refusals.map(({ definition, detail, values, headers, members }) => ({
      definition,
      detail,
      values,
      headers,
      members,
    }));
    expect(known).toEqual(unknown);
    expect(known?.definition).toMatchObject({ code: 'link_or_new', status: 409 });
    expect(units[0]).toEqual(units[1]);
    expect(await listOf('mona.g', 'google')).toBeUndefined();
  });

  it('makes an account for who says to be new, for the same price whether the address has one', async () => {
    said = { email: 'rana@example.com' };
    await claim('rana');
    const price = async (name: string, email: string) => {
      said = { email };
      return testTable.unitsOf(() => claim(name, 'google', { isNew: true }));
    };
    expect(await price('rana.g', 'Rana@Example.com')).toEqual(await price('rana.h', 'new@example.com'));
    expect(await listOf('rana.g', 'google')).toMatchObject({ items: [{ provider: 'Google' }] });
  });

  it('tells the older account alone that its address was used again, and that only while it was', async () => {
    said = { email: 'huda@example.com' };
    await claim('huda');
    expect(await listOf('huda')).toMatchObject({ addressUsedAgain: false });
    await claim('huda.g', 'google', { isNew: true, now: T0 + 1 });
    expect(await listOf('huda')).toMatchObject({ addressUsedAgain: true });
    expect(await listOf('huda.g', 'google')).toMatchObject({ addressUsedAgain: false });

    const { accountId } = await claim('huda.g', 'google', { now: T0 + 2, isNew: true });
    const other = { ...identityOf('huda.h'), provider: 'password' };
    await depsOf().identities.linkMore(other, { by: identityOf('huda.g'), accountId }, T0);
    const byOther = { accountId, signIn: { ...signInOf('huda.h') } };
    await unlinkIdentity(depsOf(), byOther, identityIdOf(identityOf('huda.g')), T0);
    expect(await listOf('huda')).toMatchObject({ addressUsedAgain: false });
  });

  it.each<[string, Said]>([
    ['an address that nobody verified', { email: 'nada@example.com', verified: 'false' }],
    ['an address of Apple’s relay', { email: 'x7@PrivateRelay.AppleID.com' }],
    ['no address', {}],
    ['a token that the pool refuses', { status: 400 }],
    ['a pool in trouble', { status: 500 }],
    ['a pool that does not answer', 'silent'],
  ])('goes on without an address for %s', async (title, first) => {
    const name = title.replaceAll(/[^a-z]/g, '').slice(0, 24);
    said = first;
    await claim(name);
    await claim(`${name}.g`, 'signinwithapple', { isNew: true, now: T0 + 1 });
    expect(asked).toHaveLength(2);
    expect(await listOf(name)).toMatchObject({ addressUsedAgain: false });
    expect(await listOf(`${name}.g`, 'signinwithapple')).toMatchObject({
      items: [{ provider: 'SignInWithApple' }],
    });
  });

  it('answers who has an account with it, whatever they say, and asks the pool no more', async () => {
    said = { email: 'suad@example.com' };
    const account = await claim('suad', 'google', { isNew: true });
    asked = [];
    expect(await claim('suad', 'google', { viewer: account.accountId })).toEqual(account);
    expect(asked).toEqual([]);
    const { issuer: iss, subject } = identityOf('elder');
    const elder = someAccount('elder', { accountId: strangerIdOf(iss, subject) });
    await putRows(testTable.table, [profileItem(elder)]);
    expect(await claim('elder', 'google')).toMatchObject({ accountId: elder.accountId });
  });
});

describe('a claim by password', () => {
  it('is one call, and keeps of the address a digest under a key', async () => {
    said = { email: 'Tala@example.com' };
    const { accountId } = await claim('tala');
    const [linked] = await depsOf().identities.list(accountId);
    expect(linked?.address).toMatch(/^[\w-]{32}$/);
    const other = makeAddressReader(issuer, async () => 'another secret');
    said = { email: 'tala@example.com' };
    expect(await depsOf().readAddress('a.b.c')).toBe(linked?.address);
    expect(await other('a.b.c')).not.toBe(linked?.address);
    expect(asked.at(-1)).toBe('AWSCognitoIdentityProviderService.GetUser');
  });

  it('asks no pool where another issuer signs people in, and takes no name there for a provider', async () => {
    const deps = { ...depsOf(), ways: { ownPool: false, providers: [] }, readAddress: undefined };
    const signIn = { ...signInOf('john'), username: 'john_doe' };
    const viewer = strangerIdOf(signIn.issuer, signIn.subject);
    const username = Username.parse('john');
    await claimBySignIn(deps, { signIn, accessToken: 'a.b.c', viewer, username, now: T0 });
    expect(asked).toEqual([]);
  });
});
