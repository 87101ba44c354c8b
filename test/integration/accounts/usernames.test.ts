import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { changeAccount } from '../../../lambdas/accounts/change-account.ts';
import { claimAccount } from '../../../lambdas/accounts/claim-account.ts';
import { makeClaimStore } from '../../../lambdas/accounts/claim-store.ts';
import { makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import { Username } from '../../../lambdas/accounts/username.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { makePhotoStore } from '../../../lambdas/photos/photo-store.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { identityOf, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
let accounts: AccountStore;

beforeAll(async () => {
  testTable = await startTestTable();
  accounts = makeAccountStore(testTable.table);
});
afterAll(() => testTable.stop());

const claim = (who: string, name: string, now = T0) =>
  claimAccount(makeClaimStore(testTable.table), {
    identity: identityOf(who),
    username: Username.parse(name),
    now,
  });

/** The account of somebody who has one. */
const accountIdOf = async (who: string): Promise<AccountId> => {
  const accountId = await makeIdentityStore(testTable.table).accountOf(identityOf(who));
  if (accountId === undefined) throw new Error(`${who} has no account`);
  return accountId;
};

const rename = async (who: string, name: string, now = T0) =>
  changeAccount(
    { accounts, photos: makePhotoStore(testTable.table) },
    await ownAccount(accounts, await accountIdOf(who)),
    { username: Username.parse(name) },
    now,
  );

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof Error && 'definition' in error ? Object(error.definition).code : error;
  }
};

describe('claiming a username', () => {
  it('gives a name to exactly one of two accounts that ask at the same time', async () => {
    for (let round = 0; round < 20; round += 1) {
      const name = `race${round}`;
      const people = ['one', 'two', 'three', 'four'].map((who) => `${name}-${who}`);
      const codes = await Promise.all(people.map((who) => codeOf(claim(who, name))));
      expect(codes.filter((code) => code === 'done')).toHaveLength(1);
      expect(codes.filter((code) => code === 'username_taken')).toHaveLength(3);
      const owner = await accounts.byUsername(name);
      expect(owner?.accountId).toBe(await accountIdOf(people[codes.indexOf('done')] ?? ''));
      const losers = people.filter((_, position) => codes[position] !== 'done');
      for (const loser of losers) await expect(accountIdOf(loser)).rejects.toThrow('has no account');
    }
  });

  it('gives one account one name when it asks for two at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const who = `torn${round}`;
      const codes = await Promise.all([codeOf(claim(who, `${who}a`)), codeOf(claim(who, `${who}b`))]);
      expect(codes.toSorted()).toEqual(['conflict', 'done']);
      const account = await accounts.byId(await accountIdOf(who));
      const names = await Promise.all([accounts.byUsername(`${who}a`), accounts.byUsername(`${who}b`)]);
      expect(names.filter((found) => found !== undefined)).toEqual([account]);
    }
  });

  it('changes nothing when it is repeated, also with another display name', async () => {
    const first = await claim('again', 'again');
    const second = await claimAccount(makeClaimStore(testTable.table), {
      identity: identityOf('again'),
      username: Username.parse('AGAIN'),
      displayName: 'Other',
      now: T0 + 1,
    });
    expect(second).toEqual(first);
  });

  it('refuses reserved names and folds case', async () => {
    expect(await codeOf(claim('reserved', 'Admin'))).toBe('username_reserved');
    await claim('mixed', 'MiXeD');
    expect(await codeOf(claim('mixed2', 'mixed'))).toBe('username_taken');
    expect((await accounts.byUsername('mixed'))?.accountId).toBe(await accountIdOf('mixed'));
  });
});

