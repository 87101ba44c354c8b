/** What a browser sees and keeps: its session at the pages, and the form for passwords. */
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { LOGOUT } from '../support/pages-cloud.ts';
import { PASSWORD, queryOf, signInApp } from '../support/sign-in-app.ts';
import type { Shown } from '../support/test-browser.ts';

const app = signInApp();
const { begin, authorizeAt, byGoogle, redeem, signUp, byPassword } = app;

describe('the pages of a user pool', () => {
  describe('remember a browser', () => {
    const authTimeOf = async (shown: Shown) =>
      decodeJwt((await redeem(queryOf(shown)['code'] ?? '')).body.access_token)['auth_time'];

    it('for an hour from signing in, which its tokens tell as the time of that', async () => {
      await begin();
      const first = await authTimeOf(await byGoogle());
      await app.on.part.advance(3500);
      expect(await authTimeOf(await app.on.browser.get(authorizeAt()))).toBe(first);
      await app.on.part.advance(101);
      expect((await app.on.browser.get(authorizeAt())).location).toContain(`${app.on.pages}/login?`);
    });

    it('for the provider that it came by', async () => {
      await begin();
      await byGoogle();
      expect((await app.on.browser.get(authorizeAt({ identity_provider: 'COGNITO' }))).location).toContain(
        '/login?',
      );
    });

    it('but no proof it is where prompt=login asks for one, which goes on to the provider', async () => {
      await begin({ managed: true });
      const first = Number(await authTimeOf(await byGoogle()));
      await app.on.part.advance(600);
      expect((await app.on.browser.get(authorizeAt({ prompt: 'login' }))).location).toContain('/login?');
      const again = Number(await authTimeOf(await byGoogle({ prompt: 'login' })));
      expect(again).toBeGreaterThanOrEqual(first + 600);
      expect(app.on.google.asked.at(-1)?.get('prompt')).toBe('login');
    });

    it('and ask nobody where prompt=none forbids it', async () => {
      await begin({ managed: true });
      expect(queryOf(await app.on.browser.get(authorizeAt({ prompt: 'none' })))).toMatchObject({
        error: 'login_required',
      });
      await byGoogle();
      expect(queryOf(await app.on.browser.get(authorizeAt({ prompt: 'none' })))).toHaveProperty('code');
      const both = await app.on.browser.get(authorizeAt({ prompt: 'none login' }));
      expect(queryOf(both)).toMatchObject({ error: 'invalid_request' });
    });

    it('whatever prompt says on the classic pages, which do not know it: /logout makes them forget', async () => {
      await begin();
      await byGoogle();
      expect(queryOf(await app.on.browser.get(authorizeAt({ prompt: 'login' })))).toHaveProperty('code');
      const out = await app.on.browser.get(authorizeAt({}, '/logout'));
      expect(out.location).toContain(`${app.on.pages}/login?`);
      expect((await app.on.browser.get(authorizeAt())).location).toContain('/login?');
    });

    it('until it signs out, to a registered address alone', async () => {
      await begin();
      await byGoogle();
      const out = (logout_uri: string) =>
        app.on.browser.get(
          `${app.on.pages}/logout?${new URLSearchParams({ client_id: app.on.clientId, logout_uri })}`,
        );
      expect(await out('https://evil.example/')).toMatchObject({ status: 400, location: '' });
      expect(queryOf(await app.on.browser.get(authorizeAt()))).toHaveProperty('code');
      expect(await out(LOGOUT)).toMatchObject({ status: 302, location: LOGOUT });
      expect((await app.on.browser.get(authorizeAt())).location).toContain('/login?');
    });
  });

  describe('by password', () => {
    it('sign in who knows it, and tell nobody else apart', async () => {
      await begin();
      await signUp('bob@example.com');
      const right = await byPassword('Bob@example.com', PASSWORD);
      const { body } = await redeem(queryOf(right)['code'] ?? '');
      expect(decodeJwt(body.id_token)).toMatchObject({ email: 'bob@example.com', email_verified: true });
      expect(decodeJwt(body.access_token)).not.toHaveProperty('cognito:groups');
      const wrong = [
        await byPassword('bob@example.com', 'wrong'),
        await byPassword('nobody@example.com', PASSWORD),
      ];
      for (const { status, body, location } of wrong) {
        expect([status, location]).toEqual([401, '']);
        expect(body).toContain('Incorrect username or password.');
      }
    });

    it('take the form from their own page alone', async () => {
      await begin();
      await signUp('bob@example.com');
      const form = { _csrf: 'made up', username: 'bob@example.com', password: PASSWORD };
      expect(await app.on.browser.post(authorizeAt({}, '/login'), form)).toMatchObject({
        status: 400,
        location: '',
      });
    });

    it('show what was typed as text, and carry the request on', async () => {
      await begin();
      const hostile = '"><script>alert(1)</script>';
      const { body } = await byPassword(hostile, 'x', { state: hostile });
      expect(body).not.toContain('<script>');
      expect(body).toContain('identity_provider=Google');
      expect(body).toContain('<label for="password">');
    });

    it('let nobody in without a password', async () => {
      await begin();
      await signUp('bob@example.com');
      expect((await app.on.browser.get(authorizeAt({}, '/login'))).body).toContain('type="password"');
      expect(await byPassword('bob@example.com', '')).toMatchObject({ status: 401, location: '' });
    });

    it('let nobody in by a form that the client does not have', async () => {
      await begin({ client: { SupportedIdentityProviders: ['Google'] } });
      await signUp('bob@example.com');
      const address = authorizeAt({}, '/login');
      const shown = await app.on.browser.get(address);
      expect(shown.body).not.toContain('type="password"');
      const _csrf = /XSRF-TOKEN=([^;]+)/.exec(String(shown.headers['set-cookie']))?.[1] ?? '';
      const form = { _csrf, username: 'bob@example.com', password: PASSWORD };
      const sent = await app.on.browser.post(address, form);
      expect(sent).toMatchObject({ status: 401, location: '' });
      expect(sent.body).toContain('Incorrect username or password.');
    });
  });

  it('stand in the document of the issuer', async () => {
    await begin();
    const document = await (await fetch(`${app.on.issuer}/.well-known/openid-configuration`)).json();
    expect(document).toMatchObject({
      issuer: app.on.issuer,
      authorization_endpoint: `${app.on.pages}/oauth2/authorize`,
      token_endpoint: `${app.on.pages}/oauth2/token`,
      revocation_endpoint: `${app.on.pages}/oauth2/revoke`,
    });
  });
});
