/**
 * The app's side of Cognito's secure remote password protocol: SRP-6a over the 3072-bit group of RFC 5054 with SHA-256 and a key
 * derivation of Cognito's own. The password does not leave the device, and who listens learns nothing that helps to guess it.
 * @see https://datatracker.ietf.org/doc/html/rfc5054
 */
import { fromBase64, fromHex, toBase64, toHex, utf8 } from '../bytes.ts';
import { hmacSha256, sha256 } from '../sha256.ts';

/** The inverse tangent of `1 / divisor`, in units of `1 / unit`. */
const inverseTangent = (divisor: bigint, unit: bigint): bigint => {
  let sum = 0n;
  let power = unit / divisor;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += (odd % 4n === 1n ? power : -power) / odd;
    power /= divisor * divisor;
  }
  return sum;
};

/** The prime as RFC 3526 defines it: 2^3072 - 2^3008 - 1 + 2^64 * (⌊2^2942 π⌋ + 1690314), with π by Machin's formula. */
const makePrime = (): bigint => {
  const guard = 64n; // bits that rounding may spoil
  const unit = 1n << (2942n + guard);
  const pi = (4n * (4n * inverseTangent(5n, unit) - inverseTangent(239n, unit))) >> guard;
  return (1n << 3072n) - (1n << 3008n) - 1n + ((pi + 1690314n) << 64n);
};

let found: bigint | undefined;

/** Made at the first sign-in: it takes some milliseconds on phones. @see https://datatracker.ietf.org/doc/html/rfc3526#section-4 */
export const prime = (): bigint => {
  found ??= makePrime();
  return found;
};
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

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  let square = base % prime();
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % prime();
    square = (square * square) % prime();
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
  const scrambler = integerOf(sha256(bytesOf(keys.public), bytesOf(theirs)));
  if (theirs % prime() === 0n || scrambler === 0n) return undefined;
  const multiplier = integerOf(sha256(bytesOf(prime()), bytesOf(GENERATOR)));
  const identity = sha256(utf8(`${challenge.poolName}${challenge.userId}:${password}`));
  const exponent = integerOf(sha256(bytesOf(salt), identity));
  const base = (theirs - multiplier * power(GENERATOR, exponent)) % prime();
  const shared = power(base < 0n ? base + prime() : base, keys.secret + scrambler * exponent);
  const pseudoRandomKey = hmacSha256(bytesOf(scrambler), bytesOf(shared));
  return hmacSha256(pseudoRandomKey, utf8('Caldera Derived Key\u0001')).slice(0, KEY_BYTES);
};

/** The proof that the app knows the key, as `PASSWORD_CLAIM_SIGNATURE` takes it. */
export const srpSignature = (
  key: Uint8Array,
  { poolName, userId, secretBlock }: SrpChallenge,
  timestamp: string,
): string =>
  toBase64(hmacSha256(key, utf8(poolName), utf8(userId), fromBase64(secretBlock), utf8(timestamp)));

/** `Tue Dec 1 09:05:03 UTC 2026`: the day without a zero before it, whatever the language of the device. @param now milliseconds since 1970 */
export const srpTimestamp = (now: number): string => {
  // Tue, 01 Dec 2026 09:05:03 GMT
  const [day, date, month, year, time] = new Date(now).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${Number(date)} ${time} UTC ${year}`;
};
