/**
 * SHA-256 and HMAC, since React Native has no `crypto.subtle`, pages have it over HTTPS alone, and nobody's `crypto.subtle` takes a file
 * piece by piece.
 * @see https://csrc.nist.gov/pubs/fips/180-4/upd1/final
 */

const BLOCK_BYTES = 64;
const ROUNDS = 64;

/** The first primes, and of them the first 32 bits behind the point of their roots: that is how the standard's constants are made. */
const primes: number[] = [];
for (let number = 2; primes.length < ROUNDS; number += 1) {
  if (primes.every((prime) => number % prime !== 0)) primes.push(number);
}
const fractions = (power: number): Int32Array =>
  Int32Array.from(primes, (prime) => ((prime ** power % 1) * 2 ** 32) | 0);
const roundConstants = fractions(1 / 3);
const firstState = fractions(1 / 2).slice(0, 8);

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Of numbers that are there: what TypeScript cannot know, engines find out for nothing. */
const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;

const words = new Int32Array(ROUNDS);

/** Takes a block of 64 bytes into the state. */
const compress = (state: Int32Array, block: DataView, start: number): void => {
  for (let index = 0; index < 16; index += 1) words[index] = block.getInt32(start + index * 4);
  for (let index = 16; index < ROUNDS; index += 1) {
    const [near, far] = [at(words, index - 2), at(words, index - 15)];
    const late = rotated(near, 17) ^ rotated(near, 19) ^ (near >>> 10);
    const early = rotated(far, 7) ^ rotated(far, 18) ^ (far >>> 3);
    words[index] = at(words, index - 16) + early + at(words, index - 7) + late;
  }
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let index = 0; index < ROUNDS; index += 1) {
    const ofE = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const first = (h + ofE + ((e & f) ^ (~e & g)) + at(roundConstants, index) + at(words, index)) | 0;
    const ofA = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const second = ofA + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = at(state, 0) + a;
  state[1] = at(state, 1) + b;
  state[2] = at(state, 2) + c;
  state[3] = at(state, 3) + d;
  state[4] = at(state, 4) + e;
  state[5] = at(state, 5) + f;
  state[6] = at(state, 6) + g;
  state[7] = at(state, 7) + h;
};

/** A digest that is made piece by piece. */
export interface Hash {
  update(piece: Uint8Array): void;
  /** The 32 bytes. Nothing can be added afterwards. */
  digest(): Uint8Array;
}

export const makeSha256 = (): Hash => {
  const state = firstState.slice();
  const rest = new Uint8Array(BLOCK_BYTES);
  const restView = new DataView(rest.buffer);
  let held = 0;
  let bytes = 0;
  const update = (piece: Uint8Array): void => {
    bytes += piece.length;
    const view = new DataView(piece.buffer, piece.byteOffset, piece.length);
    for (let start = 0; start < piece.length; ) {
      if (held === 0 && piece.length - start >= BLOCK_BYTES) {
        compress(state, view, start);
        start += BLOCK_BYTES;
        continue;
      }
      const taken = piece.subarray(start, start + BLOCK_BYTES - held);
      rest.set(taken, held);
      start += taken.length;
      held = (held + taken.length) % BLOCK_BYTES;
      if (held === 0) compress(state, restView, 0);
    }
  };
  return {
    update,
    digest: () => {
      const bits = bytes * 8;
      // A bit that is set, zeros up to eight bytes before the end of a block, and the number of bits.
      const padding = new Uint8Array(((BLOCK_BYTES * 2 - 9 - held) % BLOCK_BYTES) + 9);
      const end = new DataView(padding.buffer);
      padding[0] = 0x80;
      end.setUint32(padding.length - 8, Math.floor(bits / 2 ** 32));
      end.setUint32(padding.length - 4, bits);
      update(padding);
      const digest = new DataView(new ArrayBuffer(32));
      for (const [index, word] of state.entries()) digest.setInt32(index * 4, word);
      return new Uint8Array(digest.buffer);
    },
  };
};

/** The digest of parts that follow each other. */
export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = makeSha256();
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The HMAC of parts that follow each other, by a key. @see https://datatracker.ietf.org/doc/html/rfc2104 */
export const hmacSha256 = (key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array => {
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? sha256(key) : key);
  const inner = sha256(
    block.map((byte) => byte ^ 0x36),
    ...parts,
  );
  return sha256(
    block.map((byte) => byte ^ 0x5c),
    inner,
  );
};
