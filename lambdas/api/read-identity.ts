/** Who signed in, and when: read from the claims the authorizer checked, or, on routes that guests may use, from the token itself. */
import * as z from 'zod/mini';
import type { SignIn } from '../accounts/identity.ts';
import type { Access } from '../kernel/route-spec.ts';
import { fastSafeParse } from '../platform/fast-parse.ts';
import type { ReadToken, TrustedIssuer } from './access-claims.ts';
import { accessClaims, refusedToken } from './access-claims.ts';
import { makeTokenVerifier, typeOfToken } from './verify-token.ts';

const Authorized = z.object({ authorizer: z.object({ jwt: z.object({ claims: z.unknown() }) }) });

/** Reads the sign-in that any access token of one issuer is of. Throws as {@link makeTokenVerifier} says. */
export const makeSignInReader = (trusted: TrustedIssuer) => {
  const verify = makeTokenVerifier(trusted);
  return async (token: string, now: number): Promise<SignIn> =>
    accessClaims(await verify(token, now), trusted);
};

/** Reads identities of one issuer. */
export const makeIdentityReader = (trusted: TrustedIssuer, now: () => number) => {
  const verify = makeTokenVerifier(trusted);
  const identityOf = (token: ReadToken): SignIn => accessClaims(token, trusted);

  return async (
    event: {
      readonly headers: Readonly<Record<string, string | undefined>>;
      /** With `authorizer.jwt.claims` on routes behind the JWT authorizer. */
      readonly requestContext: object;
    },
    access: Access,
  ): Promise<SignIn | undefined> => {
    if (access === 'public') return undefined;
    const header = event.headers['authorization'];
    if (access === 'token') {
      const authorized = fastSafeParse(Authorized, event.requestContext);
      return identityOf({ claims: authorized.data?.authorizer.jwt.claims, type: typeOfToken(header) });
    }
    if (header === undefined) return undefined;
    const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
    if (token === undefined) throw refusedToken();
    return identityOf(await verify(token, now()));
  };
};
