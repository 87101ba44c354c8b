/** What apps ask the pages and the token endpoint for. */
import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { CALLBACK, proofKey } from '../support/pages-cloud.ts';
import { json, queryOf, signInApp } from '../support/sign-in-app.ts';

const app = signInApp();
const { begin, authorizeAt, codeByGoogle, token, redeem, tokens, refresh, call } = app;

describe('the pages of a user pool', () => {
  describe('take requests', () => {
    it.each([
      ['of a foreign callback', { redirect_uri: 'https://evil.example/in' }],
      ['of a callback that is longer than the registered one', { redirect_uri: `${CALLBACK}/` }],
      ['without a callback', { redirect_uri: undefined }],
      ['of an unknown client', { client_id: 'unknown' }],
    ])('and send nobody away for one %s', async (_, changes) => {
      await begin();
      for (const path of ['/oauth2/authorize', '/login']) {
        const shown = await app.on.browser.get(authorizeAt(changes, path));
        expect([shown.status, shown.location]).toEqual([400, '']);
        expect(shown.body).not.toContain('<form');
      }
    });

    it.each([
      [{ response_type: 'token' }, 'unauthorized_client'],
      [{ response_type: undefined }, 'invalid_request'],
      [{ code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
      [{ code_challenge_method: undefined }, 'invalid_request'],
      [{ code_challenge_method: 'plain' }, 'invalid_request'],
      [{ code_challenge: undefined }, 'invalid_request'],
      [{ code_challenge: 'short' }, 'invalid_request'],
      [{ scope: 'openid photos/read' }, 'invalid_scope'],
      [{ scope: 'phone' }, 'invalid_scope'],
      [{ scope: 'email' }, 'invalid_scope'],
    ])('and refuse %j to the app as %s', async (changes, error) => {
      await begin();
      const shown = await app.on.browser.get(authorizeAt(changes));
      expect(shown).toMatchObject({ status: 302 });
      expect(queryOf(shown)).toMatchObject({
        error,
        state: 'the state',
        error_description: expect.any(String),
      });
      expect(shown.location.startsWith(`${CALLBACK}?`)).toBe(true);
    });

    it('and narrow a token to the scopes that were asked for', async () => {
      await begin();
      const { access_token, id_token } = await tokens({ scope: 'openid email phone' });
      expect(decodeJwt(access_token)['scope']).toBe('openid email');
      expect(decodeJwt(id_token)).not.toHaveProperty('name');
      expect(await call('GetUser', { AccessToken: access_token })).toMatchObject({
        body: { __type: 'NotAuthorizedException', message: 'Access Token does not have required scopes' },
      });
      app.on.browser.forget();
      const admin = await tokens({ scope: 'aws.cognito.signin.user.admin' });
      expect(admin).not.toHaveProperty('id_token');
      expect((await refresh(admin.refresh_token)).body).not.toHaveProperty('id_token');
      expect((await call('GetUser', { AccessToken: admin.access_token })).status).toBe(200);
    });

    it('and answer those of a code once, for five minutes, to who has its proof', async () => {
      await begin();
      const refused = { status: 400, body: { error: 'invalid_grant' } };
      const code = await codeByGoogle();
      expect((await redeem(code)).status).toBe(200);
      expect(await redeem(code)).toEqual(refused);
      for (const wrong of [
        { code_verifier: proofKey().verifier },
        { code_verifier: '' },
        { redirect_uri: 'photos://in' },
      ]) {
        const another = await codeByGoogle();
        expect(await redeem(another, wrong)).toEqual(refused);
        expect(await redeem(another)).toEqual(refused);
      }
      for (const code_verifier of ['a'.repeat(42), 'a'.repeat(129), `${'a'.repeat(42)} `]) {
        const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
        const misshapen = await codeByGoogle({ code_challenge });
        expect(await redeem(misshapen, { code_verifier }), code_verifier).toEqual(refused);
      }
      const late = await codeByGoogle();
      await app.on.part.advance(5 * 60);
      expect(await redeem(late)).toEqual(refused);
    });

    it.each([
      [{ grant_type: 'client_credentials' }, 'unsupported_grant_type'],
      [{ grant_type: 'refresh_token' }, 'invalid_request'],
      [{ grant_type: 'refresh_token', refresh_token: 'made up' }, 'invalid_grant'],
      [{ grant_type: 'authorization_code' }, 'invalid_request'],
      [{ grant_type: 'authorization_code', client_id: 'unknown' }, 'invalid_client'],
      [{}, 'invalid_request'],
    ])('of tokens and refuse %j as %s', async (form, error) => {
      await begin();
      expect(await token(form)).toMatchObject({ status: 400, body: { error } });
    });

    it('of tokens from any page, as forms alone', async () => {
      await begin();
      const asked = {
        origin: 'https://app.example',
        'access-control-request-headers': 'content-type,x-amz-user-agent',
      };
      const preflight = await app.on.browser.call('OPTIONS', `${app.on.pages}/oauth2/token`, asked);
      expect(preflight).toMatchObject({
        status: 200,
        headers: {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': 'content-type,x-amz-user-agent',
        },
      });
      const type = { 'content-type': 'application/json' };
      expect(
        json(await app.on.browser.call('POST', `${app.on.pages}/oauth2/token`, type, '{}')),
      ).toMatchObject({
        status: 400,
        body: { error: 'invalid_request' },
      });
    });
  });
});
