/** Tokens after signing in: refreshed, taken back, and what they tell. */
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { ALICE, json, queryOf, signInApp } from '../support/sign-in-app.ts';

const app = signInApp();
const { begin, authorizeAt, redeem, tokens, refresh, call } = app;

describe('the pages of a user pool', () => {
  describe('keep a sign-in going', () => {
    it('with tokens of the same origin, time and scopes, by the endpoint and by the API', async () => {
      await begin();
      const first = await tokens({ scope: 'openid aws.cognito.signin.user.admin' });
      const was = decodeJwt(first.access_token);
      await app.on.part.advance(600);
      const kept = { origin_jti: was['origin_jti'], auth_time: was['auth_time'], scope: was['scope'] };
      const { status, body } = await refresh(first.refresh_token);
      expect(status).toBe(200);
      expect(body).not.toHaveProperty('refresh_token');
      expect(decodeJwt(body.access_token)).toMatchObject(kept);
      const AuthParameters = { REFRESH_TOKEN: first.refresh_token };
      const byApi = await call('InitiateAuth', {
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: app.on.clientId,
        AuthParameters,
      });
      const renewed = decodeJwt(byApi.body.AuthenticationResult?.AccessToken ?? '');
      expect(renewed).toMatchObject(kept);
      expect(renewed.iat).toBeGreaterThanOrEqual(Number(was.iat) + 600);
    });

    it('until it is taken back, one origin at a time', async () => {
      await begin();
      const [one, other] = [await tokens(), await tokens()];
      const revoke = (form: Record<string, string>) =>
        app.on.browser.post(`${app.on.pages}/oauth2/revoke`, { client_id: app.on.clientId, ...form });
      expect(await revoke({ token: one.refresh_token })).toMatchObject({ status: 200, body: '' });
      expect(await refresh(one.refresh_token)).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      });
      expect(await call('GetUser', { AccessToken: one.access_token })).toMatchObject({
        body: { __type: 'NotAuthorizedException', message: 'Access Token has been revoked' },
      });
      expect((await refresh(other.refresh_token)).status).toBe(200);
      expect(json(await revoke({ token: other.access_token }))).toMatchObject({
        status: 400,
        body: { error: 'unsupported_token_type' },
      });
      expect(json(await revoke({}))).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
      expect(json(await revoke({ token: other.refresh_token, client_id: 'unknown' }))).toMatchObject({
        status: 401,
        body: { error: 'invalid_client' },
      });
    });

    it.each([
      ['by the person', 'GlobalSignOut'],
      ['by an operator', 'AdminUserGlobalSignOut'],
    ])('until all are signed out, %s; the page’s own session stays, as at Cognito', async (_, operation) => {
      await begin();
      const first = await tokens();
      const input =
        operation === 'GlobalSignOut'
          ? { AccessToken: first.access_token }
          : { UserPoolId: app.on.poolId, Username: 'Google_Alice-1' };
      const authorization = 'AWS4-HMAC-SHA256 Credential=operator/';
      expect(await call(operation, input, { authorization })).toMatchObject({ status: 200 });
      expect(await refresh(first.refresh_token)).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      });
      await app.on.part.advance(2);
      const again = await redeem(queryOf(await app.on.browser.get(authorizeAt()))['code'] ?? '');
      expect((await refresh(again.body.refresh_token)).status).toBe(200);
    });

    it('telling who somebody is while the token is good', async () => {
      await begin();
      const { access_token, refresh_token } = await tokens();
      const ask = (bearer: string) =>
        app.on.browser.call('GET', `${app.on.pages}/oauth2/userInfo`, { authorization: `Bearer ${bearer}` });
      expect(json(await ask(access_token))).toEqual({
        status: 200,
        body: {
          sub: decodeJwt(access_token).sub,
          email: ALICE.email,
          email_verified: 'true',
          name: 'Alice',
          username: 'google_alice-1',
        },
      });
      await app.on.browser.post(`${app.on.pages}/oauth2/revoke`, {
        client_id: app.on.clientId,
        token: refresh_token,
      });
      expect(await ask(access_token)).toMatchObject({
        status: 401,
        headers: { 'www-authenticate': expect.stringContaining('invalid_token') },
      });
    });
  });
});
