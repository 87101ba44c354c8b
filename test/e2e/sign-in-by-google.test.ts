/**
 * Amplify's `signInWithRedirect`, as it comes, and that of the client, in Chromium, against `npm start`; an OpenID provider that nobody here wrote
 * plays Google.
 * CHROMIUM names the browser; without it this is skipped.
 */
import { createServer, type Server } from 'node:http';
import { TestProvider } from '@suwar/local-cloud/test-provider';
import { build } from 'esbuild';
import { decodeJwt } from 'jose';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { npmStart, type Started } from '../support/npm-start.ts';
import { dataOf, signUp } from '../support/people.ts';
import { makeClient } from '../support/raw-client/client.ts';

const executablePath = process.env['CHROMIUM'];
if (executablePath === undefined)
  console.warn('SKIPPED sign-in by Amplify in a browser: CHROMIUM names none.');

/** An app of a few lines. What it knows of the deployment it asks the API for. */
const scriptOf = (apiUrl: string) => `
  import { Amplify } from 'aws-amplify';
  import { fetchAuthSession, getCurrentUser, signInWithRedirect, signOut } from 'aws-amplify/auth';
  const { identity } = await (await fetch('${apiUrl}/v1/config')).json();
  const { domain, scopes } = identity.oauth;
  const here = location.origin + '/';
  const oauth = { domain, scopes, redirectSignIn: [here], redirectSignOut: [here], responseType: 'code' };
  Amplify.configure({ Auth: { Cognito: {
    userPoolId: identity.issuer.split('/').at(-1),
    userPoolClientId: identity.clientId,
    userPoolEndpoint: identity.endpoint,
    loginWith: { oauth },
  } } });
  const text = (token) => token?.toString();
  window.photosApp = {
    signIn: (provider) => signInWithRedirect({ provider }),
    signOut: () => signOut(),
    who: () => getCurrentUser().then(({ username }) => username, () => undefined),
    tokens: async (forceRefresh) => {
      const { tokens } = await fetchAuthSession({ forceRefresh });
      return { access: text(tokens?.accessToken), id: text(tokens?.idToken) };
    },
  };
  document.body.dataset.ready = 'yes';
`;

/** The same app with the client. */
const scriptOfClient = (apiUrl: string) => `
  import { createSuwar } from '@suwar/client';
  const suwar = createSuwar({ api: '${apiUrl}' });
  const here = location.origin + '/';
  const back = await suwar.auth.finishRedirect();
  window.photosApp = {
    signIn: (provider) => suwar.auth.signInByRedirect({ redirectUri: here, provider }),
    signOut: async () => {
      const address = await suwar.auth.signOutAddress({ redirectUri: here });
      await suwar.auth.signOut();
      location.assign(address);
    },
    who: async () => suwar.auth.current?.email,
    tokens: async () => ({ access: await suwar.auth.token(), id: '' }),
    cameBack: back?.id,
    claim: async (username) => (await suwar.put('/v1/me', { body: { username, isNew: true } })).username,
  };
  document.body.dataset.ready = 'yes';
`;

interface App {
  /** Who came back from the pages with this load. */
  readonly cameBack?: string;
  claim?(username: string): Promise<string>;
  signIn(provider?: string): Promise<void>;
  signOut(): Promise<void>;
  who(): Promise<string | undefined>;
  tokens(forceRefresh: boolean): Promise<{ access: string; id: string }>;
}
declare global {
  var photosApp: App;
}

