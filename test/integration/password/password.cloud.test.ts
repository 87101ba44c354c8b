import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { dataOf, type Member, sessionOf, signUp } from '../../support/people.ts';

const NEW_PASSWORD = 'Another-Lighthouse-2026';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

type Device = Pick<Member, 'client'>;
const change = ({ client }: Device, previousPassword: string, newPassword: string) =>
  client.PUT('/v1/me/password', { body: { previousPassword, newPassword } });
const write = ({ client }: Device) => client.POST('/v1/me/audiences', { body: { name: 'Friends' } });

const someone = async (name: string) => {
  const signedUp = await signUp(cloud.apiUrl, name);
  dataOf(await signedUp.client.PUT('/v1/me', { body: { username: `${name}.${Date.now()}` } }));
  return signedUp;
};

describe('a password that is changed', () => {
  it('is the one to sign in with, and signs out everywhere else at once', async () => {
    const { cognito, email, password, ...phone } = await someone('changing');
    const other = await phone.signInAgain();
    expect((await write(other)).response.status).toBe(201);
    await cloud.advance(2);
    expect((await change(phone, password, NEW_PASSWORD)).response.status).toBe(204);
    expect((await write(other)).error).toMatchObject({ status: 401, code: 'session_ended' });
    expect((await write(phone)).response.status).toBe(201);
    const { items } = dataOf(await phone.client.GET('/v1/me/sessions'));
    expect(items.map(({ sessionId }) => sessionId)).toEqual([sessionOf(phone)]);
    await expect(cognito.signIn(email, password)).rejects.toMatchObject({ code: 'NotAuthorizedException' });
    await expect(cognito.signIn(email, NEW_PASSWORD)).resolves.toHaveProperty('accessToken');
  });

  it('is refused where the present one is wrong or the new one too short, and nobody is signed out', async () => {
    const { password, ...phone } = await someone('mistaken');
    const other = await phone.signInAgain();
    expect((await write(other)).response.status).toBe(201);
    expect((await change(phone, 'not this one', NEW_PASSWORD)).error).toMatchObject({
      code: 'wrong_password',
    });
    const { error } = await change(phone, password, 'short-secret');
    expect(error).toBeUndefined(); // twelve characters
    const short = await change(phone, 'short-secret', 'elevenchars');
    expect(short.error).toMatchObject({ status: 400, errors: [{ path: 'body.newPassword' }] });
    expect(JSON.stringify(short.error)).not.toContain('elevenchars');
  });

  it('stands in no log', async () => {
    const { password, ...phone } = await someone('discreet');
    await change(phone, password, NEW_PASSWORD);
    await change(phone, 'a wrong secret', NEW_PASSWORD);
    const logs = await (await fetch(`${cloud.apiUrl}/_local/logs`)).text();
    expect(logs).toContain('PUT /v1/me/password');
    for (const secret of [password, NEW_PASSWORD, 'a wrong secret']) expect(logs).not.toContain(secret);
  });
});
