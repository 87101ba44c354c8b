import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { claimAccount } from '../../../lambdas/accounts/claim-account.ts';
import { makeClaimStore } from '../../../lambdas/accounts/claim-store.ts';
import { Username } from '../../../lambdas/accounts/username.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newAccountId, strangerIdOf } from '../../../lambdas/kernel/ids.ts';
import { changeTo } from '../../../lambdas/platform/change-to.ts';
import { DAY_MS, MINUTE_MS } from '../../../lambdas/platform/durations.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { exists } from '../../../lambdas/platform/table.ts';
import { makeEndingStore } from '../../../lambdas/sessions/ending-store.ts';
import { sessionIdOf } from '../../../lambdas/sessions/session.ts';
import { accountSessionRow, sessionRow } from '../../../lambdas/sessions/session-rows.ts';
import { newContainer, signInOf, someRead } from '../../support/containers.ts';
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

const claim = async (who: string): Promise<AccountId> => {
  const claimed = { identity: identityOf(who), username: Username.parse(who), now: T0 };
  return (await claimAccount(makeClaimStore(table), claimed)).accountId;
};
const strangerOf = (who: string) => strangerIdOf(identityOf(who).issuer, who);
const setStatus = (accountId: AccountId, status: string) =>
  table.update(profileRow.key({ accountId }), changeTo({ status }), exists);
const ended = {
  definition: { code: 'session_ended', status: 401 },
  headers: { 'www-authenticate': 'Bearer' },
};
const deactivated = { definition: { code: 'account_deactivated', status: 403 } };

/** Reads that ask for no strong consistency find nothing. */
const late = (): Table => ({
  ...table,
  get: async (key, options) => (options?.consistent ? table.get(key, options) : undefined),
});

describe('who calls', () => {
  it('is read once in five minutes by a container, for half a unit', async () => {
    const accountId = await claim('caller');
    const signIn = signInOf('caller');
    const first = await testTable.unitsOf(() => newContainer(table).recognize(signIn));
    expect(first).toEqual({ read: 2.5, write: 8 }); // the session begins
    const container = newContainer(table);
    const unitsOfCall = () =>
      testTable.unitsOf(async () => expect(await container.idOf(signIn)).toBe(accountId));
    expect(await unitsOfCall()).toEqual({ read: 0.5, write: 0 });
    expect(await unitsOfCall()).toEqual({ read: 0, write: 0 });
    container.wait(5 * MINUTE_MS - 1);
    expect(await unitsOfCall()).toEqual({ read: 0, write: 0 });
    container.wait(1);
    expect(await unitsOfCall()).toEqual({ read: 0.5, write: 0 });
  });

  it('is a stranger, always the same, until the account is there, and known from then on', async () => {
    const container = newContainer(table);
    const signIn = signInOf('new');
    expect(await container.recognize(signIn)).toEqual({ accountId: strangerOf('new'), signIn });
    const units = await testTable.unitsOf(() => container.recognize(signIn));
    expect(units).toEqual({ read: 1.5, write: 0 });
    const accountId = await claim('new');
    expect(await container.recognize(signIn)).toEqual({ accountId, signIn, sessionId: sessionIdOf(signIn) });
  });

  it('is known where a read that may be late knows neither session nor account yet', async () => {
    const accountId = await claim('fresh');
    expect(await newContainer(late()).idOf(signInOf('fresh'))).toBe(accountId);
    expect(await newContainer(late()).idOf(signInOf('fresh'))).toBe(accountId);
    expect(await makeEndingStore(table).list(accountId)).toHaveLength(1);
  });

  it('is not mixed up with others, whatever subjects and origins look like', async () => {
    const names = ['a', 'a#b', 'a~b', 'a\nb', 'ID#a', `${'s'.repeat(255)}`];
    const accounts = names.map((name) => someAccount(name, { accountId: newAccountId() }));
    const rows = accounts.flatMap((account) => [
      ...identityItems(identityOf(account.username), account.accountId),
      profileItem(account),
    ]);
    await putRows(table, rows);
    const container = newContainer(table);
    for (const origin of ['', 'b\nc', 'c', 'b#c']) {
      for (const { accountId, username } of accounts) {
        expect(await container.idOf(signInOf(username, origin))).toBe(accountId);
        expect(await container.idOf(signInOf(username, origin))).toBe(accountId);
      }
    }
  });

  it('is forgotten where a container has seen too many since', async () => {
    const session = {
      ...sessionRow.key({ sessionId: sessionIdOf(signInOf('any')) }),
      accountId: newAccountId(),
    };
    let reads = 0;
    const get = async () => {
      reads += 1;
      return { ...session, lastSeenOn: '2026-01-01', expiresAt: 1 };
    };
    const container = newContainer({ ...table, get });
    for (let each = 0; each <= 10_000; each += 1) await container.recognize(signInOf(`person ${each}`));
    await container.recognize(signInOf('person 10000'));
    expect(reads).toBe(10_001);
    await container.recognize(signInOf('person 0'));
    expect(reads).toBe(10_002);
  });

  it('begins one session when two containers see a sign-in first at once', async () => {
    const accountId = await claim('both');
    const origins = Array.from({ length: 10 }, (_, each) => `origin ${each}`);
    for (const origin of origins) {
      const signIn = signInOf('both', origin);
      const seen = await Promise.all([1, 2, 3].map(() => newContainer(table).idOf(signIn)));
      expect(seen).toEqual([accountId, accountId, accountId]);
    }
    expect(await makeEndingStore(table).list(accountId)).toHaveLength(origins.length);
  });
});

