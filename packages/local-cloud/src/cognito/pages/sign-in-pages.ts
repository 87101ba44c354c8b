import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { User } from 'cognito-local/lib/services/userPoolService.js';
import { Expiring } from '../expiring.ts';
import { isExternal } from '../pool-services.ts';
import type { Provider } from '../provider.ts';
import { OWN_PROVIDER } from '../providers-of-pools.ts';
import type { UserPools } from '../user-pools.ts';
import { type Answer, html, redirect } from './answer.ts';
import {
  AppError,
  type AuthorizationRequest,
  clientOf,
  PageError,
  type PoolPages,
  readRequest,
  withParameters,
} from './authorization-request.ts';
import { type BrowserSession, BrowserSessions, cookieOf, setCookie } from './browser-sessions.ts';
import { Codes } from './codes.ts';
import { federatedUser } from './federated-user.ts';
import { signInPage } from './page.ts';
import { addressAtProvider, claimsFor, ProviderFailure } from './relying-party.ts';

/** How long somebody may be away at a provider. @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html */
const AWAY_MS = 5 * 60_000;
const CSRF = 'XSRF-TOKEN';
const AWAY = 'csrf-state';
const WRONG = 'Incorrect username or password.';

/** What the pages of one user pool are made of. */
export interface PagesParts {
  readonly pools: UserPools;
  readonly pages: PoolPages;
  /** `https://127.0.0.1:3004` */
  readonly origin: string;
  readonly providers: ReadonlyMap<string, Provider>;
  now(): number;
}

interface Away {
  readonly request: AuthorizationRequest;
  readonly provider: Provider;
  readonly nonce: string;
}

/** The pages of a user pool that people come to with a browser, and go back to their app from. */
export class SignInPages {
  readonly codes: Codes;
  readonly #parts: PagesParts;
  readonly #sessions: BrowserSessions;
  readonly #away = new Expiring<Away>(AWAY_MS);

  constructor(parts: PagesParts) {
    this.#parts = parts;
    this.codes = new Codes(() => parts.now());
    this.#sessions = new BrowserSessions(() => parts.now());
  }

