import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The server's side of Cognito's secure remote password protocol: SRP-6a over the 3072-bit group of RFC 5054 with SHA-256 and a
 * key derivation of Cognito's own (see amazon-cognito-identity-js, AuthenticationHelper).
 */
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
const MULTIPLIER = hashToInteger(padded(PRIME), padded(GENERATOR));
const SALT_BYTES = 16;
const SECRET_BYTES = 32;

/** A sign-in under way. */
export interface Exchange {
  readonly poolName: string;
  readonly userId: string;
  readonly salt: bigint;
  readonly clientPublic: bigint;
  readonly serverSecret: bigint;
  readonly serverPublic: bigint;
  readonly verifier: bigint;
}

/** Begins a sign-in; undefined when the client's public value is not allowed. */
export function beginExchange(input: {
  readonly poolName: string;
  readonly userId: string;
  readonly password: string;
  readonly clientPublicHex: string;
}): Exchange | undefined {
  if (!/^[0-9a-fA-F]+$/.test(input.clientPublicHex)) return undefined;
  const clientPublic = BigInt(`0x${input.clientPublicHex}`);
  if (clientPublic % PRIME === 0n) return undefined;
  const salt = integerOf(randomBytes(SALT_BYTES));
  const identity = sha256(Buffer.from(`${input.poolName}${input.userId}:${input.password}`));
  const verifier = power(GENERATOR, hashToInteger(padded(salt), identity));
  const serverSecret = integerOf(randomBytes(SECRET_BYTES));
  const serverPublic = (MULTIPLIER * verifier + power(GENERATOR, serverSecret)) % PRIME;
  return { ...input, salt, clientPublic, serverSecret, serverPublic, verifier };
}

/** Whether the client proved that it knows the password. */
export function provesPassword(
  exchange: Exchange,
  claim: { readonly secretBlock: Buffer; readonly timestamp: string; readonly signature: string },
): boolean {
  const { clientPublic, serverPublic, serverSecret, verifier } = exchange;
  const scrambler = hashToInteger(padded(clientPublic), padded(serverPublic));
  const shared = power(clientPublic * power(verifier, scrambler), serverSecret);
  const pseudoRandomKey = createHmac('sha256', padded(scrambler)).update(padded(shared)).digest();
  const key = createHmac('sha256', pseudoRandomKey)
    .update('Caldera Derived Key\u0001')
    .digest()
    .subarray(0, 16);
  const expected = createHmac('sha256', key)
    .update(exchange.poolName)
    .update(exchange.userId)
    .update(claim.secretBlock)
    .update(claim.timestamp)
    .digest();
  const given = Buffer.from(claim.signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Exponents have 256 bits here, so that plain square and multiply takes a few milliseconds. */
function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % PRIME;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function hashToInteger(...parts: readonly Buffer[]): bigint {
  return integerOf(sha256(...parts));
}

function integerOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function bytesOf(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

/** Two's complement: a leading zero byte where the first bit is set. */
function padded(value: bigint): Buffer {
  const bytes = bytesOf(value);
  return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
}
