import { randomUUID } from 'node:crypto';
import { CognitoError } from 'cognito-local/lib/errors.js';
import { attributesToRecord } from 'cognito-local/lib/services/userPoolService.js';
import type { Surroundings } from '../operation.ts';
import { refresh } from '../refresh.ts';
import { revokeToken } from '../signed-in.ts';
import { attributesFor, readableAttributes, validityOf } from '../token-issuer.ts';
import type { ClientAndPool } from '../user-pools.ts';
import { type Answer, json } from './answer.ts';
import type { Codes } from './codes.ts';

/** What the endpoints that apps call themselves are made of. */
export interface TokenParts {
  readonly surroundings: Surroundings;
  readonly codes: Codes;
  readonly poolId: string;
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
export async function giveTokens(form: URLSearchParams, parts: TokenParts): Promise<Answer> {
  const found = await clientOf(form, parts);
  if (found === undefined) return refused('invalid_client');
  if (found.client.AllowedOAuthFlowsUserPoolClient !== true) return refused('unauthorized_client');
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return await tokensForCode(form, found, parts);
    case 'refresh_token':
      return await tokensForRefresh(form, found, parts);
    case null:
      return refused('invalid_request', 'grant_type is missing');
    default:
      return refused('unsupported_grant_type');
  }
}

async function tokensForCode(
  form: URLSearchParams,
  found: ClientAndPool,
  parts: TokenParts,
): Promise<Answer> {
  const { client, pool } = found;
  const [code, redirectUri, verifier] = ['code', 'redirect_uri', 'code_verifier'].map(
    (name) => form.get(name) ?? '',
  );
  if (!code || !redirectUri) return refused('invalid_request', 'code or redirect_uri is missing');
  const granted = parts.codes.redeem(code, {
    clientId: client.ClientId,
    redirectUri,
    verifier: verifier ?? '',
  });
  const { pools } = parts.surroundings;
  const user = granted === undefined ? undefined : await pools.userNamed(pool, granted.username);
  if (granted === undefined || user?.Enabled !== true) return refused('invalid_grant');
  const groups = await pool.listUserGroupMembership(pools.context, user);
  const { authTime, grant } = granted;
  const origin = { originId: randomUUID(), authTime, grant };
  const tokens = await pools.issuer.generate(
    pools.context,
    user,
    groups,
    client,
    undefined,
    'HostedAuth',
    origin,
  );
  return json(200, {
    ...(grant.scopes.includes('openid') && { id_token: tokens.IdToken }),
    access_token: tokens.AccessToken,
    refresh_token: tokens.RefreshToken,
    expires_in: validityOf(client, 'access'),
    token_type: 'Bearer',
  });
}

async function tokensForRefresh(
  form: URLSearchParams,
  found: ClientAndPool,
  parts: TokenParts,
): Promise<Answer> {
  const token = form.get('refresh_token');
  if (token === null || token === '') return refused('invalid_request', 'refresh_token is missing');
  try {
    const { tokens, scopes } = await refresh(found, token, undefined, parts.surroundings);
    const { AccessToken, IdToken, RefreshToken, ExpiresIn } = tokens;
    // Who signed in by password in an app has no scopes to go by, and gets an id token too.
    const hasIdToken = scopes === undefined || scopes.includes('openid');
    return json(200, {
      ...(hasIdToken && { id_token: IdToken }),
      access_token: AccessToken,
      ...(RefreshToken !== undefined && { refresh_token: RefreshToken }),
      expires_in: ExpiresIn,
      token_type: 'Bearer',
    });
  } catch (error) {
    if (error instanceof CognitoError) return refused('invalid_grant', error.message);
    throw error;
  }
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html */
export async function takeBack(form: URLSearchParams, parts: TokenParts): Promise<Answer> {
  const [token, clientId] = [form.get('token'), form.get('client_id')];
  if (!token) return refused('invalid_request', 'token is missing');
  if ((await clientOf(form, parts)) === undefined) return refused('invalid_client', undefined, 401);
  try {
    await revokeToken({ Token: token, ClientId: clientId }, parts.surroundings);
    return json(200, undefined);
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    const [code, status] = REVOCATION_ERRORS[error.code] ?? ['invalid_request', 400];
    return refused(code, error.message, status);
  }
}

const REVOCATION_ERRORS: Readonly<Record<string, readonly [string, number]>> = {
  UnsupportedTokenTypeException: ['unsupported_token_type', 400],
  UnauthorizedException: ['invalid_client', 401],
};

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html */
export async function describeUser(
  authorization: string | undefined,
  { surroundings, poolId }: TokenParts,
): Promise<Answer> {
  const { pools, now } = surroundings;
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const claims = await pools.tokens.readAccess(token, new Date(now())).catch(() => undefined);
  const found = claims && (await pools.clientAndPool(claims.client_id).catch(() => undefined));
  const user = found && (await pools.userNamed(found.pool, claims.username));
  const scopes = claims?.scope.split(' ') ?? [];
  const isRevoked =
    claims === undefined ||
    pools.revocations.isRevoked({ originId: claims.origin_jti, subject: claims.sub, issuedAt: claims.iat });
  if (
    !found ||
    found.client.UserPoolId !== poolId ||
    !user?.Enabled ||
    isRevoked ||
    !scopes.includes('openid')
  ) {
    const error = {
      error: 'invalid_token',
      error_description:
        'Access token is expired, disabled, or deleted, or the user has globally signed out.',
    };
    return json(401, error, {
      'www-authenticate': `Bearer error="${error.error}", error_description="${error.error_description}"`,
    });
  }
  const attributes = readableAttributes(attributesToRecord(user.Attributes), found.client);
  const told = attributesFor(scopes, attributes, { scopes });
  const texts = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, String(value)]));
  return json(200, { sub: claims.sub, ...texts, username: user.Username });
}

async function clientOf(
  form: URLSearchParams,
  { surroundings, poolId }: TokenParts,
): Promise<ClientAndPool | undefined> {
  const found = await surroundings.pools.clientAndPool(form.get('client_id') ?? '').catch(() => undefined);
  return found?.client.UserPoolId === poolId ? found : undefined;
}

const refused = (error: string, description?: string, status = 400): Answer =>
  json(status, { error, ...(description !== undefined && { error_description: description }) });