describe('changing a username', () => {
  it('holds the old name for its former owner for 30 days', async () => {
    await claim('mover', 'before');
    await rename('mover', 'after');
    expect(await accounts.byUsername('before')).toBeUndefined();
    expect((await accounts.byUsername('after'))?.accountId).toBe(await accountIdOf('mover'));
    expect(await codeOf(claim('taker', 'before', T0 + 29 * DAY_MS))).toBe('username_taken');
    expect(await codeOf(claim('taker', 'before', T0 + 30 * DAY_MS))).toBe('done');
    expect(await codeOf(rename('mover', 'before', T0 + 31 * DAY_MS))).toBe('username_taken');
  });

  it('lets the former owner take the old name back, and holds the other one then', async () => {
    await claim('back', 'back1');
    await rename('back', 'back2');
    await rename('back', 'back1');
    expect((await accounts.byUsername('back1'))?.username).toBe('back1');
    expect(await accounts.byUsername('back2')).toBeUndefined();
    expect(await codeOf(claim('backtaker', 'back1', T0 + 60 * DAY_MS))).toBe('username_taken');
    expect(await codeOf(claim('backtaker', 'back2', T0 + DAY_MS))).toBe('username_taken');
  });

  it('leaves everything as it was when the new name is taken', async () => {
    await claim('stay', 'stay');
    await claim('other', 'other');
    expect(await codeOf(rename('stay', 'other'))).toBe('username_taken');
    expect((await accounts.byUsername('stay'))?.accountId).toBe(await accountIdOf('stay'));
    expect((await accounts.byUsername('other'))?.accountId).toBe(await accountIdOf('other'));
  });

  it('gives a name to exactly one of a newcomer and somebody who changes to it', async () => {
    for (let round = 0; round < 10; round += 1) {
      await claim(`changer${round}`, `changer${round}`);
      const codes = await Promise.all([
        codeOf(rename(`changer${round}`, `wanted${round}`)),
        codeOf(claim(`newcomer${round}`, `wanted${round}`)),
      ]);
      expect(codes.toSorted()).toEqual(['done', 'username_taken']);
      expect((await accounts.byId(await accountIdOf(`changer${round}`)))?.username).toBe(
        codes[0] === 'done' ? `wanted${round}` : `changer${round}`,
      );
    }
  });

  it('keeps one name per account when an account changes to two at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      await claim(`split${round}`, `split${round}`);
      await Promise.all([
        codeOf(rename(`split${round}`, `left${round}`)),
        codeOf(rename(`split${round}`, `right${round}`)),
      ]);
      const names = [`split${round}`, `left${round}`, `right${round}`];
      const found = await Promise.all(names.map((name) => accounts.byUsername(name)));
      expect(found.filter((account) => account !== undefined)).toHaveLength(1);
    }
  });

  it('is possible twice in 14 days, also from two devices at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const who = `hoarder${round}`;
      await claim(who, who);
      const codes = await Promise.all(
        Array.from({ length: 5 }, (_, each) => codeOf(rename(who, `${who}.${each}`))),
      );
      while (codes.filter((code) => code === 'done').length < limits.usernameChanges) {
        codes.push(await codeOf(rename(who, `${who}.more${codes.length}`)));
      }
      expect(codes.filter((code) => code === 'done')).toHaveLength(limits.usernameChanges);
      expect(await codeOf(rename(who, `${who}.late`, T0 + 14 * DAY_MS - 1))).toBe('limit_reached');
      expect(await codeOf(rename(who, `${who}.late`, T0 + 14 * DAY_MS))).toBe('done');
    }
  });

  it('frees the oldest of three former names at once, and holds the other two', async () => {
    await claim('shifter', 'shift0');
    await rename('shifter', 'shift1');
    await rename('shifter', 'shift2');
    expect(await codeOf(claim('other0', 'shift0'))).toBe('username_taken');
    await rename('shifter', 'shift3', T0 + 14 * DAY_MS);
    expect(await codeOf(claim('other1', 'shift1', T0 + 14 * DAY_MS))).toBe('username_taken');
    expect(await codeOf(claim('other2', 'shift2', T0 + 14 * DAY_MS))).toBe('username_taken');
    expect(await codeOf(claim('other0', 'shift0', T0 + 14 * DAY_MS))).toBe('done');
    expect((await accounts.byUsername('shift0'))?.accountId).toBe(await accountIdOf('other0'));
  });

  it('leads from a held name to its account until the name ends', async () => {
    const leadsTo = async (name: string, now: number) =>
      (await accounts.byNameOrHeldName(name, now))?.username;
    await claim('leader', 'lead.old');
    await rename('leader', 'lead.new');
    expect(await leadsTo('lead.old', T0)).toBe('lead.new');
    expect(await leadsTo('lead.new', T0)).toBe('lead.new');
    expect(await leadsTo('lead.old', T0 + 30 * DAY_MS - 1_000)).toBe('lead.new');
    expect(await leadsTo('lead.old', T0 + 30 * DAY_MS)).toBeUndefined();
    await rename('leader', 'lead.old');
    expect(await leadsTo('lead.old', T0)).toBe('lead.old');
    expect(await leadsTo('lead.new', T0)).toBe('lead.old');
  });
});
