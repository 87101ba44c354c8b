/** Which terms of service an account accepted, as rows and use cases have it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptTerms, termsOf } from '../../../lambdas/accounts/accept-terms.ts';
import { acceptedTermsRow, profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { claimBySignIn } from '../../../lambdas/accounts/claim-account.ts';
import { makeClaimStore } from '../../../lambdas/accounts/claim-store.ts';
import { makeTermsStore } from '../../../lambdas/accounts/terms-store.ts';
import { Username } from '../../../lambdas/accounts/username.ts';
import { strangerIdOf } from '../../../lambdas/kernel/ids.ts';
import type { ServiceTerms } from '../../../lambdas/kernel/service-terms.ts';
import { identityOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

const url = { en: 'https://app.example/terms', ar: 'https://app.example/ar/terms' };
const first: ServiceTerms = { version: '1', url };
const second: ServiceTerms = { version: '2', url };

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const depsOf = (terms: ServiceTerms | undefined) => ({
  accounts: makeAccountStore(testTable.table),
  acceptances: makeTermsStore(testTable.table),
  claims: makeClaimStore(testTable.table),
  ways: { ownPool: true, providers: ['Google'] },
  readAddress: undefined,
  terms,
});
const claim = (
  name: string,
  terms: ServiceTerms | undefined,
  more: { readonly termsVersion?: string; readonly username?: string; readonly provider?: string } = {},
) => {
  const { username = name, provider, ...said } = more;
  const identity = identityOf(name);
  return claimBySignIn(depsOf(terms), {
    signIn: {
      ...identity,
      origin: 'one',
      authTime: T0 / 1_000,
      username: provider === undefined ? '4b1f6a52-7c0e-4d8e-9a53-0c8d7f1b2a3c' : `${provider}_${name}`,
    },
    accessToken: 'a.b.c',
    viewer: strangerIdOf(identity.issuer, identity.subject),
    username: Username.parse(username),
    now: T0,
    ...said,
  });
};
const existing = async (name: string, more: Parameters<typeof someAccount>[1] = {}) => {
  const account = someAccount(name, more);
  await putRows(testTable.table, [profileItem(account)]);
  return account;
};
const rowsOf = async (accountId: ReturnType<typeof someAccount>['accountId']) => {
  const pages = testTable.table.queryAll({
    where: {
      expression: 'pk = :pk AND begins_with(sk, :prefix)',
      values: { ':pk': profileRow.partition({ accountId }), ':prefix': acceptedTermsRow.sortPrefix },
    },
    consistent: true,
  });
  const found = [];
  for await (const { rows } of pages) found.push(...rows.map((row) => acceptedTermsRow.parse(row)));
  return found.map(({ version, at }) => ({ version, at }));
};
const present = async (accountId: ReturnType<typeof someAccount>['accountId']) =>
  (await makeAccountStore(testTable.table).byId(accountId, { consistent: true })) ??
  expect.fail('It is gone');

describe('a new account', () => {
  it('accepts the terms in force with its claim, which is kept with its time', async () => {
    const { accountId } = await claim('nour', first, { termsVersion: '1' });
    expect((await present(accountId)).terms).toEqual({ version: '1', at: T0 });
    expect(await rowsOf(accountId)).toEqual([{ version: '1', at: T0 }]);
  });

  it('is not made without them, nor with others, and is told which', async () => {
    await expect(claim('lina', first)).rejects.toMatchObject({
      definition: { code: 'terms_not_accepted', status: 403 },
      members: { terms: first },
      detail: { en: expect.stringContaining("'1'"), ar: expect.stringContaining(url.ar) },
    });
    await expect(claim('lina', second, { termsVersion: '1' })).rejects.toMatchObject({
      definition: { code: 'terms_changed', status: 409 },
      members: { terms: second },
    });
    expect((await claim('lina', second, { termsVersion: '2' })).username).toBe('lina');
  });

  it('is asked for no terms where none are in force, whatever it says', async () => {
    const { accountId } = await claim('dalal', undefined, { termsVersion: '1' });
    expect((await present(accountId)).terms).toBeUndefined();
    expect(await rowsOf(accountId)).toEqual([]);
  });

  it('is asked by a sign-in of a provider first whether it is new', async () => {
    await expect(claim('gina', first, { provider: 'google' })).rejects.toMatchObject({
      definition: { code: 'link_or_new' },
    });
  });

  it('is answered a repeated claim as before, by an app that knows nothing of terms too', async () => {
    const account = await existing('old.one');
    expect(await claim('old.one', first)).toEqual(account);
  });
});

describe('an account', () => {
  it('accepts every version once, in the order in which they come', async () => {
    const account = await existing('sami');
    const accepted = { accepted: { version: '1', acceptedAt: new Date(T0).toISOString() }, isDue: false };
    expect(termsOf(account, first)).toEqual({ terms: { accepted: null, isDue: true } });
    expect(await acceptTerms(depsOf(first), account, '1', T0)).toEqual(accepted);
    // Once more, by a request that read the account before and by one that reads it now.
    expect(await acceptTerms(depsOf(first), account, '1', T0 + 1)).toEqual(accepted);
    const after = await present(account.accountId);
    expect(await testTable.unitsOf(() => acceptTerms(depsOf(first), after, '1', T0 + 2))).toEqual({
      read: 0,
      write: 0,
    });
    expect(termsOf(after, first)).toEqual({ terms: accepted });
    expect(termsOf(after, second)).toEqual({ terms: { ...accepted, isDue: true } });
    await acceptTerms(depsOf(second), after, '2', T0 + 3);
    expect(await rowsOf(account.accountId)).toEqual([
      { version: '1', at: T0 },
      { version: '2', at: T0 + 3 },
    ]);
    expect((await present(account.accountId)).terms).toEqual({ version: '2', at: T0 + 3 });
  });

  it('accepts no version but the one in force, and none where there is none', async () => {
    const account = await existing('hadi');
    await expect(acceptTerms(depsOf(second), account, '1', T0)).rejects.toMatchObject({
      definition: { code: 'terms_changed' },
    });
    await expect(acceptTerms(depsOf(undefined), account, '1', T0)).rejects.toMatchObject({
      definition: { code: 'feature_off' },
    });
    expect(termsOf(account, undefined)).toEqual({});
  });

  it('accepts nothing while it is being erased', async () => {
    const account = await existing('gone', { status: 'erasing' });
    await expect(acceptTerms(depsOf(first), account, '1', T0)).rejects.toMatchObject({
      definition: { code: 'conflict' },
    });
    expect(await rowsOf(account.accountId)).toEqual([]);
  });
});
