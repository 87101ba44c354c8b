/** People whom a provider signs in. */
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { CALLBACK } from '../support/pages-cloud.ts';
import { ALICE, PASSWORD, queryOf, signInApp } from '../support/sign-in-app.ts';

const app = signInApp();
const { begin, authorizeAt, byGoogle, codeByGoogle, redeem, tokens, call, signUp, passwordOf, byPassword } =
  app;

describe('the pages of a user pool', () => {
  describe('by a provider', () => {
    it('sign people in with tokens as Cognito makes them', async () => {
      await begin();
      const shown = await byGoogle({ nonce: 'n-1' });
      expect(shown.location).toMatch(/^https:\/\/app\.example\/in\?code=[^&]+&state=the\+state$/);
      const { status, body } = await redeem(queryOf(shown)['code'] ?? '');
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { token_type: 'Bearer', expires_in: 3600 },
      });
      const keys = createRemoteJWKSet(new URL(`${app.on.issuer}/.well-known/jwks.json`));
      const { payload: access } = await jwtVerify(body.access_token, keys, { issuer: app.on.issuer });
      const { payload: id } = await jwtVerify(body.id_token, keys, {
        issuer: app.on.issuer,
        audience: app.on.clientId,
      });
      const group = `${app.on.poolId}_Google`;
      expect(access).toEqual({
        sub: id.sub,
        iss: app.on.issuer,
        client_id: app.on.clientId,
        origin_jti: id['origin_jti'],
        jti: expect.any(String),
        event_id: expect.any(String),
        token_use: 'access',
        scope: 'openid email profile aws.cognito.signin.user.admin',
        auth_time: expect.any(Number),
        exp: Number(access.iat) + 3600,
        iat: expect.any(Number),
        username: 'google_alice-1', // names of this pool are folded
        version: 2,
        'cognito:groups': [group],
      });
      expect(id).toMatchObject({
        token_use: 'id',
        email: 'alice@example.com',
        email_verified: true,
        name: 'Alice',
        nonce: 'n-1',
        at_hash: expect.any(String),
        'cognito:username': 'google_alice-1',
        'cognito:groups': [group],
        identities: [
          expect.objectContaining({ userId: 'Alice-1', providerName: 'Google', providerType: 'Google' }),
        ],
      });
    });

    it('find the same person again, with what the provider says now', async () => {
      await begin();
      const first = decodeJwt((await tokens()).id_token);
      app.on.browser.forget();
      app.on.google.person = { ...ALICE, name: 'Alice B.' };
      const second = decodeJwt((await tokens()).id_token);
      expect([second.sub, second['name']]).toEqual([first.sub, 'Alice B.']);
      expect(second['origin_jti']).not.toBe(first['origin_jti']);
    });

    it('do not vouch for an address that the provider does not vouch for', async () => {
      await begin();
      app.on.google.person = { ...ALICE, email_verified: false };
      expect(decodeJwt((await tokens()).id_token)).toMatchObject({
        email: ALICE.email,
        email_verified: false,
      });
      app.on.browser.forget();
      app.on.google.person = ALICE;
      expect(decodeJwt((await tokens()).id_token)).toMatchObject({ email_verified: true });
      app.on.google.person = { sub: ALICE.sub, email: 'other@example.com' };
      app.on.browser.forget();
      expect(decodeJwt((await tokens()).id_token)).toMatchObject({
        email: 'other@example.com',
        email_verified: false,
      });
      app.on.google.person = { sub: 'bob', email: 'bob@example.com' };
      app.on.browser.forget();
      expect(decodeJwt((await tokens()).id_token)).toMatchObject({
        email: 'bob@example.com',
        email_verified: false,
      });
    });

    it('keep who has a password apart, though the address is the same', async () => {
      await begin();
      await signUp(ALICE.email);
      const own = await passwordOf(ALICE.email);
      expect(decodeJwt((await tokens()).access_token).sub).not.toBe(own.sub);
      expect(own).toMatchObject({ origin_jti: expect.any(String), auth_time: expect.any(Number) });
    });

    it('take no address for the name of somebody from a provider', async () => {
      await begin();
      const address = 'google_eve@example.com';
      await signUp(address);
      app.on.google.person = { sub: 'eve@example.com', email: 'eve@example.com', email_verified: true };
      const { access_token } = await tokens();
      const own = await passwordOf(address);
      expect(decodeJwt(access_token).sub).not.toBe(own.sub);
      expect(decodeJwt(access_token)['username']).toBe(address);
      expect(own['username']).not.toBe(address);
      expect((await call('GetUser', { AccessToken: access_token })).body).toMatchObject({
        Username: address,
        UserAttributes: expect.arrayContaining([{ Name: 'email', Value: 'eve@example.com' }]),
      });
    });

    it('find nobody from a provider by an address, so that it is free for a password', async () => {
      await begin();
      const { access_token } = await tokens();
      const AuthParameters = { USERNAME: ALICE.email, PASSWORD };
      const asked = { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: app.on.clientId, AuthParameters };
      expect((await call('InitiateAuth', asked)).status).toBe(400);
      expect((await byPassword(ALICE.email, PASSWORD)).status).toBe(401);
      await signUp(ALICE.email);
      const own = await passwordOf(ALICE.email);
      expect(own.sub).not.toBe(decodeJwt(access_token).sub);
      expect((await byPassword(ALICE.email, PASSWORD)).status).toBe(302);
    });

    it('give people no password to guess or to ask for anew', async () => {
      await begin();
      await tokens();
      const Username = 'google_alice-1';
      const asked = { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: app.on.clientId };
      for (const PASSWORD of ['x', 'password']) {
        const tried = await call('InitiateAuth', {
          ...asked,
          AuthParameters: { USERNAME: Username, PASSWORD },
        });
        expect(tried).toMatchObject({ status: 400, body: { __type: 'NotAuthorizedException' } });
      }
      expect(await call('ForgotPassword', { ClientId: app.on.clientId, Username })).toMatchObject({
        status: 400,
        body: { __type: 'NotAuthorizedException' },
      });
    });

    it('hand on only what the provider’s own keys have signed', async () => {
      await begin();
      app.on.google.down.add('/jwks');
      expect(queryOf(await byGoogle())).toEqual({
        error: 'invalid_request',
        error_description: 'Timeout in calling jwks uri',
        state: 'the state',
      });
      app.on.google.down.clear();
      expect(await codeByGoogle()).not.toBe('');
    });

    it.each([
      ['/token', 'Google Error - 503 error getting token'],
      ['/me', 'Google Error - attributes cannot be read'],
      ['/.well-known/openid-configuration', 'Unable to contact well-known endpoint'],
    ])('tell the app when %s of the provider is down', async (path, error_description) => {
      await begin();
      app.on.google.down.add(path);
      expect(queryOf(await byGoogle())).toMatchObject({ error: 'invalid_request', error_description });
    });

    it('tell the app when the provider turns somebody away', async () => {
      await begin();
      app.on.google.refuses = true;
      expect(queryOf(await byGoogle())).toMatchObject({ error: 'access_denied', state: 'the state' });
    });

    it('take nobody back who was not sent away, from another browser, twice, or too late', async () => {
      await begin();
      const back = async () => {
        const away = await app.on.browser.get(authorizeAt({ identity_provider: 'Google' }));
        return await app.on.browser.go(away.location, `${app.on.pages}/oauth2/idpresponse`);
      };
      const made = `${app.on.pages}/oauth2/idpresponse?state=made-up&code=x`;
      expect((await app.on.browser.get(made)).status).toBe(400);
      const { location: stolen } = await back();
      app.on.browser.forget();
      expect((await app.on.browser.get(stolen)).status).toBe(400);
      const { location: good } = await back();
      expect((await app.on.browser.get(good)).location).toContain(`${CALLBACK}?code=`);
      expect((await app.on.browser.get(good)).status).toBe(400);
      const away = await app.on.browser.get(`${authorizeAt({ identity_provider: 'Google' }, '/login')}`);
      expect(away.status).toBe(200);
      app.on.browser.forget();
      const { location: late } = await back();
      await app.on.part.advance(5 * 60);
      expect((await app.on.browser.get(late)).status).toBe(400);
    });

    it('ask the provider by its identifier too, and only those that the client has', async () => {
      await begin({ identifiers: ['mail.example'] });
      const { location } = await app.on.browser.get(authorizeAt({ idp_identifier: 'mail.example' }));
      expect(location.startsWith(`${app.on.google.issuer}/auth?`)).toBe(true);
      for (const wrong of [{ idp_identifier: 'other.example' }, { identity_provider: 'Facebook' }])
        expect(queryOf(await app.on.browser.get(authorizeAt(wrong)))).toMatchObject({
          error: 'invalid_request',
        });
    });
  });
});
