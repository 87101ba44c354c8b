import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { claimAccount } from '../../../lambdas/accounts/claim-account.ts';
import { accountIdentityRow } from '../../../lambdas/accounts/identity-rows.ts';
import { makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import { makeRecognition } from '../../../lambdas/accounts/recognize.ts';
import { Username } from '../../../lambdas/accounts/username.ts';
import { newAccountId, strangerIdOf } from '../../../lambdas/kernel/ids.ts';
import { MINUTE_MS } from '../../../lambdas/platform/durations.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import {
  identityItems,
  identityOf,
  profileItem,
  putRows,
  someAccount,
  T0,
} from '../../support/some-account.ts';
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
  claimAccount(makeAccountStore(through), {
    identity: identityOf(who),
    username: Username.parse(name),
    now: T0,
  });

const strangerOf = (who: string) => strangerIdOf(identityOf(who).issuer, who);

/** What recognizes callers in a new container, with a clock to move. */
const newContainer = (through: Table = table) => {
  let now = T0;
  const recognize = makeRecognition(
    () => makeIdentityStore(through),
    () => now,
  );
  return {
    recognize: (who: string) => recognize(identityOf(who)),
    wait: (ms: number) => {
      now += ms;
    },
  };
};

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
    expect(await newContainer().recognize('dead')).toBe(accountId);
    expect((await makeAccountStore(table).byUsername('dead'))?.accountId).toBe(accountId);
  });

  it('leaves no identity where the name is taken', async () => {
    await claim('holder');
    await expect(claim('late', 'holder')).rejects.toMatchObject({ definition: { code: 'username_taken' } });
    expect(await newContainer().recognize('late')).toBe(strangerOf('late'));
  });

  it('keeps an account from before identities had rows, and gives it one', async () => {
    const older = someAccount('older', { accountId: strangerOf('older') });
    await putRows(table, [profileItem(older)]);
    expect(await newContainer().recognize('older')).toBe(older.accountId);
    await expect(claim('older', 'newer')).rejects.toMatchObject({ definition: { code: 'conflict' } });
    expect((await claim('older')).accountId).toBe(older.accountId);
    expect(await makeIdentityStore(table).accountOf(identityOf('older'))).toBe(older.accountId);
  });
});

describe('who calls', () => {
  it('is read once in five minutes by a container, for half a unit', async () => {
    const { accountId } = await claim('caller');
    const container = newContainer();
    const unitsOfCall = async () => {
      const units = await testTable.unitsOf(async () => {
        expect(await container.recognize('caller')).toBe(accountId);
      });
      return units.read;
    };
    expect(await unitsOfCall()).toBe(0.5);
    expect(await unitsOfCall()).toBe(0);
    container.wait(5 * MINUTE_MS - 1);
    expect(await unitsOfCall()).toBe(0);
    container.wait(1);
    expect(await unitsOfCall()).toBe(0.5);
  });

  it('is a stranger, always the same, until the account is there, and known from then on', async () => {
    const container = newContainer();
    expect(await container.recognize('new')).toBe(strangerOf('new'));
    expect(await container.recognize('new')).toBe(strangerOf('new'));
    const { accountId } = await claim('new');
    expect(await container.recognize('new')).toBe(accountId);
  });

  it('is known at once where a read that may be late does not know the account yet', async () => {
    const { accountId } = await claim('fresh');
    const late: Table = {
      ...table,
      get: async (key, options) => (options?.consistent ? table.get(key, options) : undefined),
    };
    expect(await newContainer(late).recognize('fresh')).toBe(accountId);
  });

  it('is not mixed up with others, whatever subjects look like', async () => {
    const names = ['a', 'a#b', 'a~b', 'a\nb', 'ID#a', `${'s'.repeat(255)}`];
    const accounts = names.map((name) => someAccount(name, { accountId: newAccountId() }));
    await putRows(
      table,
      accounts.flatMap(({ accountId, username }) => identityItems(identityOf(username), accountId)),
    );
    const container = newContainer();
    for (const { accountId, username } of accounts) {
      expect(await container.recognize(username)).toBe(accountId);
      expect(await container.recognize(username)).toBe(accountId);
    }
  });

  it('is forgotten where a container has seen too many since', async () => {
    const accountId = newAccountId();
    let reads = 0;
    const accountOf = async () => {
      reads += 1;
      return accountId;
    };
    const recognize = makeRecognition(
      () => ({ accountOf }),
      () => T0,
    );
    for (let each = 0; each <= 10_000; each += 1) await recognize(identityOf(`person ${each}`));
    await recognize(identityOf('person 10000'));
    expect(reads).toBe(10_001);
    await recognize(identityOf('person 0'));
    expect(reads).toBe(10_002);
  });
});
