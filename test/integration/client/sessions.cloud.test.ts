/** The client's sign-in and sessions against the whole stack: its user pool, its API and its clock. */
import { randomUUID } from 'node:crypto';
import { createSuwar, type Fetch, type Suwar, type SuwarOptions } from '@suwar/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { totp } from '../../support/totp.ts';

const PASSWORD = 'Lighthouse-2026';
const CODE = '123456'; // the local identity service's only one
const HOUR = 3600;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

/** A storage that lives as long as the test. */
const makeStorage = () => {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
    removeItem: (key: string) => void texts.delete(key),
  };
};

/** A device whose waits take no time. */
const makeDevice = (options: Partial<SuwarOptions> = {}): Suwar =>
  createSuwar({ api: cloud.apiUrl, storage: makeStorage(), wait: async () => {}, ...options });

/** Somebody who has signed up and confirmed the address. */
const newcomer = async (suwar: Suwar) => {
  const email = `layla-${randomUUID()}@example.org`;
  const { confirmed, sentTo } = await suwar.auth.signUp({ email, password: PASSWORD });
  expect(confirmed).toBe(false);
  expect(sentTo).toContain('@');
  await suwar.auth.confirm({ email, code: ` ${CODE} ` });
  return { email, password: PASSWORD };
};

const claimed = async (suwar: Suwar): Promise<string> => {
  const username = `layla_${randomUUID().slice(0, 8)}`;
  await suwar.put('/v1/me', { body: { username } });
  return username;
};

