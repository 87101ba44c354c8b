import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import type { UserPools } from '../user-pools.ts';

const RESERVED_SCOPES = ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'];
const WITH_OPENID = ['email', 'phone', 'profile'];
const PROMPTS = ['none', 'login', 'select_account', 'consent'];
/** What SHA-256 gives in base64url. */
const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;

/** A checked request of an app to sign somebody in. */
export interface AuthorizationRequest {
  readonly client: AppClient;
  readonly redirectUri: string;
  readonly state: string | undefined;
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  readonly challenge: string;
  /** Undefined where the person chooses. */
  readonly provider: string | undefined;
  readonly prompts: readonly string[];
  readonly loginHint: string | undefined;
}

/** Where the pages of a pool stand: what its domain and providers say. */
export interface PoolPages {
  readonly poolId: string;
  /** Whether the pages are managed login, which alone knows `prompt`. */
  readonly managed: boolean;
  /** The provider that an `idp_identifier` stands for. */
  providerOf(identifier: string): string | undefined;
}

/** A request that cannot go back to an app, since the app or its address is not known: the person is shown it. */
export class PageError extends Error {}

/** A request that is refused to the app, at its own address. */
export class AppError extends Error {
  readonly code: string;
  readonly redirectUri: string;
  readonly state: string | undefined;

  constructor(
    code: string,
    description: string,
    to: { readonly redirectUri: string; readonly state: string | undefined },
  ) {
    super(description);
    this.code = code;
    this.redirectUri = to.redirectUri;
    this.state = to.state;
  }

  get location(): string {
    return withParameters(this.redirectUri, {
      error: this.code,
      error_description: this.message,
      state: this.state,
    });
  }
}

/** An address with parameters added to its query. */
export function withParameters(
  address: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string {
  const added = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) added.set(name, value);
  return `${address}${address.includes('?') ? '&' : '?'}${added}`;
}

/** The client of a request to a page of its pool. Throws a {@link PageError} for any other. */
export async function clientOf(query: URLSearchParams, pools: UserPools, poolId: string): Promise<AppClient> {
  const clientId = query.get('client_id');
  const found = clientId === null ? undefined : await pools.clientAndPool(clientId).catch(() => undefined);
  if (found?.client.UserPoolId !== poolId || found.client.AllowedOAuthFlowsUserPoolClient !== true)
    throw new PageError(`There is no app client ${clientId ?? 'without client_id'} that uses these pages.`);
  return found.client;
}

/**
 * Reads a request of `/oauth2/authorize` or `/login`.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export async function readRequest(
  query: URLSearchParams,
  pools: UserPools,
  pages: PoolPages,
): Promise<AuthorizationRequest> {
  const client = await clientOf(query, pools, pages.poolId);
  const redirectUri = query.get('redirect_uri');
  if (redirectUri === null || client.CallbackURLs?.includes(redirectUri) !== true)
    throw new PageError(
      `redirect_mismatch: ${redirectUri ?? 'no redirect_uri'} is none of the callback addresses of the app client, letter by letter.`,
    );
  const state = query.get('state') ?? undefined;
  const refuse = (code: string, description: string): AppError =>
    new AppError(code, description, { redirectUri, state });
  const twice = [...query.keys()].find((name) => query.getAll(name).length > 1);
  if (twice !== undefined) throw refuse('invalid_request', `${twice} is there twice`);
  checkResponseType(query.get('response_type'), client, refuse);
  return {
    client,
    redirectUri,
    state,
    scopes: scopesOf(query.get('scope'), client, refuse),
    nonce: query.get('nonce') ?? undefined,
    challenge: challengeOf(query, refuse),
    provider: chosenProvider(query, client, pages, refuse),
    prompts: pages.managed ? promptsOf(query.get('prompt'), refuse) : [],
    loginHint: query.get('login_hint') ?? undefined,
  };
}

type Refuse = (code: string, description: string) => AppError;

function checkResponseType(type: string | null, client: AppClient, refuse: Refuse): void {
  if (type === 'token') throw refuse('unauthorized_client', 'the local cloud has the code flow alone');
  if (type !== 'code') throw refuse('invalid_request', 'response_type must be code');
  if (client.AllowedOAuthFlows?.includes('code') !== true)
    throw refuse('unauthorized_client', 'the app client does not allow the code flow');
}

/** Scopes that the client does not have are ignored; those that nobody has are refused. */
function scopesOf(asked: string | null, client: AppClient, refuse: Refuse): readonly string[] {
  const allowed = client.AllowedOAuthScopes ?? [];
  if (asked === null || asked === '') return allowed;
  const scopes = [...new Set(asked.split(' ').filter(Boolean))];
  const unknown = scopes.find((scope) => !RESERVED_SCOPES.includes(scope) && !allowed.includes(scope));
  if (unknown !== undefined) throw refuse('invalid_scope', `${unknown} is no scope of the app client`);
  const kept = scopes.filter((scope) => allowed.includes(scope));
  if (kept.length === 0) throw refuse('invalid_scope', 'the app client has none of these scopes');
  if (!kept.includes('openid') && kept.some((scope) => WITH_OPENID.includes(scope)))
    throw refuse('invalid_scope', 'email, phone and profile go with openid');
  return kept;
}

/** PKCE is demanded, which Cognito does not do: an app without it is to be found here. */
function challengeOf(query: URLSearchParams, refuse: Refuse): string {
  const [challenge, method] = [query.get('code_challenge'), query.get('code_challenge_method')];
  if (challenge === null && method === null)
    throw refuse(
      'invalid_request',
      'code_challenge is missing: public clients use PKCE, which Cognito does not demand but this does',
    );
  if (challenge === null) throw refuse('invalid_request', 'code_challenge is missing');
  if (method !== 'S256') throw refuse('invalid_request', 'code_challenge_method must be S256');
  if (!CHALLENGE.test(challenge))
    throw refuse('invalid_request', 'code_challenge is no SHA-256 in base64url');
  return challenge;
}

function chosenProvider(
  query: URLSearchParams,
  client: AppClient,
  pages: PoolPages,
  refuse: Refuse,
): string | undefined {
  const identifier = query.get('idp_identifier');
  const name =
    query.get('identity_provider') ?? (identifier === null ? undefined : pages.providerOf(identifier));
  if (name === undefined && identifier === null) return undefined;
  if (name === undefined || client.SupportedIdentityProviders?.includes(name) !== true)
    throw refuse('invalid_request', `the app client has no provider ${name ?? identifier}`);
  return name;
}

function promptsOf(asked: string | null, refuse: Refuse): readonly string[] {
  const prompts = (asked ?? '').split(' ').filter(Boolean);
  const unknown = prompts.find((prompt) => !PROMPTS.includes(prompt));
  if (unknown !== undefined) throw refuse('invalid_request', `${unknown} is no value of prompt`);
  if (prompts.includes('none') && prompts.length > 1)
    throw refuse('invalid_request', 'prompt=none goes with no other');
  return prompts;
}
