/** Checks a token's signature by the keys that its issuer publishes. */
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { problem } from '../kernel/problems.ts';
import { HOUR_MS, SECOND_MS } from '../platform/durations.ts';
import { once } from '../platform/once.ts';
import type { ReadToken, TrustedIssuer } from './access-claims.ts';
import { accessClaims, refusedToken } from './access-claims.ts';

const KEYS_TIMEOUT_MS = 2_500; // twice, for the discovery document and the keys, fits into a function's ten seconds
const KEYS_MAX_AGE_MS = 2 * HOUR_MS; // as long as API Gateway keeps them; an unknown key is asked for at once
/** As API Gateway's authorizer: RSA only. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];
const RETRY_AFTER_SECONDS = 2;

const Discovery = z.object({ jwks_uri: z.url() });

/** Without the keys nobody can tell a good token from a bad one: that is no verdict on the token. */
const keysUnavailable = (cause: unknown) =>
  problem(
    'unavailable',
    {
      en: `The sign-in service does not answer, so the access token cannot be checked; try again in ${RETRY_AFTER_SECONDS} seconds`,
      ar: `خدمة تسجيل الدخول لا تستجيب، ولذلك تعذّر التحقق من رمز الدخول؛ أعد المحاولة بعد ${RETRY_AFTER_SECONDS} ثانية`,
    },
    { headers: { 'retry-after': String(RETRY_AFTER_SECONDS) }, cause },
  );

const discoverKeys = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(KEYS_TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const { jwks_uri } = Discovery.parse(await answer.json());
  const options = { timeoutDuration: KEYS_TIMEOUT_MS, cacheMaxAge: KEYS_MAX_AGE_MS };
  return createRemoteJWKSet(new URL(jwks_uri), options);
};

/** What a token's header calls its type: anything may stand there. */
const typeIn = ({ typ }: { readonly typ?: unknown }): string | undefined =>
  typ === undefined ? undefined : String(typ);

/** The token of an `Authorization` header; undefined where there is none. */
export const tokenIn = (authorization: string | undefined): string | undefined =>
  /^(?:Bearer\s+)?(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];

/** The `typ` in the header of a token that the authorizer has checked: of the claims alone it hands on no header. */
export const typeOfToken = (authorization: string | undefined): string | undefined => {
  const token = tokenIn(authorization);
  if (token === undefined) return undefined;
  try {
    return typeIn(decodeProtectedHeader(token));
  } catch (error) {
    throw refusedToken(error);
  }
};

/** What a token says of itself, unproven. */
const unverified = (token: string): { readonly payload: JWTPayload } & Pick<ReadToken, 'type'> => {
  try {
    const header = decodeProtectedHeader(token);
    if (header.kid === undefined) throw refusedToken(); // API Gateway demands one
    return { payload: decodeJwt(token), type: typeIn(header) };
  } catch (error) {
    throw refusedToken(error);
  }
};

/**
 * Verifies tokens of one issuer, whose keys are fetched at the first need. Throws `unauthorized` for what is wrong with a token,
 * and `unavailable` where the keys cannot be had. `now` in milliseconds.
 */
export const makeTokenVerifier = (trusted: TrustedIssuer) => {
  const keySet = once(() => discoverKeys(trusted.ISSUER));

  const keyOf: JWTVerifyGetKey = async (header, token) => {
    try {
      const find = await keySet();
      return await find(header, token);
    } catch (error) {
      // The issuer has no such key: the token is somebody else's.
      if (error instanceof errors.JWKSNoMatchingKey) throw error;
      throw keysUnavailable(error);
    }
  };

  return async (token: string, now: number): Promise<ReadToken> => {
    const { payload, type } = unverified(token);
    accessClaims({ claims: payload, type }, trusted); // what speaks against itself needs no key
    if (payload.exp === undefined || payload.exp * SECOND_MS <= now) throw refusedToken();
    const options = { issuer: trusted.ISSUER, algorithms: ALGORITHMS, currentDate: new Date(now) };
    const { payload: claims } = await jwtVerify(token, keyOf, options).catch((error: unknown) => {
      throw error instanceof errors.JOSEError ? refusedToken(error) : error;
    });
    return { claims, type };
  };
};