describe.skipIf(executablePath === undefined)('Amplify in a browser', () => {
  let google: TestProvider;
  let server: Server;
  let started: Started;
  let browser: Browser;
  let page: Page;
  let here = '';
  let domain = '';
  let script = '';

  const bundle = async (contents: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: import.meta.dirname },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  };

  beforeAll(async () => {
    google = await TestProvider.start({
      id: 'photos',
      secret: 'a secret',
      redirectUri: () => `https://${domain}/oauth2/idpresponse`,
    });
    server = createServer((request, response) => {
      const isScript = request.url === '/app.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(
        isScript
          ? script
          : '<!doctype html><title>App</title><body><script type="module" src="/app.js"></script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    here = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    const providers = JSON.stringify([{ type: 'google', clientId: 'photos', secret: 'photos/google' }]);
    started = await npmStart(
      [
        'signInDomain=photos',
        `signInProviders=${providers}`,
        `signInCallbacks=${here}`,
        `signInLogouts=${here}`,
      ],
      ['--port=0'],
      { SUWAR_SECRETS: '{"photos/google":"a secret"}', SUWAR_GOOGLE_ISSUER: google.issuer },
    );
    const { data } = await makeClient({ baseUrl: started.apiUrl }).GET('/v1/config');
    domain = data?.identity.oauth?.domain ?? '';
    await fetch(`${google.issuer}/.well-known/openid-configuration`); // it makes itself ready at the first request
    script = await bundle(scriptOf(started.apiUrl));
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await started?.stop();
    await google?.stop();
    server?.closeAllConnections();
    server?.close();
  }, 60_000);

  const isReady = () => page.waitForSelector('body[data-ready]:not([data-left])', { state: 'attached' });

  /** Does what leads out of the page, and waits until the app is there again in another one. */
  const leaveAndReturn = async (act: () => void): Promise<void> => {
    await page.evaluate(`document.body.dataset.left = 'yes'`);
    await page.evaluate(act);
    await isReady();
  };

  const signInByGoogle = async (): Promise<string> => {
    await leaveAndReturn(() => void globalThis.photosApp.signIn('Google'));
    await page.waitForFunction(async () => (await globalThis.photosApp.who()) !== undefined);
    return (await page.evaluate(() => globalThis.photosApp.tokens(false))).access;
  };

  const signOut = async (): Promise<void> => {
    await leaveAndReturn(() => void globalThis.photosApp.signOut());
    expect(await page.evaluate(() => globalThis.photosApp.who())).toBeUndefined();
  };

  const clientOf = (token: string) => makeClient({ baseUrl: started.apiUrl, accessToken: () => token });

  /** Somebody else's browser: neither pages nor provider know them. */
  beforeEach(async () => {
    await page?.context().close();
    // The certificate of the pages signs itself.
    page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(here);
    await isReady();
  });

  it('signs people in by Google, refreshes and signs out, with nothing changed', async () => {
    google.person = { sub: 'Mona-1', email: 'mona@example.com', email_verified: true, name: 'Mona' };
    const access = await signInByGoogle();
    const { id } = await page.evaluate(() => globalThis.photosApp.tokens(false));
    expect(decodeJwt(id)).toMatchObject({ email: 'mona@example.com', email_verified: true });
    const client = clientOf(access);
    const body = { username: `mona${Date.now()}`, displayName: 'Mona' };
    expect((await client.PUT('/v1/me', { body })).error).toMatchObject({ code: 'link_or_new' });
    const { response, error } = await client.PUT('/v1/me', { body: { ...body, isNew: true } });
    expect({ ok: response.ok, error }).toEqual({ ok: true, error: undefined });

    const renewed = await page.evaluate(() => globalThis.photosApp.tokens(true));
    expect(renewed.access).not.toBe(access);
    expect(decodeJwt(renewed.access)['origin_jti']).toBe(decodeJwt(access)['origin_jti']);
    await signOut();

    await page.evaluate(() => void globalThis.photosApp.signIn());
    await page.getByLabel('Password').waitFor();
    expect(new URL(page.url()).host).toBe(domain);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('links Google to the account of a password, unlinks the password, and signs in again to the same account', async () => {
    const layla = await signUp(started.apiUrl, 'layla');
    const username = `layla${Date.now()}`;
    const { accountId } = dataOf(await layla.client.PUT('/v1/me', { body: { username } }));
    google.person = { sub: 'Layla-7', email: layla.email, email_verified: true, name: 'Layla' };

    const byGoogle = clientOf(await signInByGoogle());
    const claim = await byGoogle.PUT('/v1/me', { body: { username: `${username}b` } });
    expect(claim.error).toMatchObject({ status: 409, code: 'link_or_new' });

    const { access } = await page.evaluate(() => globalThis.photosApp.tokens(false));
    const body = { accessToken: access };
    const linked = dataOf(await layla.client.POST('/v1/me/identities', { body }));
    expect(linked).toMatchObject({ provider: 'Google', current: false });
    expect(dataOf(await byGoogle.GET('/v1/me')).accountId).toBe(accountId);

    const { items } = dataOf(await byGoogle.GET('/v1/me/identities'));
    expect(items).toMatchObject([
      { provider: 'password', current: false },
      { ...linked, current: true },
    ]);
    const path = { identityId: items[0]?.identityId ?? '' };
    const unlinked = await byGoogle.DELETE('/v1/me/identities/{identityId}', { params: { path } });
    expect(unlinked.response.status).toBe(204);
    const byPassword = await layla.cognito.signIn(layla.email, layla.password);
    const refused = await clientOf(byPassword.accessToken).GET('/v1/me');
    expect(refused.error).toMatchObject({ status: 403, code: 'account_required' });
    await signOut();

    const again = clientOf(await signInByGoogle());
    expect(dataOf(await again.GET('/v1/me'))).toMatchObject({ accountId, username });
    expect(dataOf(await again.GET('/v1/me/identities')).items).toMatchObject([
      { provider: 'Google', current: true },
    ]);
    await signOut();
  });

  it('signs people in by Google through the client, whose code is used once, and signs out of the pages', async () => {
    script = await bundle(scriptOfClient(started.apiUrl));
    await page.goto(here);
    await isReady();
    google.person = { sub: 'Nour-3', email: 'nour@example.com', email_verified: true, name: 'Nour' };
    const access = await signInByGoogle();
    expect(await page.evaluate(() => globalThis.photosApp.cameBack)).toBe(decodeJwt(access).sub);
    expect(page.url()).toBe(here); // the code is out of the address
    const username = `nour${Date.now()}`;
    expect(await page.evaluate((name) => globalThis.photosApp.claim?.(name), username)).toBe(username);

    await page.reload();
    await isReady();
    expect(await page.evaluate(() => globalThis.photosApp.who())).toBe('nour@example.com');
    expect(await page.evaluate(() => globalThis.photosApp.cameBack)).toBeUndefined();
    await signOut();
    await page.reload();
    await isReady();
    expect(await page.evaluate(() => globalThis.photosApp.who())).toBeUndefined();
  });
});
