/**
 * Which tokens are access tokens for this API, told from their claims. OpenID Connect has no one mark of an access token, so
 * that of each family of issuers counts, and what only ID tokens carry speaks against a token. The decision record on the HTTP edge has the reasons.
 */
import * as z from 'zod/mini';
import type { SignIn } from '../accounts/identity.ts';
import { problem } from '../kernel/problems.ts';
import { fastSafeParse } from '../platform/fast-parse.ts';

/** What access tokens are checked against. */
export interface TrustedIssuer {
  readonly ISSUER: string;
  readonly CLIENT_ID: string;
}

/** A token as far as it was read. `type` is the `typ` of its header. */
export interface ReadToken {
  readonly claims: unknown;
  readonly type: string | undefined;
}

const MAX_SUBJECT_LENGTH = 255; // OpenID Connect Core, section 2

const Claims = z.object({
  iss: z.string(),
  sub: z.string().check(z.minLength(1), z.maxLength(MAX_SUBJECT_LENGTH)),
  aud: z.optional(z.union([z.string(), z.array(z.string())])),
  client_id: z.optional(z.string()),
  /** Cognito's word for a token's kind: `access` or `id`. */
  token_use: z.optional(z.string()),
  /** Keycloak's word for it: `Bearer`, `ID`, `Refresh`, `Logout`. */
  typ: z.optional(z.string()),
  scope: z.optional(z.unknown()),
  /** Okta's and Microsoft's `scope`. */
  scp: z.optional(z.unknown()),
  auth_time: z.optional(z.unknown()),
  iat: z.optional(z.unknown()),
  /** Cognito's word for what all tokens of one sign-in share. */
  origin_jti: z.optional(z.string()),
  /** The word of OpenID Connect Front-Channel Logout for it. */
  sid: z.optional(z.string()),
  username: z.optional(z.string()),
  /** How somebody signed in (RFC 8176). */
  amr: z.optional(z.union([z.string(), z.array(z.string())])),
  // In ID tokens (OpenID Connect Core, sections 2 and 3.3.2.11) and logout tokens only.
  nonce: z.optional(z.unknown()),
  at_hash: z.optional(z.unknown()),
  c_hash: z.optional(z.unknown()),
  s_hash: z.optional(z.unknown()),
  events: z.optional(z.unknown()),
});
type Claims = z.infer<typeof Claims>;

/** The one answer to whoever sends a token that is none of ours. */
export const refusedToken = (cause?: unknown) =>
  problem(
    'unauthorized',
    {
      en: 'The access token is missing, expired or from another service, or it is an ID token',
      ar: 'رمز الدخول مفقود أو منتهي الصلاحية أو صادر عن خدمة أخرى، أو أنه رمز هوية (ID token)',
    },
    { headers: { 'www-authenticate': 'Bearer' }, cause },
  );

/** Header types of access tokens (RFC 9068, section 4), and of those that do not say what they are. */
const ACCESS_TYPES = new Set(['at+jwt', 'application/at+jwt']);
const UNSAID_TYPES = new Set(['jwt', 'application/jwt', '']);

/** Whether a token that carries neither `token_use` nor the type of RFC 9068 is an access token. */
const looksLikeAccess = (claims: Claims): boolean => {
  // Keycloak says what a token is; its access tokens may carry the nonce of the sign-in.
  if (claims.typ !== undefined) return claims.typ.toLowerCase() === 'bearer';
  const { nonce, at_hash, c_hash, s_hash, events } = claims;
  const isOther = [nonce, at_hash, c_hash, s_hash, events].some((claim) => claim !== undefined);
  if (isOther) return false;
  return [claims.scope, claims.scp, claims.client_id].some((claim) => claim !== undefined);
};

const isAccessToken = (claims: Claims, type: string): boolean => {
  if (claims.token_use !== undefined) return claims.token_use === 'access';
  if (ACCESS_TYPES.has(type)) return true;
  return UNSAID_TYPES.has(type) && looksLikeAccess(claims);
};

/** The values of a claim that may have several, such as audiences. API Gateway hands an array on as text: `[one other]`. */
const valuesIn = (claim: string | readonly string[]): readonly string[] =>
  typeof claim === 'string' ? [claim, ...(/^\[(.*)\]$/s.exec(claim)?.[1] ?? '').split(' ')] : claim;

/** For whom a token is: `client_id` counts where there is no `aud`, as API Gateway has it. */
const isForClient = ({ aud, client_id }: Claims, clientId: string): boolean =>
  aud === undefined ? client_id === clientId : valuesIn(aud).includes(clientId);

/** A time of a token in epoch seconds, undefined where it says none. API Gateway hands numbers on as text. */
const timeIn = (claim: unknown): number | undefined => {
  const seconds = typeof claim === 'string' && claim !== '' ? Number(claim) : claim;
  return typeof seconds === 'number' && seconds >= 0 ? Math.floor(seconds) : undefined;
};

/** The sign-in that an access token of ours is of. Throws `unauthorized` for any other token. */
export const accessClaims = ({ claims, type }: ReadToken, trusted: TrustedIssuer): SignIn => {
  const parsed = fastSafeParse(Claims, claims);
  if (!parsed.success) throw refusedToken(parsed.error);
  const isOurs = parsed.data.iss === trusted.ISSUER && isForClient(parsed.data, trusted.CLIENT_ID);
  if (!isOurs || !isAccessToken(parsed.data, (type ?? '').toLowerCase())) throw refusedToken();
  const { iss, sub, origin_jti, sid, username, amr } = parsed.data;
  const authTime = timeIn(parsed.data.auth_time);
  const issuedAt = timeIn(parsed.data.iat);
  return {
    issuer: iss,
    subject: sub,
    origin: origin_jti ?? sid ?? authTime?.toString() ?? '',
    ...(authTime !== undefined && { authTime }),
    ...(issuedAt !== undefined && { issuedAt }),
    ...(username !== undefined && { username }),
    ...(amr !== undefined && { methods: valuesIn(amr) }),
  };
};