  /** `GET /oauth2/authorize` */
  async authorize(query: URLSearchParams, browser: IncomingMessage): Promise<Answer> {
    const request = await readRequest(query, this.#parts.pools, this.#parts.pages);
    const session = this.#sessions.of(browser);
    const mayResume =
      !request.prompts.includes('login') && (request.provider ?? session?.provider) === session?.provider;
    const user = session !== undefined && mayResume ? await this.#userOf(session.username) : undefined;
    if (session !== undefined && user?.Enabled === true) return redirect(this.#comeBack(request, session));
    if (request.prompts.includes('none'))
      throw new AppError('login_required', 'nobody is signed in', request);
    const provider = this.#parts.providers.get(request.provider ?? '');
    return provider === undefined ? redirect(`/login?${query}`) : await this.#sendAway(request, provider);
  }

  /** `GET /login` */
  async show(query: URLSearchParams, browser: IncomingMessage): Promise<Answer> {
    const request = await readRequest(query, this.#parts.pools, this.#parts.pages);
    return this.#page(request, query, browser, { username: request.loginHint ?? '', problem: undefined });
  }

  /** `POST /login` */
  async signIn(query: URLSearchParams, form: URLSearchParams, browser: IncomingMessage): Promise<Answer> {
    const request = await readRequest(query, this.#parts.pools, this.#parts.pages);
    const csrf = cookieOf(browser, CSRF);
    if (csrf === undefined || csrf !== form.get('_csrf'))
      throw new PageError('The form was not sent by the page that this browser was shown.');
    const username = form.get('username') ?? '';
    const found = await this.#checkPassword(request, username, form.get('password') ?? '');
    if (typeof found === 'string') return this.#page(request, query, browser, { username, problem: found });
    return this.#begin(request, found, OWN_PROVIDER);
  }

  /** `/oauth2/idpresponse`: a browser comes back from a provider. */
  async comeFromProvider(parameters: URLSearchParams, browser: IncomingMessage): Promise<Answer> {
    const state = parameters.get('state') ?? '';
    const away = this.#away.of(state, this.#parts.now());
    if (away === undefined || cookieOf(browser, AWAY) !== state)
      throw new PageError(
        'This sign-in was not begun in this browser within the last five minutes, or has come back before.',
      );
    this.#away.forget(state);
    const { request, provider, nonce } = away;
    const error = parameters.get('error');
    const code = parameters.get('code');
    if (error !== null || code === null) {
      const description =
        parameters.get('error_description') ?? `${provider.name} Error - ${error ?? 'no code'}`;
      throw new AppError(error === 'access_denied' ? error : 'invalid_request', description, request);
    }
    const claims = await claimsFor(provider, code, { redirectUri: this.#callback, nonce }).catch(
      toldTo(request),
    );
    const { pools, now } = this.#parts;
    const user = await federatedUser(pools, request.client, provider, claims, now());
    if (!user.Enabled) throw new AppError('access_denied', 'User is disabled.', request);
    return this.#begin(request, user, provider.name);
  }

  /** `GET /logout`. @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html */
  async signOut(query: URLSearchParams, browser: IncomingMessage): Promise<Answer> {
    const client = await clientOf(query, this.#parts.pools, this.#parts.pages.poolId);
    const logoutUri = query.get('logout_uri');
    if (logoutUri !== null) {
      if (client.LogoutURLs?.includes(logoutUri) !== true)
        throw new PageError(
          `${logoutUri} is none of the sign-out addresses of the app client, letter by letter.`,
        );
      return redirect(logoutUri, [this.#sessions.end(browser)]);
    }
    if (query.get('redirect_uri') === null) throw new PageError('logout_uri or redirect_uri is missing.');
    await readRequest(query, this.#parts.pools, this.#parts.pages);
    return redirect(`/login?${query}`, [this.#sessions.end(browser)]);
  }

  get #callback(): string {
    return `${this.#parts.origin}/oauth2/idpresponse`;
  }

  async #userOf(username: string): Promise<User | undefined> {
    const { pools, pages } = this.#parts;
    const pool = await pools.pool(pages.poolId);
    return await pools.userNamed(pool, username);
  }

  /** The user, or what the page says instead. */
  async #checkPassword(
    { client }: AuthorizationRequest,
    login: string,
    password: string,
  ): Promise<User | string> {
    const { pools, pages } = this.#parts;
    if (client.SupportedIdentityProviders?.includes(OWN_PROVIDER) !== true) return WRONG;
    const pool = await pools.pool(pages.poolId);
    const user = await pools.userOf(pool, login);
    if (user === undefined || password === '' || user.Password !== password || isExternal(user)) return WRONG;
    if (!user.Enabled) return 'User is disabled.';
    if (user.UserStatus !== 'CONFIRMED')
      return 'This page takes nobody who must confirm an address or set a password first.';
    const hasSecondFactor =
      (user.UserMFASettingList?.length ?? 0) > 0 || pool.options.MfaConfiguration === 'ON';
    return hasSecondFactor ? 'This page asks for no second factor: sign in by the app.' : user;
  }

  #begin(request: AuthorizationRequest, user: User, provider: string): Answer {
    const authTime = Math.floor(this.#parts.now() / 1000);
    const session: BrowserSession = { username: user.Username, provider, authTime };
    return redirect(this.#comeBack(request, session), [
      this.#sessions.begin(session),
      setCookie(AWAY, '', 0),
    ]);
  }

  #comeBack(request: AuthorizationRequest, { username, authTime }: BrowserSession): string {
    const { client, redirectUri, challenge, scopes, nonce, state } = request;
    const grant = { scopes, nonce };
    const code = this.codes.issue({
      clientId: client.ClientId,
      redirectUri,
      challenge,
      username,
      authTime,
      grant,
    });
    return withParameters(redirectUri, { code, state });
  }

  async #sendAway(request: AuthorizationRequest, provider: Provider): Promise<Answer> {
    const now = this.#parts.now();
    const [state, nonce] = [random(), random()];
    const { prompts, loginHint } = request;
    const address = await addressAtProvider(provider, {
      redirectUri: this.#callback,
      state,
      nonce,
      prompts,
      loginHint,
    }).catch(toldTo(request));
    this.#away.keep(state, { request, provider, nonce }, now);
    return redirect(address, [setCookie(AWAY, state, AWAY_MS / 1000)]);
  }

  #page(
    request: AuthorizationRequest,
    query: URLSearchParams,
    browser: IncomingMessage,
    shown: { readonly username: string; readonly problem: string | undefined },
  ): Answer {
    const csrf = cookieOf(browser, CSRF) ?? random();
    const supported = request.client.SupportedIdentityProviders ?? [];
    const providers = supported.filter((name) => name !== OWN_PROVIDER && request.provider !== OWN_PROVIDER);
    const byPassword = supported.includes(OWN_PROVIDER);
    const body = signInPage({ query: query.toString(), csrf, byPassword, providers, ...shown });
    return html(shown.problem === undefined ? 200 : 401, body, [setCookie(CSRF, csrf, AWAY_MS / 1000)]);
  }
}

const random = (): string => randomBytes(24).toString('base64url');

const toldTo =
  (request: AuthorizationRequest) =>
  (error: unknown): never => {
    throw error instanceof ProviderFailure ? new AppError('invalid_request', error.message, request) : error;
  };
