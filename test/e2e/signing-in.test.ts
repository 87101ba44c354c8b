import { describe, expect, it } from 'vitest';
import { signUp } from '../support/people.ts';
import { makeClient } from '../support/raw-client/client.ts';
import { IdentityRefused } from '../support/raw-client/identity.ts';
import { apiUrl } from './story.ts';

const meWith = (accessToken: string) =>
  makeClient({ baseUrl: apiUrl, accessToken: () => accessToken })
    .GET('/v1/me')
    .then(({ response }) => response.status);

describe('Signing in', () => {
  it('goes on with a refreshed token until the app signs out', async () => {
    const { client, cognito, tokens } = await signUp(apiUrl, 'mona');
    await client.PUT('/v1/me', { body: { username: `mona${Date.now()}` } });
    const refreshed = await cognito.refresh(tokens.refreshToken ?? '');
    expect(await meWith(refreshed.accessToken)).toBe(200);
    await cognito.signOut(refreshed.accessToken);
    await expect(cognito.refresh(tokens.refreshToken ?? '')).rejects.toThrow(IdentityRefused);
  });

  it('takes a new password by a code, and the old one no more', async () => {
    const { cognito, email, password } = await signUp(apiUrl, 'nour');
    await cognito.forgotPassword(email);
    await cognito.resetPassword(email, '123456', 'Another-Lighthouse-1');
    await expect(cognito.signIn(email, password)).rejects.toThrow('NotAuthorizedException');
    expect((await cognito.signIn(email, 'Another-Lighthouse-1')).accessToken).not.toBe('');
  });

  it('does not tell whether an account exists', async () => {
    const { cognito, email } = await signUp(apiUrl, 'rami');
    const wrong = (address: string) => cognito.signIn(address, 'Not-the-password-1').catch(String);
    expect(await wrong(`nobody-${email}`)).toBe(await wrong(email));
  });

  it('takes the access token alone: the id token opens nothing', async () => {
    const { tokens } = await signUp(apiUrl, 'sami');
    expect(await meWith(tokens.idToken)).toBe(401);
  });
});
