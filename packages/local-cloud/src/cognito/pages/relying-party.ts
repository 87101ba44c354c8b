import { createLocalJWKSet, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Provider } from '../provider.ts';

const TIMEOUT_MS = 10_000; // Cognito documents no number
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
});
const TokenAnswer = z.object({ id_token: z.string(), access_token: z.string().optional() });
const Keys = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });
const Claims = z.looseObject({ sub: z.string().min(1) });

/** What a provider says of somebody who signed in there. */
export type ProviderClaims = z.infer<typeof Claims>;

/** A provider that does not do its part; the message is Cognito's `error_description`. */
export class ProviderFailure extends Error {}

const trouble =
  (description: string) =>
  (cause: unknown): never => {
    throw new ProviderFailure(description, { cause });
  };

const call = async (address: string, init: RequestInit, description: string): Promise<Response> =>
  await fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(trouble(description));

/** What the provider says of itself, asked each time: it may be another process the next time. */
async function discover({ issuer }: Provider): Promise<z.infer<typeof Discovery>> {
  const description = 'Unable to contact well-known endpoint';
  const answer = await call(`${issuer}/.well-known/openid-configuration`, {}, description);
  const found = Discovery.safeParse(await answer.json().catch(() => undefined));
  if (!found.success || found.data.issuer !== issuer) throw new ProviderFailure(description);
  return found.data;
}

/**
 * Where a browser goes to sign in at the provider. There is no PKCE in it, as there is none in Cognito's own requests, which prove themselves by a
 * secret: a provider that demands it is refused here as there.
 */
export async function addressAtProvider(
  provider: Provider,
  request: {
    readonly redirectUri: string;
    readonly state: string;
    readonly nonce: string;
    readonly prompts: readonly string[];
    readonly loginHint: string | undefined;
  },
): Promise<string> {
  const address = new URL((await discover(provider)).authorization_endpoint);
  const prompts = request.prompts.filter((prompt) => prompt !== 'none');
  const parameters = {
    client_id: provider.clientId,
    redirect_uri: request.redirectUri,
    response_type: 'code',
    scope: provider.scopes.join(' '),
    state: request.state,
    nonce: request.nonce,
    ...(provider.comesBackByForm && { response_mode: 'form_post' }),
    ...(prompts.length > 0 && { prompt: prompts.join(' ') }),
    ...(request.loginHint !== undefined &&
      provider.type !== 'SignInWithApple' && { login_hint: request.loginHint }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}

/** What the provider says of whom its code stands for. Throws a {@link ProviderFailure} unless all of it is proven. */
export async function claimsFor(
  provider: Provider,
  code: string,
  expected: { readonly redirectUri: string; readonly nonce: string },
): Promise<ProviderClaims> {
  const discovery = await discover(provider);
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: expected.redirectUri,
    client_id: provider.clientId,
    client_secret: await provider.clientSecret(),
  });
  const answer = await call(
    discovery.token_endpoint,
    { method: 'POST', body },
    'Timeout occurred in calling IdP token endpoint',
  );
  if (!answer.ok) throw new ProviderFailure(`${provider.name} Error - ${answer.status} error getting token`);
  const tokens = TokenAnswer.safeParse(await answer.json().catch(() => undefined));
  if (!tokens.success) throw new ProviderFailure(`${provider.name} Error - no id_token`);
  const { payload } = await verify(tokens.data.id_token, provider, discovery.jwks_uri);
  if (payload['nonce'] !== expected.nonce) throw new ProviderFailure('Invalid id_token: wrong nonce');
  const said = await attributesOf(provider, discovery.userinfo_endpoint, tokens.data.access_token);
  if (said !== undefined && said.sub !== payload.sub)
    throw new ProviderFailure('Invalid userInfo: wrong sub');
  const claims = Claims.safeParse({ ...payload, ...said });
  if (!claims.success) throw new ProviderFailure('Invalid id_token: sub is empty');
  return claims.data;
}

/**
 * Keys are fetched for each token, which must name one of them.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
 */
async function verify(token: string, provider: Provider, jwksUri: string): Promise<{ payload: JWTPayload }> {
  const description = 'Timeout in calling jwks uri';
  const answer = await call(jwksUri, {}, description);
  const keys = Keys.safeParse(answer.ok ? await answer.json().catch(() => undefined) : undefined);
  if (!keys.success) throw new ProviderFailure(description);
  try {
    if (decodeProtectedHeader(token).kid === undefined) throw new Error('kid is missing');
    return await jwtVerify(token, createLocalJWKSet(z.custom<{ keys: [] }>(() => true).parse(keys.data)), {
      issuer: provider.issuer,
      audience: provider.clientId,
      algorithms: ALGORITHMS,
      requiredClaims: ['sub', 'exp', 'iat'],
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProviderFailure(`Invalid id_token: ${reason}`, { cause: error });
  }
}

/** Apple has no endpoint for attributes: all that it says is in the token. */
async function attributesOf(
  provider: Provider,
  endpoint: string | undefined,
  accessToken: string | undefined,
): Promise<ProviderClaims | undefined> {
  if (endpoint === undefined || accessToken === undefined || provider.type === 'SignInWithApple')
    return undefined;
  const description = `${provider.name} Error - attributes cannot be read`;
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await call(endpoint, { method: provider.attributesBy, headers }, description);
  const said = Claims.safeParse(answer.ok ? await answer.json().catch(() => undefined) : undefined);
  if (!said.success) throw new ProviderFailure(description);
  return said.data;
}
