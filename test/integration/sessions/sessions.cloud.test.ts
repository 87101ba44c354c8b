import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { dataOf, join, type Member, sessionOf, signUp } from '../../support/people.ts';
import { makeClient } from '../../support/raw-client/client.ts';
import { makeIdentity } from '../../support/raw-client/identity.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

type Device = Pick<Member, 'tokens' | 'client'>;
const signedOut = { status: 401, code: 'session_ended' };

const sessionsOf = async ({ client }: Device) => dataOf(await client.GET('/v1/me/sessions')).items;
const idsOf = async (device: Device) => (await sessionsOf(device)).map(({ sessionId }) => sessionId);
const end = ({ client }: Device, sessionId: string) =>
  client.DELETE('/v1/me/sessions/{sessionId}', { params: { path: { sessionId } } });
/** A read and a write, each by another function than that of sessions, which know the device before and after. */
const read = ({ client }: Device) => client.GET('/v1/feeds/home');
const write = ({ client }: Device) => client.POST('/v1/me/audiences', { body: { name: 'Friends' } });

describe('the sessions of an account', () => {
  it('are listed with what their devices send, the current one first', async () => {
    const phone = await join(cloud.apiUrl, 'devices');
    const desk = await phone.signInAgain();
    const headers = {
      authorization: `Bearer ${desk.tokens.accessToken}`,
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0',
    };
    await fetch(`${cloud.apiUrl}/v1/feeds/home`, { headers });
    const today = (await cloud.state()).now.slice(0, 10);
    expect(await sessionsOf(phone)).toEqual([
      {
        sessionId: sessionOf(phone),
        device: { app: null, system: null, kind: null },
        country: null,
        startedAt: expect.stringContaining(today),
        lastSeenOn: today,
        current: true,
      },
      expect.objectContaining({
        sessionId: sessionOf(desk),
        device: { app: 'Firefox 133', system: 'Windows', kind: 'computer' },
        current: false,
      }),
    ]);
    expect(await idsOf(desk)).toEqual([sessionOf(desk), sessionOf(phone)]);
  });

  it('are none for who has no account yet', async () => {
    const newcomer = await signUp(cloud.apiUrl, 'newcomer');
    expect(await sessionsOf(newcomer)).toEqual([]);
    expect((await end(newcomer, sessionOf(newcomer))).error).toMatchObject({ code: 'account_required' });
  });

  it('are ended one by one: writes are refused at once, reads soon, and tokens that are refreshed too', async () => {
    const phone = await join(cloud.apiUrl, 'lost');
    const lost = await phone.signInAgain();
    expect([(await read(lost)).response.status, (await write(lost)).response.status]).toEqual([200, 201]);
    expect((await end(phone, sessionOf(lost))).response.status).toBe(204);
    expect((await write(lost)).error).toMatchObject(signedOut);
    const { headers } = (await write(lost)).response;
    expect(headers.get('www-authenticate')).toBe('Bearer');
    const inArabic = { headers: { 'accept-language': 'ar' } };
    expect(
      (await lost.client.POST('/v1/me/audiences', { body: { name: 'a' }, ...inArabic })).error,
    ).toMatchObject({
      title: 'سُجّل خروجك؛ سجّل الدخول مجددًا',
    });
    expect((await end(phone, sessionOf(lost))).response.status).toBe(204);
    await cloud.advance(5 * 60);
    expect((await read(lost)).error).toMatchObject(signedOut);
    const { identity } = dataOf(await makeClient({ baseUrl: cloud.apiUrl }).GET('/v1/config'));
    const refreshed = await makeIdentity(identity).refresh(lost.tokens.refreshToken ?? '');
    const again = makeClient({ baseUrl: cloud.apiUrl, accessToken: () => refreshed.accessToken });
    for (const answer of [await again.GET('/v1/me'), await again.GET('/v1/feeds/home')]) {
      expect(answer.error).toMatchObject(signedOut);
    }
    expect((await write(phone)).response.status).toBe(201);
    expect(await idsOf(phone)).toEqual([sessionOf(phone)]);
  });

  it('are one’s own: nobody ends those of others, or learns that there are any', async () => {
    const [mine, other] = [await join(cloud.apiUrl, 'mine'), await join(cloud.apiUrl, 'other')];
    const answers = [await end(other, sessionOf(mine)), await end(other, 'x'.repeat(22))];
    const [hidden, missing] = answers.map(({ error }) => ({ ...error, requestId: '' }));
    expect(hidden).toEqual(missing);
    expect(hidden).toMatchObject({ status: 404 });
    expect((await write(mine)).response.status).toBe(201);
  });

  it('end all but one, those among them of which no request has come', async () => {
    const phone = await join(cloud.apiUrl, 'everywhere');
    const [seen, unseen] = [await phone.signInAgain(), await phone.signInAgain()];
    expect((await write(seen)).response.status).toBe(201);
    await cloud.advance(2); // sign-ins are told apart by seconds
    expect((await phone.client.DELETE('/v1/me/sessions')).response.status).toBe(204);
    expect((await write(seen)).error).toMatchObject(signedOut);
    expect((await read(unseen)).error).toMatchObject(signedOut);
    expect((await write(phone)).response.status).toBe(201);
    expect(await idsOf(phone)).toEqual([sessionOf(phone)]);
    expect((await write(await phone.signInAgain())).response.status).toBe(201);
  });

  it('ends by itself, which signs out', async () => {
    const phone = await join(cloud.apiUrl, 'leaving');
    expect((await end(phone, sessionOf(phone))).response.status).toBe(204);
    expect((await write(phone)).error).toMatchObject(signedOut);
    expect((await read(phone)).error).toMatchObject(signedOut);
  });
});
