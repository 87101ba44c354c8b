import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimAccount } from '../../../lambdas/accounts/claim-account.ts';
import { makeClaimStore } from '../../../lambdas/accounts/claim-store.ts';
import type { SignIn } from '../../../lambdas/accounts/identity.ts';
import { identityIdOf, makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import { Username } from '../../../lambdas/accounts/username.ts';
import { callerRow } from '../../../lambdas/callers/caller-rows.ts';
import type { IdentityDeps } from '../../../lambdas/identities/manage-identities.ts';
import {
  linkIdentity,
  listIdentities as list,
  type SignedIn,
  unlinkIdentity,
} from '../../../lambdas/identities/manage-identities.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { strangerIdOf } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { makeEndingStore } from '../../../lambdas/sessions/ending-store.ts';
import { makeSessionStore } from '../../../lambdas/sessions/session-store.ts';
import { newContainer } from '../../support/containers.ts';
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

const depsOf = (through: Table = table): IdentityDeps => ({
  identities: makeIdentityStore(through),
  sessions: makeSessionStore(through),
  endings: makeEndingStore(through),
  ways: { ownPool: true, providers: ['Google'] },
});

/** A sign-in of a person named in a test, of just now. */
const signIn = (name: string, more: Partial<SignIn> = {}): SignIn => ({
  ...identityOf(name),
  origin: 'one',
  authTime: T0 / 1_000,
  username: name.startsWith('google') ? `google_${name}` : name,
  ...more,
});

const join = async (name: string) => {
  const { accountId } = await claimAccount(makeClaimStore(table), {
    identity: identityOf(name),
    username: Username.parse(name),
    now: T0,
  });
  return { accountId, signIn: signIn(name) };
};

const listIdentities = async (deps: IdentityDeps, who: SignedIn, now: number) =>
  (await list(deps, who, now)).items;

const accountOf = (name: string) =>
  makeIdentityStore(table).accountOf(identityOf(name), { consistent: true });
const idOf = (name: string) => identityIdOf(identityOf(name));
const refused = (code: string) => ({ definition: { code } });

describe('linking', () => {
  it('lets another sign-in lead to the account, and lists both by what they are', async () => {
    const mona = await join('mona');
    const linked = await linkIdentity(depsOf(), mona, signIn('google-mona'), T0 + 5);
    expect(linked).toEqual({
      identityId: idOf('google-mona'),
      provider: 'Google',
      linkedAt: new Date(T0 + 5).toISOString(),
      current: false,
    });
    expect(await accountOf('google-mona')).toBe(mona.accountId);
    const byGoogle = { ...mona, signIn: signIn('google-mona') };
    expect(await listIdentities(depsOf(), byGoogle, T0)).toMatchObject([
      { identityId: idOf('mona'), provider: null, current: false },
      { identityId: idOf('google-mona'), provider: 'Google', current: true },
    ]);
    expect(await listIdentities(depsOf(), mona, T0)).toMatchObject([
      { provider: 'password', current: true },
      { provider: 'Google', current: false },
    ]);
  });

  it('changes nothing when it is asked for again, or for the own sign-in', async () => {
    const again = await join('again');
    const first = await linkIdentity(depsOf(), again, signIn('google-again'), T0);
    expect(await linkIdentity(depsOf(), again, signIn('google-again'), T0 + 9)).toEqual(first);
    expect(await linkIdentity(depsOf(), again, again.signIn, T0)).toMatchObject({ current: true });
    expect(await listIdentities(depsOf(), again, T0)).toHaveLength(2);
  });

  it('refuses a sign-in that has an account, also one from before identities had rows', async () => {
    const [one, other] = [await join('one'), await join('other')];
    await expect(linkIdentity(depsOf(), one, other.signIn, T0)).rejects.toMatchObject(
      refused('identity_in_use'),
    );
    const { issuer, subject } = identityOf('elder');
    await putRows(table, [profileItem(someAccount('elder', { accountId: strangerIdOf(issuer, subject) }))]);
    await expect(linkIdentity(depsOf(), one, signIn('elder'), T0)).rejects.toMatchObject(
      refused('identity_in_use'),
    );
    expect(await accountOf('elder')).toBeUndefined();
    expect(await listIdentities(depsOf(), one, T0)).toHaveLength(1);
  });

  it.each([
    ['the own one is too old', { authTime: T0 / 1_000 - 301 }, {}, 'headers.authorization'],
    ['the own one does not say when it was', { authTime: undefined }, {}, 'headers.authorization'],
    ['the other is too old', {}, { authTime: T0 / 1_000 - 301 }, 'body.accessToken'],
    ['the other does not say when it was', {}, { authTime: undefined }, 'body.accessToken'],
  ])('asks for a sign-in of just now where %s', async (title, own, other, path) => {
    const name = title.replaceAll(' ', '.').slice(0, 30);
    const who = { accountId: strangerIdOf('nobody', name), signIn: signIn(name, own) };
    await expect(linkIdentity(depsOf(), who, signIn(`${name}.2`, other), T0)).rejects.toMatchObject({
      definition: { code: 'fresh_sign_in_required', status: 403 },
      values: [{ path, message: { en: expect.stringContaining('5 minutes') } }],
    });
    expect(await accountOf(`${name}.2`)).toBeUndefined();
  });

  it('takes sign-ins of up to five minutes ago', async () => {
    const slow = await join('slow');
    const ago = { authTime: T0 / 1_000 - 300 };
    await linkIdentity(depsOf(), { ...slow, signIn: signIn('slow', ago) }, signIn('slow.2', ago), T0);
    expect(await accountOf('slow.2')).toBe(slow.accountId);
  });

  it('ends at ten sign-ins', async () => {
    const many = await join('many');
    for (let each = 1; each < limits.identities; each += 1) {
      await linkIdentity(depsOf(), many, signIn(`many ${each}`), T0);
    }
    await expect(linkIdentity(depsOf(), many, signIn('one too many'), T0)).rejects.toMatchObject(
      refused('limit_reached'),
    );
    expect(await linkIdentity(depsOf(), many, signIn('many 3'), T0)).toMatchObject({ provider: 'password' });
  });

  it('of one sign-in to two accounts at once links it to one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await join(`left${round}`), await join(`right${round}`)];
      const shared = signIn(`shared ${round}`);
      const outcomes = await Promise.allSettled([
        linkIdentity(depsOf(), one, shared, T0),
        linkIdentity(depsOf(), two, shared, T0),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const lists = await Promise.all([one, two].map((who) => listIdentities(depsOf(), who, T0)));
      expect(lists.map(({ length }) => length).toSorted()).toEqual([1, 2]);
    }
  });

  it('twice at once is answered alike', async () => {
    const twin = await join('twin');
    const [one, two] = await Promise.all([
      linkIdentity(depsOf(), twin, signIn('google-twin'), T0),
      linkIdentity(depsOf(), twin, signIn('google-twin'), T0),
    ]);
    expect(one).toEqual(two);
  });

  it('is refused to a sign-in that was itself unlinked meanwhile', async () => {
    const raced = await join('raced');
    await linkIdentity(depsOf(), raced, signIn('google-raced'), T0);
    const byGoogle = { ...raced, signIn: signIn('google-raced') };
    const slow: Table = {
      ...table,
      transact: async (writes) => {
        await unlinkIdentity(depsOf(), raced, idOf('google-raced'), T0);
        return table.transact(writes);
      },
    };
    await expect(linkIdentity(depsOf(slow), byGoogle, signIn('thief'), T0)).rejects.toMatchObject(
      refused('conflict'),
    );
    expect(await accountOf('thief')).toBeUndefined();
  });
});

describe('unlinking', () => {
  const withTwo = async (name: string) => {
    const who = await join(name);
    await linkIdentity(depsOf(), who, signIn(`google-${name}`), T0);
    return who;
  };

  it('lets a sign-in lead to nothing, so that it may be linked again', async () => {
    const who = await withTwo('back');
    await unlinkIdentity(depsOf(), who, idOf('google-back'), T0);
    expect(await accountOf('google-back')).toBeUndefined();
    expect(await listIdentities(depsOf(), who, T0)).toMatchObject([{ identityId: idOf('back') }]);
    await linkIdentity(depsOf(), who, signIn('google-back'), T0);
    expect(await accountOf('google-back')).toBe(who.accountId);
  });

  it('may take away the sign-in that asks for it', async () => {
    const who = await withTwo('own');
    await unlinkIdentity(depsOf(), who, idOf('own'), T0);
    expect(await accountOf('own')).toBeUndefined();
    expect(await accountOf('google-own')).toBe(who.accountId);
  });

  it('refuses the last one, what is not there, what is somebody else’s, and a sign-in of long ago', async () => {
    const [last, two] = [await join('last'), await withTwo('long')];
    const unlink = (who: { accountId: AccountId; signIn: SignIn }, name: string) =>
      unlinkIdentity(depsOf(), who, idOf(name), T0);
    await expect(unlink(last, 'last')).rejects.toMatchObject(refused('last_identity'));
    await expect(unlink(last, 'nobody')).rejects.toMatchObject(refused('not_found'));
    await expect(unlink(last, 'google-long')).rejects.toMatchObject(refused('not_found'));
    const late = { ...two, signIn: signIn('long', { authTime: T0 / 1_000 - 301 }) };
    await expect(unlink(late, 'google-long')).rejects.toMatchObject(refused('fresh_sign_in_required'));
    expect(await accountOf('google-long')).toBe(two.accountId);
  });

  it('leaves one of two that are unlinked at once, and one of three', async () => {
    for (let round = 0; round < 8; round += 1) {
      const who = await withTwo(`race${round}`);
      const names = [`race${round}`, `google-race${round}`];
      if (round % 2 === 0) {
        await linkIdentity(depsOf(), who, signIn(`third ${round}`), T0);
        names.push(`third ${round}`);
      }
      const outcomes = await Promise.allSettled(
        names.map((name) => unlinkIdentity(depsOf(), who, idOf(name), T0)),
      );
      expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
        { reason: refused('last_identity') },
      ]);
      expect((await Promise.all(names.map(accountOf))).filter(Boolean)).toEqual([who.accountId]);
    }
  });

  it('ends the sessions of that sign-in and of no other, at once in writes and in new containers', async () => {
    const who = await withTwo('ended');
    const container = newContainer(table);
    const gone = await container.recognize(signIn('google-ended'));
    await container.recognize(signIn('ended'));
    await unlinkIdentity(depsOf(), who, idOf('google-ended'), T0);
    const caller = await table.get(callerRow.key(who), { consistent: true });
    const epoch = Number(caller?.['sessionsEpoch']);
    await expect(container.confirm(gone, epoch)).rejects.toMatchObject(refused('session_ended'));
    await expect(newContainer(table).recognize(signIn('google-ended'))).rejects.toMatchObject(
      refused('session_ended'),
    );
    expect(await newContainer(table).idOf(signIn('ended'))).toBe(who.accountId);
  });

  it('ends a session that begins while it is under way', async () => {
    const who = await withTwo('under.way');
    const late = signIn('google-under.way', { origin: 'tablet', authTime: T0 / 1_000 + 1 });
    let begun = '';
    const slow: Table = {
      ...table,
      transact: async (writes) => {
        if (writes.some((write) => 'delete' in write && write.delete.pk.startsWith('ID#'))) {
          begun = await newContainer(table).idOf(late);
        }
        return table.transact(writes);
      },
    };
    await unlinkIdentity(depsOf(slow), who, idOf('google-under.way'), T0);
    expect(begun).toBe(who.accountId);
    await expect(newContainer(table).recognize(late)).rejects.toMatchObject(refused('session_ended'));
  });

  it('makes its tokens no proof for another account', async () => {
    const [who, thief] = [await withTwo('token'), await join('thief.two')];
    await newContainer(table).recognize(signIn('google-token'));
    await unlinkIdentity(depsOf(), who, idOf('google-token'), T0);
    await expect(linkIdentity(depsOf(), thief, signIn('google-token'), T0)).rejects.toMatchObject({
      definition: { code: 'invalid_request' },
      values: [{ path: 'body.accessToken' }],
    });
    const anew = signIn('google-token', { origin: 'another' });
    await linkIdentity(depsOf(), who, anew, T0);
    expect(await newContainer(table).idOf(anew)).toBe(who.accountId);
  });

  it('never parts an account from the sign-in that its id follows from', async () => {
    const { issuer, subject } = identityOf('ancient');
    const accountId = strangerIdOf(issuer, subject);
    await putRows(table, [profileItem(someAccount('ancient', { accountId }))]);
    const who = { accountId, signIn: signIn('ancient') };
    await linkIdentity(depsOf(), who, signIn('google-ancient'), T0);
    await expect(unlinkIdentity(depsOf(), who, idOf('ancient'), T0)).rejects.toMatchObject(
      refused('conflict'),
    );
    await unlinkIdentity(depsOf(), who, idOf('google-ancient'), T0);
    expect(await accountOf('ancient')).toBe(accountId);
  });
});
