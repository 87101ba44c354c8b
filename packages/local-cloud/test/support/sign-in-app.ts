/** An app that signs people in at the pages of a user pool, a cloud for each test. */
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, vi } from 'vitest';
import * as z from 'zod';
import { CALLBACK, type PagesCloud, pagesCloud, proofKey } from './pages-cloud.ts';
import type { Shown } from './test-browser.ts';

/** Of everybody who signs up. */
export const PASSWORD = 'a long password';
const Answer = z.looseObject({
  AuthenticationResult: z.looseObject({ AccessToken: z.string() }).optional(),
});
/** Whom Google signs in. */
export const ALICE = { sub: 'Alice-1', email: 'alice@example.com', email_verified: true, name: 'Alice' };

/** The query of the address that a browser is sent to. */
export const queryOf = ({ location }: Shown) => Object.fromEntries(new URL(location).searchParams);

/** An answer with its body read. */
export const json = ({ status, body }: Shown) => ({
  status,
  body: body === '' ? undefined : JSON.parse(body),
});

/** What a file of tests signs in with; each test calls `begin` first, which starts the cloud `on`. */
export const signInApp = () => {
  let on: PagesCloud;
  // The provider says that it keeps all in memory, which is what a test wants.
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterEach(async () => {
    vi.restoreAllMocks();
    await on.stop();
  });

  const begin = async (settings: Parameters<typeof pagesCloud>[0] = {}) => {
    on = await pagesCloud(settings);
    on.google.person = ALICE;
  };
  const { verifier, challenge } = proofKey();
  const authorizeAt = (changes: Record<string, string | undefined> = {}, path = '/oauth2/authorize') => {
    const query = {
      response_type: 'code',
      client_id: on.clientId,
      redirect_uri: CALLBACK,
      state: 'the state',
      scope: 'openid email profile aws.cognito.signin.user.admin',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...changes,
    };
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, value);
    return `${on.pages}${path}?${given}`;
  };
  const byGoogle = (changes: Record<string, string | undefined> = {}) =>
    on.browser.go(authorizeAt({ identity_provider: 'Google', ...changes }), CALLBACK);
  const codeByGoogle = async (changes: Record<string, string | undefined> = {}) =>
    queryOf(await byGoogle(changes))['code'] ?? '';
  const token = async (form: Record<string, string>) =>
    json(await on.browser.post(`${on.pages}/oauth2/token`, { client_id: on.clientId, ...form }));
  const redeem = (code: string, changes: Record<string, string> = {}) =>
    token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: CALLBACK,
      code_verifier: verifier,
      ...changes,
    });
  const tokens = async (changes: Record<string, string | undefined> = {}) =>
    (await redeem(await codeByGoogle(changes))).body;
  const refresh = (refresh_token: string) => token({ grant_type: 'refresh_token', refresh_token });
  const call = async (operation: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(new URL('/', on.issuer), {
      method: 'POST',
      headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`, ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: Answer.parse(await answer.json()) };
  };
  const signUp = async (email: string) => {
    await call('SignUp', { ClientId: on.clientId, Username: email, Password: PASSWORD });
    await call('ConfirmSignUp', { ClientId: on.clientId, Username: email, ConfirmationCode: '123456' });
  };
  /** What the access token of somebody's password says. */
  const passwordOf = async (email: string) => {
    const AuthParameters = { USERNAME: email, PASSWORD };
    const asked = { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: on.clientId, AuthParameters };
    const { body } = await call('InitiateAuth', asked);
    return decodeJwt(body.AuthenticationResult?.AccessToken ?? '');
  };
  /** Opens the page of `/login` and sends its form. */
  const byPassword = async (
    username: string,
    password: string,
    changes: Record<string, string | undefined> = {},
  ) => {
    const address = authorizeAt(changes, '/login');
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await on.browser.get(address)).body)?.[1] ?? '';
    return await on.browser.post(address, { _csrf: csrf, username, password });
  };

  return {
    /** The cloud of the test that runs. */
    get on() {
      return on;
    },
    begin,
    authorizeAt,
    byGoogle,
    codeByGoogle,
    token,
    redeem,
    tokens,
    refresh,
    call,
    signUp,
    passwordOf,
    byPassword,
  };
};
