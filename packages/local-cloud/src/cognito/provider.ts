import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import * as z from 'zod';

const GOOGLE = 'https://accounts.google.com';
const APPLE = 'https://appleid.apple.com';
const SECRET_SECONDS = 300;

const Scopes = z.string().transform((text) => text.split(' ').filter(Boolean));
const Details = z.object({
  client_id: z.string(),
  client_secret: z.string().optional(),
  authorize_scopes: Scopes,
  oidc_issuer: z.string().optional(),
  attributes_request_method: z.enum(['GET', 'POST']).default('GET'),
  team_id: z.string().optional(),
  key_id: z.string().optional(),
  private_key: z.string().optional(),
});

/** Keys of `ProviderDetails` that are honoured, by type. */
export const DETAILS_OF = {
  Google: ['client_id', 'client_secret', 'authorize_scopes'],
  SignInWithApple: ['client_id', 'team_id', 'key_id', 'private_key', 'authorize_scopes'],
  OIDC: ['client_id', 'client_secret', 'authorize_scopes', 'oidc_issuer', 'attributes_request_method'],
} as const;
export type ProviderType = keyof typeof DETAILS_OF;

/** Another party that signs people of a pool in. */
export interface Provider {
  readonly name: string;
  readonly type: ProviderType;
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly attributesBy: 'GET' | 'POST';
  /** Attributes of the pool by what the provider calls them. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly identifiers: readonly string[];
  /** Apple comes back by a form when it is asked for name or address. */
  readonly comesBackByForm: boolean;
  /** What the client proves itself with at the token endpoint: text, or a token that is signed for the occasion. */
  clientSecret(): Promise<string>;
}

/**
 * Makes a provider of what the template says. Throws when something is missing.
 * @param elsewhere its issuer for this machine, in place of the true one
 */
export function makeProvider(
  given: {
    readonly name: string;
    readonly type: ProviderType;
    readonly details: Readonly<Record<string, unknown>>;
    readonly mapping: Readonly<Record<string, string>>;
    readonly identifiers: readonly string[];
  },
  elsewhere: string | undefined,
): Provider {
  const details = Details.parse(given.details);
  const { name, type, mapping, identifiers } = given;
  const issuer = elsewhere ?? { Google: GOOGLE, SignInWithApple: APPLE, OIDC: details.oidc_issuer }[type];
  if (issuer === undefined) throw new Error('oidc_issuer is missing');
  const needed = type === 'SignInWithApple' ? details.private_key : details.client_secret;
  if (needed === undefined) throw new Error('the secret is missing');
  return {
    name,
    type,
    issuer,
    mapping,
    identifiers,
    clientId: details.client_id,
    scopes: details.authorize_scopes,
    attributesBy: details.attributes_request_method,
    comesBackByForm: type === 'SignInWithApple',
    clientSecret: async () => (type === 'SignInWithApple' ? await appleSecret(details, issuer) : needed),
  };
}

/** @see https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret */
async function appleSecret(details: z.infer<typeof Details>, issuer: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return await new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid: details.key_id ?? '' })
    .setIssuer(details.team_id ?? '')
    .setSubject(details.client_id)
    .setAudience(issuer)
    .setIssuedAt(now)
    .setExpirationTime(now + SECRET_SECONDS)
    .sign(createPrivateKey(pemOf(details.private_key ?? '')));
}

/** Apple hands out a file; Cognito takes what stands between its first and its last line. */
const pemOf = (key: string): string =>
  key.includes('BEGIN') ? key : `-----BEGIN PRIVATE KEY-----\n${key.trim()}\n-----END PRIVATE KEY-----\n`;
