/** Who calls: read from the claims the authorizer checked, or, on routes that guests may use, from the token itself. */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { accountIdOf } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { Access } from '../kernel/route-spec.ts';
import { once } from '../platform/once.ts';

/** What access tokens are checked against. */
export interface Identity {
  readonly ISSUER: string;
  readonly CLIENT_ID: string;
}

const Claims = z.object({
  iss: z.string(),
  sub: z.string().check(z.minLength(1)),
  /** Cognito's word for a token's kind; other issuers leave it out. */
  token_use: z._default(z.string(), 'access'),
  client_id: z.optional(z.string()),
  aud: z.optional(z.union([z.string(), z.array(z.string())])),
});

const Authorized = z.object({ authorizer: z.object({ jwt: z.object({ claims: z.unknown() }) }) });

const Discovery = z.object({ jwks_uri: z.url() });

const refused = (cause?: unknown) =>
  problem(
    'unauthorized',
    {
      en: 'The access token is missing, expired or from another service, or it is an ID token',
      ar: 'رمز الدخول مفقود أو منتهي الصلاحية أو صادر عن خدمة أخرى، أو أنه رمز هوية (ID token)',
    },
    { headers: { 'www-authenticate': 'Bearer' }, cause },
  );

const accountOf = (claims: unknown, identity: Identity): AccountId => {
  const parsed = z.safeParse(Claims, claims);
  if (!parsed.success) throw refused(parsed.error);
  const { iss, sub, token_use, client_id, aud } = parsed.data;
  const audience = client_id ?? aud;
  const isOurs =
    audience === identity.CLIENT_ID || (Array.isArray(audience) && audience.includes(identity.CLIENT_ID));
  if (iss !== identity.ISSUER || token_use !== 'access' || !isOurs) throw refused();
  return accountIdOf(iss, sub);
};

/** Reads viewers for one issuer. Its keys are fetched at the first need and kept for the life of the container. */
export const makeViewerReader = (identity: Identity) => {
  const keySet = once(async () => {
    const answer = await fetch(`${identity.ISSUER}/.well-known/openid-configuration`);
    return createRemoteJWKSet(new URL(Discovery.parse(await answer.json()).jwks_uri));
  });

  const verified = async (token: string): Promise<AccountId> => {
    const keys = await keySet();
    const { payload } = await jwtVerify(token, keys, { issuer: identity.ISSUER }).catch((error: unknown) => {
      throw refused(error);
    });
    return accountOf(payload, identity);
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
    if (access === 'token') {
      const authorized = z.safeParse(Authorized, event.requestContext);
      return accountOf(authorized.data?.authorizer.jwt.claims, identity);
    }
    const header = event.headers['authorization'];
    if (header === undefined) return undefined;
    const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
    if (token === undefined) throw refused();
    return verified(token);
  };
};