describe('Signing up and in', () => {
  it('leads to an account, with a password that never leaves the device', async () => {
    const bodies: unknown[] = [];
    const watched: Fetch = (url, request) => {
      bodies.push(typeof request.body === 'string' ? request.body : undefined);
      return fetch(url, request);
    };
    const { email } = await newcomer(makeDevice());
    const suwar = makeDevice({ fetch: watched });
    expect(await suwar.auth.signIn({ email: email.toUpperCase(), password: PASSWORD })).toMatchObject({
      state: 'signedIn',
      session: { email },
    });
    expect(bodies.join()).not.toContain(PASSWORD);
    const username = await claimed(suwar);
    expect(await suwar.get('/v1/me')).toMatchObject({ username });
  });

  it.each([
    ['a wrong password', 'wrong_credentials', { password: 'Not-the-password-1' }],
    ['an address that nobody has', 'wrong_credentials', { email: 'nobody@example.org' }],
  ])('refuses %s as %s', async (_, code, other) => {
    const suwar = makeDevice();
    const person = await newcomer(suwar);
    await expect(suwar.auth.signIn({ ...person, ...other })).rejects.toMatchObject({ code, status: 400 });
    expect(suwar.auth.current).toBeUndefined();
  });

  it('says what is wrong with each step', async () => {
    const { auth } = makeDevice();
    const email = `mona-${randomUUID()}@example.org`;
    await expect(auth.signUp({ email, password: 'short' })).rejects.toMatchObject({ code: 'weak_password' });
    await expect(auth.signUp({ email: 'mona', password: PASSWORD })).rejects.toMatchObject({
      code: 'email_invalid',
    });
    await auth.signUp({ email, password: PASSWORD });
    await expect(auth.signUp({ email, password: PASSWORD })).rejects.toMatchObject({ code: 'email_taken' });
    await expect(auth.signIn({ email, password: PASSWORD })).rejects.toMatchObject({ code: 'not_confirmed' });
    await expect(auth.confirm({ email, code: '000000' })).rejects.toMatchObject({ code: 'wrong_code' });
    await auth.resend({ email });
    await auth.confirm({ email, code: CODE });
    await expect(auth.confirm({ email, code: CODE })).rejects.toMatchObject({ code: 'already_confirmed' });
    await expect(auth.resend({ email })).rejects.toMatchObject({ code: 'already_confirmed' });
  });

  it('asks for a second factor once there is one, and takes a right code after a wrong one', async () => {
    const suwar = makeDevice();
    const person = await newcomer(suwar);
    await suwar.auth.signIn(person);
    const { secret, uri, confirm } = await suwar.auth.setUpSecondFactor();
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    await expect(confirm('000000')).rejects.toMatchObject({ code: 'wrong_code' });
    await confirm(totp(secret, -1));
    const device = makeDevice();
    const begun = await device.auth.signIn(person);
    if (begun.state !== 'secondFactor') throw new Error('there was no question');
    expect(begun.kind).toBe('app');
    expect(device.auth.current).toBeUndefined();
    await expect(begun.answer('000000')).rejects.toMatchObject({ code: 'wrong_code' });
    const code = totp(secret);
    const done = await begun.answer(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(done).toMatchObject({ state: 'signedIn', session: { email: person.email } });
    await expect(begun.answer(totp(secret, 1))).rejects.toMatchObject({ code: 'sign_in_timed_out' });
    await device.auth.removeSecondFactor();
    expect((await makeDevice().auth.signIn(person)).state).toBe('signedIn');
  });

  it('takes a new password by a mailed code, or by the present one', async () => {
    const suwar = makeDevice();
    const { email } = await newcomer(suwar);
    await suwar.auth.forgotPassword({ email });
    await suwar.auth.forgotPassword({ email: `nobody-${email}` });
    const reset = { email, password: 'Another-Lighthouse-1' };
    await expect(suwar.auth.resetPassword({ ...reset, code: '000000' })).rejects.toMatchObject({
      code: 'wrong_code',
    });
    await suwar.auth.resetPassword({ ...reset, code: CODE });
    await suwar.auth.signIn(reset);
    await claimed(suwar);
    const next = 'A-third-Lighthouse-1';
    await expect(suwar.auth.changePassword({ current: PASSWORD, next })).rejects.toMatchObject({
      code: 'wrong_password',
    });
    await suwar.auth.changePassword({ current: reset.password, next });
    expect((await makeDevice().auth.signIn({ email, password: next })).state).toBe('signedIn');
    expect(await suwar.get('/v1/me')).toBeDefined();
  });
});

describe('A session', () => {
  it('goes on past the end of its token, until it is ended on another device', async () => {
    let ahead = 0;
    const now = () => Date.now() + ahead;
    const storage = makeStorage();
    const [suwar, tab] = [makeDevice({ now, storage }), makeDevice({ now, storage })];
    const person = await newcomer(suwar);
    await suwar.auth.signIn(person);
    const username = await claimed(suwar);
    const first = await suwar.auth.token();
    await cloud.advance(2 * HOUR);
    ahead += 2 * HOUR * 1000;
    const [one, other] = await Promise.all([suwar.get('/v1/me'), tab.get('/v1/me')]);
    expect([one.username, other.username]).toEqual([username, username]);
    expect(await suwar.auth.token()).not.toBe(first);
    expect(await tab.auth.token()).toBe(await suwar.auth.token());

    const device = makeDevice({ now });
    await device.auth.signIn(person);
    await device.auth.signOut({ everywhere: true });
    await expect(suwar.put('/v1/me', { body: { username } })).rejects.toMatchObject({
      code: 'session_ended',
    });
    expect([suwar.auth.current, tab.auth.current?.email]).toEqual([undefined, person.email]);
    await expect(tab.get('/v1/me')).rejects.toMatchObject({ code: 'unauthorized' });
    expect(tab.auth.current).toBeUndefined();
  });

  it('that is signed out is over at the service too', async () => {
    const storage = makeStorage();
    const suwar = makeDevice({ storage });
    await suwar.auth.signIn(await newcomer(suwar));
    const kept = new Map(storage.texts);
    await suwar.auth.signOut();
    expect(storage.texts.size).toBe(0);
    // Whoever had copied the storage gets no further than the token that was there.
    for (const [key, value] of kept) storage.setItem(key, value);
    const thief = makeDevice({ storage, now: () => Date.now() + 2 * HOUR * 1000 });
    await expect(thief.get('/v1/me')).rejects.toMatchObject({ code: 'session_ended' });
    expect(thief.auth.current).toBeUndefined();
  });

  it('ends with the account', async () => {
    const suwar = makeDevice();
    await suwar.auth.signIn(await newcomer(suwar));
    await claimed(suwar);
    expect(await suwar.auth.deleteAccount()).toMatchObject({ erasureDueAt: expect.any(String) });
    expect(suwar.auth.current).toBeUndefined();
  });

  it('asks to sign in again before the account is deleted, when that was long ago', async () => {
    let ahead = 0;
    const suwar = makeDevice({ now: () => Date.now() + ahead });
    const person = await newcomer(suwar);
    await suwar.auth.signIn(person);
    await claimed(suwar);
    await cloud.advance(2 * HOUR);
    ahead += 2 * HOUR * 1000;
    await expect(suwar.auth.deleteAccount()).rejects.toMatchObject({
      code: 'fresh_sign_in_required',
      status: 403,
    });
    expect(suwar.auth.current).toBeDefined();
    await suwar.auth.signIn(person);
    await suwar.auth.deleteAccount();
  });
});

describe('A list', () => {
  it('is walked to its end', async () => {
    const suwar = makeDevice();
    await suwar.auth.signIn(await newcomer(suwar));
    await claimed(suwar);
    for (const name of ['a', 'b', 'c']) await suwar.post('/v1/me/collections', { body: { name } });
    const names: string[] = [];
    const pages = suwar.pages('/v1/me/collections', { query: { limit: 2 } });
    for await (const { name } of pages.items()) names.push(name);
    expect(names).toEqual(['c', 'b', 'a']);
  });
});