describe('a session', () => {
  it('says where and when it was last seen, once a day, for two units', async () => {
    const accountId = await claim('daily');
    const signIn = signInOf('daily', 'phone', T0 - 5_000);
    const container = newContainer(table);
    await container.recognize(signIn);
    const row = async () => (await makeEndingStore(table).list(accountId))[0];
    expect(await row()).toMatchObject({
      ...identityOf('daily'),
      ...container.place,
      startedAt: T0 - 5_000,
      lastSeenOn: '2026-01-01',
    });
    container.wait(DAY_MS);
    Object.assign(container.place, { device: 'Suwar/1.1', country: undefined });
    const first = await testTable.unitsOf(() => container.recognize(signIn));
    expect(first).toEqual({ read: 0.5, write: 2 });
    expect(await testTable.unitsOf(() => container.recognize(signIn))).toEqual({ read: 0, write: 0 });
    const { country, ...seen } = (await row()) ?? {};
    expect(seen).toMatchObject({ device: 'Suwar/1.1', startedAt: T0 - 5_000, lastSeenOn: '2026-01-02' });
    expect(country).toBeUndefined();
  });

  it('goes on where it cannot be noted as seen', async () => {
    const errors = vi.spyOn(console, 'error').mockReturnValue();
    const accountId = await claim('unseen');
    await newContainer(table).recognize(signInOf('unseen'));
    const container = newContainer({ ...table, update: () => Promise.reject(new Error('Throttled')) });
    container.wait(DAY_MS);
    expect(await container.idOf(signInOf('unseen'))).toBe(accountId);
    expect(errors).toHaveBeenCalled();
    errors.mockRestore();
  });

  it('that has ended is refused at once where it is not remembered, and in writes everywhere', async () => {
    const accountId = await claim('ended');
    const signIn = signInOf('ended');
    const sessionId = sessionIdOf(signIn);
    const warm = newContainer(table);
    await warm.recognize(signIn);
    expect(await makeEndingStore(table).end(accountId, sessionId, T0)).toBe(true);
    const caller = await warm.recognize(signIn); // a read, for five minutes at most
    await expect(newContainer(table).recognize(signIn)).rejects.toMatchObject(ended);
    await expect(warm.confirm(caller, 1)).rejects.toMatchObject(ended);
    await expect(warm.recognize(signIn)).rejects.toMatchObject(ended);
    expect(await table.get(accountSessionRow.key({ accountId, sessionId }))).toBeUndefined();
  });

  it('that has ended stays so when its tokens are refreshed, whoever notes it as seen', async () => {
    const accountId = await claim('refreshed');
    const signIn = signInOf('refreshed');
    const container = newContainer(table);
    await container.recognize(signIn);
    await makeEndingStore(table).end(accountId, sessionIdOf(signIn), T0);
    container.wait(DAY_MS);
    const refreshed = { ...signIn, issuedAt: (T0 + DAY_MS) / 1_000 };
    const anew = newContainer(table);
    anew.wait(DAY_MS);
    for (const each of [container, anew])
      await expect(each.recognize(refreshed)).rejects.toMatchObject(ended);
    expect(await makeEndingStore(table).list(accountId)).toEqual([]);
    expect(await container.idOf(signInOf('refreshed', 'again'))).toBe(accountId);
  });

  it('is read again before a write only where one has ended, and once', async () => {
    const accountId = await claim('confirmed');
    const signIn = signInOf('confirmed');
    const container = newContainer(table);
    const caller = await container.recognize(signIn);
    const unitsAt = async (epoch: number | undefined) =>
      (await testTable.unitsOf(() => container.confirm(caller, epoch))).read;
    expect(await unitsAt(undefined)).toBe(0);
    await newContainer(table).recognize(signInOf('confirmed', 'other'));
    await makeEndingStore(table).endAll(accountId, { except: caller.sessionId }, T0);
    expect([await unitsAt(1), await unitsAt(1), await unitsAt(2)]).toEqual([1, 0, 1]);
    expect(await container.idOf(signIn)).toBe(accountId);
    const stranger = await container.recognize(signInOf('confirmed by nobody'));
    expect((await testTable.unitsOf(() => container.confirm(stranger, 3))).read).toBe(0);
  });

  it('begins again where tokens do not say of which sign-in they are, with those made later', async () => {
    const accountId = await claim('unsaid');
    const token = (seconds: number) => ({
      ...identityOf('unsaid'),
      origin: '',
      issuedAt: T0 / 1_000 + seconds,
    });
    const warm = newContainer(table);
    const caller = await warm.recognize(token(0));
    await makeEndingStore(table).end(accountId, sessionIdOf(token(0)), T0);
    const cold = newContainer(table);
    for (let each = 0; each < 2; each += 1) {
      await expect(cold.recognize(token(0))).rejects.toMatchObject(ended);
      await expect(newContainer(table).recognize(token(0))).rejects.toMatchObject(ended);
      expect(await cold.idOf(token(1))).toBe(accountId);
    }
    await expect(warm.confirm(caller, 1)).rejects.toMatchObject(ended);
    expect(await warm.idOf(token(1))).toBe(accountId);
    expect(await makeEndingStore(table).list(accountId)).toHaveLength(1);
  });
});

