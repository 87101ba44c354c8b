import * as z from 'zod';
import { refusal } from './cognito-error.ts';
import { ClientMetadata, type Operation, parseRequest, type Surroundings } from './operation.ts';
import { validityOf } from './token-issuer.ts';
import type { RefreshClaims } from './tokens.ts';
import type { ClientAndPool } from './user-pools.ts';

const RefreshRequest = z.object({
  RefreshToken: z.string(),
  ClientId: z.string(),
  ClientMetadata,
});

interface Refreshed {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken?: string;
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
}

/**
 * The flow `REFRESH_TOKEN_AUTH`, which clients that rotate refresh tokens do not have.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 */
export async function refreshByFlow(
  found: ClientAndPool,
  token: string,
  surroundings: Surroundings,
): Promise<unknown> {
  if (surroundings.pools.rotationOf(found.client) !== undefined) {
    throw refusal('InvalidParameterException', 'REFRESH_TOKEN_AUTH flow not enabled for this client');
  }
  const { tokens } = await refresh(found, token, undefined, surroundings);
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}

/**
 * New tokens for a refresh token; a new refresh token too where the client rotates them.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html
 */
export const getTokensFromRefreshToken: Operation = async (input, surroundings) => {
  const request = parseRequest(RefreshRequest, input);
  const found = await surroundings.pools.clientAndPool(request.ClientId);
  const { tokens } = await refresh(found, request.RefreshToken, request.ClientMetadata, surroundings);
  return { AuthenticationResult: tokens };
};

/** New tokens for a refresh token, and the scopes of the old one: undefined where it was got by a password. */
export async function refresh(
  found: ClientAndPool,
  token: string,
  clientMetadata: Record<string, string> | undefined,
  { pools, now }: Surroundings,
): Promise<{ readonly tokens: Refreshed; readonly scopes: readonly string[] | undefined }> {
  const { client, pool } = found;
  const claims = await pools.tokens.openRefresh(token, new Date(now())).catch((error: unknown) => {
    const expired = error instanceof Error && error.name === 'JWTExpired';
    throw invalid(expired ? 'Refresh Token has expired' : undefined);
  });
  if (claims.client_id !== client.ClientId) throw invalid();
  const user = await pools.userNamed(pool, claims.username);
  if (!user) throw invalid();
  const subject = user.Attributes.find(({ Name }) => Name === 'sub')?.Value ?? user.Username;
  const { origin_jti: originId, auth_time: authTime, iat: issuedAt, scope } = claims;
  const scopes = scope?.split(' ');
  const origin = { originId, authTime, ...(scopes !== undefined && { grant: { scopes } }) };
  if (pools.revocations.isRevoked({ originId, subject, issuedAt }))
    throw invalid('Refresh Token has been revoked');
  if (!user.Enabled) throw refusal('NotAuthorizedException', 'User is disabled.');
  const rotation = beginRotation(claims, found, { pools, now });
  const groups = await pool.listUserGroupMembership(pools.context, user);
  const { AccessToken, IdToken, RefreshToken } = await pools.issuer
    .generate(pools.context, user, groups, client, clientMetadata, 'RefreshTokens', origin)
    .catch((error: unknown) => {
      rotation?.undo();
      throw error;
    });
  const tokens = {
    AccessToken,
    IdToken,
    ...(rotation !== undefined && RefreshToken !== undefined && { RefreshToken }),
    ExpiresIn: validityOf(client, 'access'),
    TokenType: 'Bearer',
  } as const;
  return { tokens, scopes };
}

/**
 * Takes a token out of use where its client rotates them: once its grace period is over it is refused. Undefined where nothing
 * rotates.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html
 */
function beginRotation(
  { jti, auth_time }: RefreshClaims,
  { client }: ClientAndPool,
  { pools, now }: Surroundings,
): { undo(): void } | undefined {
  const rotation = pools.rotationOf(client);
  if (rotation === undefined) return undefined;
  const rotatedAt = pools.revocations.rotatedAt(jti);
  if (rotatedAt !== undefined && now() >= rotatedAt + rotation.graceSeconds * 1000) {
    throw refusal('RefreshTokenReuseException', 'Refresh token has been invalidated by rotation');
  }
  if (rotatedAt !== undefined) return { undo: () => undefined };
  pools.revocations.rotateOut(jti, now(), auth_time + validityOf(client, 'refresh'));
  return { undo: () => pools.revocations.undoRotation(jti) };
}

const invalid = (why = 'Invalid Refresh Token') => refusal('NotAuthorizedException', why);
