/** The address of somebody who signs in by the stack's own user pool, as far as anybody vouches for it. */
import { createHmac, hkdfSync } from 'node:crypto';
import * as z from 'zod/mini';
import { askUserPool } from '../platform/ask-user-pool.ts';
import { log } from '../platform/log.ts';

const PATIENCE_MS = 2_000; // a claim goes on without an address
const KEY_BYTES = 32;
const DIGEST_CHARACTERS = 32; // 192 bits
/** Where Apple forwards mails from: an address there is another for each app, and tells of nobody. */
const RELAY = '@privaterelay.appleid.com';

const User = z.object({
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.optional(z.string()) })),
});

const folded = (address: string): string => address.trim().normalize('NFC').toLowerCase();

/** Answers the digest of an address, by which the account is found that was claimed with it. */
export type AddressDigest = (address: string) => Promise<string>;

/**
 * Makes digests of addresses under a key that is derived from a secret, so that nobody who sees rows can try addresses out.
 */
export const makeAddressDigest =
  (secret: () => Promise<string>): AddressDigest =>
  async (address) => {
    const key = Buffer.from(hkdfSync('sha256', await secret(), '', 'addresses', KEY_BYTES));
    return createHmac('sha256', key).update(folded(address)).digest('base64url').slice(0, DIGEST_CHARACTERS);
  };

/** The verified address that the pool has of a user, folded. Undefined where it has none, or one that stands for nobody. */
const addressIn = (body: unknown): string | undefined => {
  const { UserAttributes } = z.parse(User, body);
  const said = new Map(UserAttributes.map(({ Name, Value }) => [Name, Value]));
  const address = folded(said.get('email') ?? '');
  if (address === '' || said.get('email_verified') !== 'true') return undefined;
  return address.endsWith(RELAY) ? undefined : address;
};

/** Answers the digest of the address that the sender of an access token has, undefined where there is none that counts. */
export type AddressReader = (accessToken: string) => Promise<string | undefined>;

/**
 * Reads addresses as {@link makeAddressDigest} makes digests of them. Where the pool does not answer there is no address.
 */
export const makeAddressReader = (issuer: string, secret: () => Promise<string>): AddressReader => {
  const digestOf = makeAddressDigest(secret);
  return async (accessToken) => {
    try {
      const { type, body } = await askUserPool(issuer, 'GetUser', { AccessToken: accessToken }, PATIENCE_MS);
      const address = type === undefined ? addressIn(body) : undefined;
      return address === undefined ? undefined : await digestOf(address);
    } catch (error) {
      log.warn('The address of a new account could not be read', { errorMessage: String(error) });
      return undefined;
    }
  };
};
