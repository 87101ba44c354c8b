/** A list of hashes as it lies in a file and in memory: sorted, each once, 32 bytes each, one after the other. */
import type { PictureHash } from './picture-hash.ts';
import { HASH_BYTES } from './picture-hash.ts';

export interface SortedHashes {
  /** Its length is a multiple of 32. */
  readonly bytes: Uint8Array;
  /** The same bytes, eight words for each hash, in this machine's order of bytes. */
  readonly words: Int32Array;
}

const HASH_WORDS = HASH_BYTES / 4;

export const countOf = ({ bytes }: Pick<SortedHashes, 'bytes'>): number => bytes.length / HASH_BYTES;

/** Takes over bytes that are sorted; throws where they are no whole hashes or out of order. */
export const sortedHashes = (bytes: Uint8Array): SortedHashes => {
  if (bytes.length % HASH_BYTES !== 0) throw new Error(`${bytes.length} bytes are no whole hashes`);
  const own = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  for (let at = HASH_BYTES; at < own.length; at += HASH_BYTES) {
    if (compareAt(own, at - HASH_BYTES, own, at) >= 0) {
      throw new Error(`The hashes are not in order at ${at / HASH_BYTES}`);
    }
  }
  return { bytes: own, words: new Int32Array(own.buffer, own.byteOffset, own.length / 4) };
};

export const NO_HASHES: SortedHashes = sortedHashes(new Uint8Array(0));

const compareAt = (one: Uint8Array, oneAt: number, other: Uint8Array, otherAt: number): number => {
  for (let byte = 0; byte < HASH_BYTES; byte += 1) {
    const difference = (one[oneAt + byte] ?? 0) - (other[otherAt + byte] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The hash at a place of a list. */
export const hashAt = ({ bytes }: Pick<SortedHashes, 'bytes'>, place: number): PictureHash =>
  bytes.slice(place * HASH_BYTES, (place + 1) * HASH_BYTES);

/** Whether a hash stands in a list. */
export const hasHash = ({ bytes }: Pick<SortedHashes, 'bytes'>, hash: PictureHash): boolean => {
  let low = 0;
  let high = bytes.length / HASH_BYTES - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareAt(bytes, middle * HASH_BYTES, hash, 0);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return false;
};

const TWOS = 0x55555555;
const FOURS = 0x33333333;
const EIGHTS = 0x0f0f0f0f;
const SUM_OF_BYTES = 0x01010101;

/** Bits of a word, counted in each four. Three of these can be added. */
const bitsInFours = (word: number): number => {
  const pairs = word - ((word >>> 1) & TWOS);
  return (pairs & FOURS) + ((pairs >>> 2) & FOURS);
};
const sumOfFours = (fours: number): number =>
  Math.imul((fours & EIGHTS) + ((fours >>> 4) & EIGHTS), SUM_OF_BYTES) >>> 24;

/** Hashes that the cache of one core holds: all sought ones are compared with these before the next are read. */
const BLOCK = 1024;

export interface Near {
  /** Bits in which the two differ. */
  readonly distance: number;
  /** Which of the sought hashes it is near to. */
  readonly sought: number;
  /** Its place in the list. */
  readonly place: number;
}

/**
 * The hash of a list that is nearest to any of the sought ones, where it differs in at most `within` bits. Most are told apart by their first three words: hashes
 * that have nothing to do with each other differ in 48 of those 96 bits, and one in 3,000 in fewer than 32.
 */
export const nearestOf = (
  { words }: Pick<SortedHashes, 'words'>,
  sought: readonly PictureHash[],
  within: number,
): Near | undefined => {
  const wanted = sought.map((hash) => new Int32Array(new Uint8Array(hash).buffer));
  let near: Near | undefined;
  let bound = within;
  for (let from = 0; from < words.length && bound >= 0; from += BLOCK * HASH_WORDS) {
    const end = Math.min(words.length, from + BLOCK * HASH_WORDS);
    for (const [which, hash] of wanted.entries()) {
      const found = nearestInBlock(words, from, end, hash, bound);
      if (found === undefined) continue;
      near = { ...found, sought: which };
      bound = found.distance - 1;
    }
  }
  return near;
};

const nearestInBlock = (
  words: Int32Array,
  from: number,
  end: number,
  hash: Int32Array,
  within: number,
): { distance: number; place: number } | undefined => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  let bound = within;
  let found: number | undefined;
  for (let at = from; at < end; at += HASH_WORDS) {
    const first = sumOfFours(
      bitsInFours((words[at] ?? 0) ^ a) +
        bitsInFours((words[at + 1] ?? 0) ^ b) +
        bitsInFours((words[at + 2] ?? 0) ^ c),
    );
    if (first > bound) continue;
    const rest =
      sumOfFours(
        bitsInFours((words[at + 3] ?? 0) ^ d) +
          bitsInFours((words[at + 4] ?? 0) ^ e) +
          bitsInFours((words[at + 5] ?? 0) ^ f),
      ) + sumOfFours(bitsInFours((words[at + 6] ?? 0) ^ g) + bitsInFours((words[at + 7] ?? 0) ^ h));
    if (first + rest > bound) continue;
    found = at;
    bound = first + rest - 1;
  }
  return found === undefined ? undefined : { distance: bound + 1, place: found / HASH_WORDS };
};

/** Puts hashes, in whatever order and how often each, one after the other into the order of a list, each once. */
export const sortHashes = (bytes: Uint8Array): Uint8Array => {
  const count = Math.floor(bytes.length / HASH_BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Most are told apart by their first 53 bits, as many as a number has.
  const keys = Float64Array.from({ length: count }, (_, place) => {
    const at = place * HASH_BYTES;
    return view.getUint32(at) * 2 ** 21 + (view.getUint32(at + 4) >>> 11);
  });
  const order = Uint32Array.from({ length: count }, (_, place) => place).sort((one, other) => {
    const difference = (keys[one] ?? 0) - (keys[other] ?? 0);
    return difference === 0 ? compareAt(bytes, one * HASH_BYTES, bytes, other * HASH_BYTES) : difference;
  });
  const sorted = new Uint8Array(count * HASH_BYTES);
  let end = 0;
  for (const place of order) {
    const at = place * HASH_BYTES;
    if (end > 0 && compareAt(sorted, end - HASH_BYTES, bytes, at) === 0) continue;
    sorted.set(bytes.subarray(at, at + HASH_BYTES), end);
    end += HASH_BYTES;
  }
  return sorted.slice(0, end);
};

/** What is in one list and not in the other. */
export const without = (
  list: Pick<SortedHashes, 'bytes'>,
  other: Pick<SortedHashes, 'bytes'>,
): Uint8Array => {
  const kept = new Uint8Array(list.bytes.length);
  let end = 0;
  for (let at = 0; at < list.bytes.length; at += HASH_BYTES) {
    const hash = list.bytes.subarray(at, at + HASH_BYTES);
    if (hasHash(other, hash)) continue;
    kept.set(hash, end);
    end += HASH_BYTES;
  }
  return kept.slice(0, end);
};
