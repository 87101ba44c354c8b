import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  base64url,
  type CryptoKey,
  EncryptJWT,
  exportJWK,
  importJWK,
  importPKCS8,
  type JWK,
  jwtDecrypt,
  jwtVerify,
  SignJWT,
} from 'jose';
import * as z from 'zod';

const Keys = z.object({ privateKey: z.string(), keyId: z.string(), refreshSecret: z.string() });

const AccessClaims = z.object({
  sub: z.string(),
  username: z.string(),
  client_id: z.string(),
  token_use: z.literal('access'),
  origin_jti: z.string(),
  iss: z.string(),
  iat: z.number(),
  scope: z.string(),
});
/** What Cognito's own operations read from an access token. */
export type AccessClaims = z.infer<typeof AccessClaims>;

const RefreshClaims = z.object({
  username: z.string(),
  client_id: z.string(),
  pool_id: z.string(),
  origin_jti: z.string(),
  jti: z.string(),
  iat: z.number(),
  auth_time: z.number(),
  /** Of tokens got for a code; others have the one scope of a password. */
  scope: z.string().optional(),
});
/** What a refresh token holds; callers cannot read it. */
export type RefreshClaims = z.infer<typeof RefreshClaims>;

/** Signs and checks the tokens of all pools with keys that are made once and kept in the data directory. */
export class Tokens {
  readonly #privateKey: CryptoKey;
  readonly #publicKey: CryptoKey | Uint8Array;
  readonly #refreshSecret: Uint8Array;
  readonly #keyId: string;
  readonly jwk: JWK;

  private constructor(parts: {
    privateKey: CryptoKey;
    publicKey: CryptoKey | Uint8Array;
    refreshSecret: Uint8Array;
    keyId: string;
    jwk: JWK;
  }) {
    this.#privateKey = parts.privateKey;
    this.#publicKey = parts.publicKey;
    this.#refreshSecret = parts.refreshSecret;
    this.#keyId = parts.keyId;
    this.jwk = parts.jwk;
  }

  static async load(directory: string): Promise<Tokens> {
    const keys = loadKeys(directory);
    const privateKey = await importPKCS8(keys.privateKey, 'RS256', { extractable: true });
    const { kty, n, e } = await exportJWK(privateKey);
    const shared = { kty: kty ?? 'RSA', n: n ?? '', e: e ?? '' };
    const jwk: JWK = { ...shared, alg: 'RS256', use: 'sig', kid: keys.keyId };
    return new Tokens({
      privateKey,
      publicKey: await importJWK({ ...shared, alg: 'RS256' }, 'RS256'),
      refreshSecret: base64url.decode(keys.refreshSecret),
      keyId: keys.keyId,
      jwk,
    });
  }

  /** Signs claims; times in seconds since 1970. */
  sign(claims: Readonly<Record<string, unknown>>, issuedAt: number, expiresAt: number): Promise<string> {
    return new SignJWT({ ...claims, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: this.#keyId })
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.#privateKey);
  }

  /** Reads a valid access token; rejects anything else. */
  async readAccess(token: string, now: Date): Promise<AccessClaims> {
    const { payload } = await jwtVerify(token, this.#publicKey, {
      algorithms: ['RS256'],
      currentDate: now,
    });
    return AccessClaims.parse(payload);
  }

  sealRefresh(
    claims: Omit<RefreshClaims, 'jti' | 'iat'>,
    issuedAt: number,
    expiresAt: number,
  ): Promise<string> {
    return new EncryptJWT({ ...claims, jti: randomUUID() })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .encrypt(this.#refreshSecret);
  }

  /** Reads a refresh token that has not expired; rejects anything else. */
  async openRefresh(token: string, now: Date): Promise<RefreshClaims> {
    const { payload } = await jwtDecrypt(token, this.#refreshSecret, { currentDate: now });
    return RefreshClaims.parse(payload);
  }
}

function loadKeys(directory: string): z.infer<typeof Keys> {
  const path = join(directory, 'keys.json');
  try {
    return Keys.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const keys = {
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      keyId: base64url.encode(randomBytes(32)),
      refreshSecret: base64url.encode(randomBytes(32)),
    };
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    writeFileSync(path, JSON.stringify(keys), { mode: 0o600 });
    return keys;
  }
}
