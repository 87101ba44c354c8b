/** Who calls: read from the claims the authorizer checked, or, on routes that guests may use, from the token itself. */
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { accountIdOf } from '../kernel/ids.ts';
import type { Access } from '../kernel/route-spec.ts';
import type { Identity, ReadToken } from './access-claims.ts';
import { accessClaims, refusedToken } from './access-claims.ts';
import { makeTokenVerifier, typeOfToken } from './verify-token.ts';

const Authorized = z.object({ authorizer: z.object({ jwt: z.object({ claims: z.unknown() }) }) });

/** Reads viewers for one issuer. */
export const makeViewerReader = (identity: Identity, now: () => number) => {
  const verify = makeTokenVerifier(identity, now);
  const accountOf = (token: ReadToken): AccountId => {
    const { iss, sub } = accessClaims(token, identity);
    return accountIdOf(iss, sub);
  };

  return async (
    event: {
      readonly headers: Readonly<Record<string, string | undefined>>;
      /** With `authorizer.jwt.claims` on routes behind the JWT authorizer. */
      readonly requestContext: object;
    },
    access: Access,
  ): Promise<AccountId | undefined> => {
    if (access === 'public') return undefined;
    const header = event.headers['authorization'];
    if (access === 'token') {
      const authorized = z.safeParse(Authorized, event.requestContext);
      return accountOf({ claims: authorized.data?.authorizer.jwt.claims, type: typeOfToken(header) });
    }
    if (header === undefined) return undefined;
    const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
    if (token === undefined) throw refusedToken();
    return accountOf(await verify(token));
  };
};
