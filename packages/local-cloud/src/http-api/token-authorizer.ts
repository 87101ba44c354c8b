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

async function keysAddress(issuer: string): Promise<URL> {
  const base = issuer.endsWith('/') ? issuer.slice(0, -1) : issuer;
  try {
    const response = await fetch(`${base}/.well-known/openid-configuration`);
    return new URL(Discovery.parse(await response.json()).jwks_uri);
  } catch {
    return new URL(`${base}/.well-known/jwks.json`);
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
 * that is absent, `client_id`, then scopes.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export function makeTokenAuthorizer({ issuer, audience, header, now }: AuthorizerInput): TokenAuthorizer {
  let keys: JWTVerifyGetKey | undefined;
  const keyOf: JWTVerifyGetKey = async (protectedHeader, token) => {
    keys ??= createRemoteJWKSet(await keysAddress(issuer), { cooldownDuration: 1000 });
    return keys(protectedHeader, token);
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
