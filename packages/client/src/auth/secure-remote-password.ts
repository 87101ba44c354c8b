/**
 * The app's side of Cognito's secure remote password protocol: SRP-6a over the 3072-bit group of RFC 5054 with SHA-256 and a key
 * derivation of Cognito's own. The password does not leave the device, and who listens learns nothing that helps to guess it.
 * @see https://datatracker.ietf.org/doc/html/rfc5054
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, fromHex, toBase64, toHex, utf8 } from '../bytes.ts';

const PRIME_HEX =
  'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD' +
  'EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED' +
  'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F' +
  '83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B' +
  'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510' +
  '15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7' +
  'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C' +
  'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF';
const PRIME = BigInt(`0x${PRIME_HEX}`);
const GENERATOR = 2n;
/** Bytes of the secret exponent: RFC 5054 asks for 32 at least, and each one more costs time on phones. */
const SECRET_BYTES = 32;
const KEY_BYTES = 16;

const integerOf = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes) || '0'}`);

/** A positive integer as two's complement, of as few bytes as that takes. */
const bytesOf = (integer: bigint): Uint8Array => {
  const hex = integer.toString(16);
  const even = hex.length % 2 === 1 ? `0${hex}` : hex;
  return fromHex(even >= '8' ? `00${even}` : even);
};

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

const hashOf = (...parts: readonly Uint8Array[]): Uint8Array => sha256(joined(...parts));

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  let square = base % PRIME;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
};

/** What the app keeps of a sign-in under way, and what it sends. */
export interface SrpKeys {
  readonly secret: bigint;
  readonly public: bigint;
  /** The public value, as `SRP_A` takes it. */
  readonly publicHex: string;
}

/** Begins a sign-in. */
export const makeSrpKeys = (randomBytes: (count: number) => Uint8Array): SrpKeys => {
  const secret = integerOf(randomBytes(SECRET_BYTES));
  const made = power(GENERATOR, secret);
  return { secret, public: made, publicHex: made.toString(16) };
};

/** What the service answers to the public value. */
export interface SrpChallenge {
  /** The part of the pool's id after its region. */
  readonly poolName: string;
  /** `USER_ID_FOR_SRP` */
  readonly userId: string;
  /** `SALT`, in hexadecimal. */
  readonly saltHex: string;
  /** `SRP_B`, in hexadecimal. */
  readonly publicHex: string;
  /** `SECRET_BLOCK`, in base64. */
  readonly secretBlock: string;
}

/** The key that both sides know then; undefined for public values that would give the password away. */
export const srpKeyOf = (
  keys: SrpKeys,
  challenge: SrpChallenge,
  password: string,
): Uint8Array | undefined => {
  const theirs = BigInt(`0x${challenge.publicHex}`);
  const salt = BigInt(`0x${challenge.saltHex}`);
  const scrambler = integerOf(hashOf(bytesOf(keys.public), bytesOf(theirs)));
  if (theirs % PRIME === 0n || scrambler === 0n) return undefined;
  const multiplier = integerOf(hashOf(bytesOf(PRIME), bytesOf(GENERATOR)));
  const identity = sha256(utf8(`${challenge.poolName}${challenge.userId}:${password}`));
  const exponent = integerOf(hashOf(bytesOf(salt), identity));
  const base = (theirs - multiplier * power(GENERATOR, exponent)) % PRIME;
  const shared = power(base < 0n ? base + PRIME : base, keys.secret + scrambler * exponent);
  const pseudoRandomKey = hmac(sha256, bytesOf(scrambler), bytesOf(shared));
  return hmac(sha256, pseudoRandomKey, utf8('Caldera Derived Key\u0001')).slice(0, KEY_BYTES);
};

/** The proof that the app knows the key, as `PASSWORD_CLAIM_SIGNATURE` takes it. */
export const srpSignature = (
  key: Uint8Array,
  { poolName, userId, secretBlock }: SrpChallenge,
  timestamp: string,
): string =>
  toBase64(hmac(sha256, key, joined(utf8(poolName), utf8(userId), fromBase64(secretBlock), utf8(timestamp))));

/** `Tue Dec 1 09:05:03 UTC 2026`: the day without a zero before it, whatever the language of the device. @param now milliseconds since 1970 */
export const srpTimestamp = (now: number): string => {
  // Tue, 01 Dec 2026 09:05:03 GMT
  const [day, date, month, year, time] = new Date(now).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${Number(date)} ${time} UTC ${year}`;
};
