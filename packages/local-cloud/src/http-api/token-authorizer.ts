import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { AuthorizedCaller } from './request-event.ts';

/** JWT authorizer of an HTTP API. */
export interface TokenAuthorizer {
  /** Checks the token of a request for a route that asks for one of `scopes`, or for none if empty. */
  authorize(headers: Readonly<Record<string, string>>, scopes: readonly string[]): Promise<Authorization>;
}

/** What an authorizer decides. */
export type Authorization =
  | { readonly decision: 'admitted'; readonly caller: AuthorizedCaller }
  | { readonly decision: 'unauthorized' | 'forbidden'; readonly challenge: string };

/** Properties of AWS::ApiGatewayV2::Authorizer that matter. */
export interface AuthorizerInput {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Lower-case name of the header with the token. */
  readonly header: string;
  readonly now: () => number;
}

/** API Gateway accepts RSA signatures only. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];
const Discovery = z.object({ jwks_uri: z.url() });

/** API Gateway's limit for each answer of the issuer (Quotas for HTTP APIs). */
const ISSUER_TIMEOUT_MS = 1_500;
const KEYS_MAX_AGE_MS = 7_200_000; // it may keep keys for two hours
const MINIMUM_RELOAD_MS = 1_000;

/** The issuer could not be asked. API Gateway answers 401 then too, and says which of its addresses failed. */
class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

async function findKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const base = issuer.endsWith('/') ? issuer.slice(0, -1) : issuer;
  try {
    const address = `${base}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(ISSUER_TIMEOUT_MS) });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return createRemoteJWKSet(new URL(Discovery.parse(await response.json()).jwks_uri), {
      timeoutDuration: ISSUER_TIMEOUT_MS,
      cacheMaxAge: KEYS_MAX_AGE_MS,
      cooldownDuration: MINIMUM_RELOAD_MS,
    });
  } catch (cause) {
    throw new IssuerUnreachable('OIDC discovery endpoint communication error', { cause });
  }
}

/** Every claim reaches the function as text: arrays as `[a b]`, the rest as JSON would write it. */
const claimText = (value: unknown): string => {
  if (Array.isArray(value)) {
    return `[${value.join(' ')}]`;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const unauthorized = (description: string): Authorization => ({
  decision: 'unauthorized',
  challenge: `Bearer scope="" error="invalid_token" error_description="${description}"`,
});

const describe = (error: unknown): string => {
  if (error instanceof IssuerUnreachable) {
    return error.message;
  }
  if (error instanceof errors.JWTExpired) {
    return 'the token has expired';
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return `the token has an invalid ${error.claim} claim`;
  }
  return 'the token is not valid';
};

/**
 * Checks tokens as API Gateway does: signature by the issuer's published keys, `iss`, `exp`, `nbf`, `iat`, then `aud` or, when
 * that is absent, `client_id`, then scopes. Whatever fails, an unreachable issuer too, is a 401.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export function makeTokenAuthorizer({ issuer, audience, header, now }: AuthorizerInput): TokenAuthorizer {
  let keys: JWTVerifyGetKey | undefined;
  const keyOf: JWTVerifyGetKey = async (protectedHeader, token) => {
    if (protectedHeader.kid === undefined) throw new errors.JWKSNoMatchingKey();
    keys ??= await findKeys(issuer);
    try {
      return await keys(protectedHeader, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey) throw cause;
      throw new IssuerUnreachable('JWKS communication error', { cause });
    }
  };
  return {
    async authorize(headers, scopes) {
      const token = /^(?:Bearer\s+)?(\S+)$/i.exec((headers[header] ?? '').trim())?.[1];
      if (token === undefined) {
        return { decision: 'unauthorized', challenge: 'Bearer' };
      }
      try {
        const options = {
          issuer,
          algorithms: ALGORITHMS,
          currentDate: new Date(now()),
          requiredClaims: ['exp'],
        };
        const { payload } = await jwtVerify(token, keyOf, options);
        const named = payload.aud === undefined ? [payload['client_id']] : [payload.aud].flat();
        if (!named.some((one) => typeof one === 'string' && audience.includes(one))) {
          return unauthorized('the token does not have a valid audience');
        }
        if (payload.iat !== undefined && payload.iat > now() / 1000 + 1) {
          return unauthorized('the token was issued in the future');
        }
        const granted = typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : [];
        if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) {
          const challenge = `Bearer scope="${scopes.join(' ')}" error="insufficient_scope"`;
          return { decision: 'forbidden', challenge };
        }
        const claims = Object.entries(payload).map(([name, value]) => [name, claimText(value)] as const);
        const used = scopes.length > 0 ? scopes : null;
        return { decision: 'admitted', caller: { claims: Object.fromEntries(claims), scopes: used } };
      } catch (error) {
        return unauthorized(describe(error));
      }
    },
  };
}
