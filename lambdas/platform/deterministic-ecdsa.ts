/**
 * ECDSA on P-256 with SHA-256 and the nonce of RFC 6979: the same message under the same key has the same signature, wherever it is
 * made. OpenSSL draws its nonces at random and Node does not hand its switch for these on. What takes time, the multiple of the curve's
 * base point, is still OpenSSL's; the numbers of a signature are few.
 * @see https://www.rfc-editor.org/rfc/rfc6979#section-3.2
 */
import type { KeyObject } from 'node:crypto';
import { createECDH, createHash, createHmac } from 'node:crypto';

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const BYTES = 32; // of a number below the order

const numberIn = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

const bytesOf = (number: bigint): Buffer => Buffer.from(number.toString(16).padStart(2 * BYTES, '0'), 'hex');

/** The number that times this one is 1, by Euclid's extended algorithm. */
const inverse = (number: bigint): bigint => {
  let [dividend, divisor, former, present] = [ORDER, number, 0n, 1n];
  while (divisor !== 0n) {
    const quotient = dividend / divisor;
    [dividend, divisor] = [divisor, dividend - quotient * divisor];
    [former, present] = [present, former - quotient * present];
  }
  return former < 0n ? former + ORDER : former;
};

const hmac = (key: Buffer, ...parts: readonly Buffer[]): Buffer => {
  const made = createHmac('sha256', key);
  for (const part of parts) made.update(part);
  return made.digest();
};

/** The nonces of a message in their order; the first is good but for one in 2^32. */
function* nonces(secret: Buffer, digest: Buffer): Generator<Buffer, never> {
  let key: Buffer = Buffer.alloc(BYTES);
  let value: Buffer = Buffer.alloc(BYTES, 1);
  for (const separator of [0, 1]) {
    key = hmac(key, value, Buffer.of(separator), secret, digest);
    value = hmac(key, value);
  }
  for (;;) {
    value = hmac(key, value);
    const nonce = numberIn(value);
    if (nonce > 0n && nonce < ORDER) yield value;
    key = hmac(key, value, Buffer.of(0));
    value = hmac(key, value);
  }
}

/** A number as DER has it: no leading zeros, and one where it would be read as negative. */
const derInteger = (number: bigint): Buffer => {
  const hex = number.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const isNegative = (bytes[0] ?? 0) >= 0x80;
  return Buffer.concat([
    Buffer.of(2, bytes.length + Number(isNegative)),
    Buffer.alloc(Number(isNegative)),
    bytes,
  ]);
};

/**
 * Makes the signer of a private key on P-256. Signatures are in DER, 70 to 72 bytes but for the rarest.
 * Throws a `TypeError` for any other key.
 */
export const makeDeterministicSigner = (privateKey: KeyObject): ((message: string) => Buffer) => {
  const { crv, d = '' } = privateKey.export({ format: 'jwk' });
  if (crv !== 'P-256') throw new TypeError(`A private key on P-256 is needed, not one of ${crv}`);
  const secret = Buffer.from(d, 'base64url');
  const secretNumber = numberIn(secret);

  return (message) => {
    const digest = numberIn(createHash('sha256').update(message).digest()) % ORDER;
    for (const nonce of nonces(secret, bytesOf(digest))) {
      const curve = createECDH('prime256v1');
      curve.setPrivateKey(nonce);
      const r = numberIn(curve.getPublicKey().subarray(1, 1 + BYTES)) % ORDER; // x of the point
      const s = (inverse(numberIn(nonce)) * (digest + r * secretNumber)) % ORDER;
      if (r === 0n || s === 0n) continue;
      const numbers = Buffer.concat([derInteger(r), derInteger(s)]);
      return Buffer.concat([Buffer.of(0x30, numbers.length), numbers]);
    }
    throw new Error('There is always another nonce');
  };
};
