import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { claimAccount } from '../../../lambdas/accounts/claim-account.ts';
import { makeClaimStore } from '../../../lambdas/accounts/claim-store.ts';
import { accountIdentityRow } from '../../../lambdas/accounts/identity-rows.ts';
import { makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import { Username } from '../../../lambdas/accounts/username.ts';
import { newAccountId, strangerIdOf } from '../../../lambdas/kernel/ids.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { newContainer, signInOf } from '../../support/containers.ts';
import { identityOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
let table: Table;

beforeAll(async () => {
  testTable = await startTestTable();
  table = testTable.table;
});
afterAll(() => testTable.stop());

const claim = (who: string, name = who, through: Table = table) =>
  claimAccount(makeClaimStore(through), {
    identity: identityOf(who),
    username: Username.parse(name),
    now: T0,
  });

const strangerOf = (who: string) => strangerIdOf(identityOf(who).issuer, who);

describe('an account', () => {
  it('has an id that does not follow from who signs in, in the shape of all ids', async () => {
    const { accountId } = await claim('shape');
    expect(accountId).not.toBe(strangerOf('shape'));
    expect(accountId).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    const ids = Array.from({ length: 2_000 }, newAccountId);
    expect(new Set(ids).size).toBe(ids.length);
    // Buckets of counts need every first character equally often: each of the 32 some 62 times.
    const firsts = Object.values(Object.groupBy(ids, (id) => id.charAt(0))).map((some) => some?.length ?? 0);
    expect(firsts).toHaveLength(32);
    expect(Math.max(...firsts)).toBeLessThan(125);
  });

  it('is found from its identity, and lists it', async () => {
    const { accountId } = await claim('both');
    expect(await makeIdentityStore(table).accountOf(identityOf('both'))).toBe(accountId);
    const row = await table.get(accountIdentityRow.key({ ...identityOf('both'), accountId }));
    expect(row && accountIdentityRow.parse(row)).toMatchObject(identityOf('both'));
  });

  it('may have several identities, and an identity leads to one account', async () => {
    const [{ accountId }, other] = [await claim('several'), await claim('single')];
    const identities = makeIdentityStore(table);
    expect(await identities.link(identityOf('several 2'), accountId, T0)).toBe(true);
    expect(await identities.accountOf(identityOf('several 2'))).toBe(accountId);
    expect(await identities.link(identityOf('several 2'), other.accountId, T0)).toBe(false);
    expect(await identities.accountOf(identityOf('several 2'))).toBe(accountId);
  });
});

describe('claiming', () => {
  it('makes one account when two devices ask for the same name at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const who = `twice${round}`;
      const [one, other] = await Promise.all([claim(who), claim(who)]);
      expect(one).toEqual(other);
      const { rows } = await table.query({
        where: { expression: 'pk = :pk', values: { ':pk': profileRow.key(one).pk } },
      });
      expect(rows).toHaveLength(2); // the profile and its identity
    }
  });

  it('is all or nothing when a function dies before or after it', async () => {
    const dying = (when: 'before' | 'after'): Table => ({
      ...table,
      transact: async (writes) => {
        if (when === 'after') await table.transact(writes);
        throw new Error('Killed');
      },
    });
    await expect(claim('dead', 'dead', dying('before'))).rejects.toThrow('Killed');
    expect(await makeAccountStore(table).byUsername('dead')).toBeUndefined();
    await expect(claim('dead', 'dead', dying('after'))).rejects.toThrow('Killed');
    const { accountId } = await claim('dead');
    expect(await newContainer(table).idOf(signInOf('dead'))).toBe(accountId);
    expect((await makeAccountStore(table).byUsername('dead'))?.accountId).toBe(accountId);
  });

  it('leaves no identity where the name is taken', async () => {
    await claim('holder');
    await expect(claim('late', 'holder')).rejects.toMatchObject({ definition: { code: 'username_taken' } });
    expect(await newContainer(table).idOf(signInOf('late'))).toBe(strangerOf('late'));
  });

  it('keeps an account from before identities had rows, and gives it one', async () => {
    const older = someAccount('older', { accountId: strangerOf('older') });
    await putRows(table, [profileItem(older)]);
    expect(await newContainer(table).idOf(signInOf('older'))).toBe(older.accountId);
    await expect(claim('older', 'newer')).rejects.toMatchObject({ definition: { code: 'conflict' } });
    expect((await claim('older')).accountId).toBe(older.accountId);
    expect(await makeIdentityStore(table).accountOf(identityOf('older'))).toBe(older.accountId);
  });
});