describe('a deactivated account', () => {
  const mayCome = { ...someRead, deactivatedMay: 'it brings the account back' };

  it('is refused where the route does not say why it may come, and served as before once it is back', async () => {
    const accountId = await claim('away');
    const signIn = signInOf('away');
    await setStatus(accountId, 'deactivated');
    const container = newContainer(table);
    await expect(container.recognize(signIn)).rejects.toMatchObject(deactivated);
    await expect(newContainer(table).recognize(signIn)).rejects.toMatchObject(deactivated);
    expect((await container.recognize(signIn, mayCome)).accountId).toBe(accountId);
    await setStatus(accountId, 'active');
    expect(await container.idOf(signIn)).toBe(accountId);
    for (const each of [container, newContainer(table)]) await each.recognize(signIn);
    const units = await testTable.unitsOf(() => newContainer(table).recognize(signIn));
    expect(units).toEqual({ read: 0.5, write: 0 });
  });

  it('is refused from its first request where it is deactivated just before', async () => {
    const accountId = await claim('racing');
    const overtaken: Table = {
      ...table,
      transact: async (writes) => {
        await setStatus(accountId, 'deactivated');
        return table.transact(writes);
      },
    };
    await expect(newContainer(overtaken).recognize(signInOf('racing'))).rejects.toMatchObject(deactivated);
  });

  it('that is suspended instead may read', async () => {
    const accountId = await claim('both_ways');
    await setStatus(accountId, 'deactivated');
    await expect(newContainer(table).recognize(signInOf('both_ways'))).rejects.toMatchObject(deactivated);
    await setStatus(accountId, 'suspended');
    expect(await newContainer(table).idOf(signInOf('both_ways'))).toBe(accountId);
  });
});
