/** Hashes of 256 bits, of files (SHA-256) or of what a picture looks like (PDQ): 32 bytes, the most significant first. */

export const HASH_BYTES = 32;
export const HASH_BITS = 256;

/** 32 bytes. */
export type PictureHash = Uint8Array;

/** The hash whose bits, from the least significant on, are as told. */
export const hashOfBits = (isSet: (bit: number) => boolean): PictureHash => {
  const hash = new Uint8Array(HASH_BYTES);
  for (let bit = 0; bit < HASH_BITS; bit += 1) {
    const at = HASH_BYTES - 1 - (bit >> 3);
    if (isSet(bit)) hash[at] = (hash[at] ?? 0) | (1 << (bit & 7));
  }
  return hash;
};

/** Whether a bit is set, counted from the least significant one. */
export const isBitSet = (hash: PictureHash, bit: number): boolean =>
  (((hash[HASH_BYTES - 1 - (bit >> 3)] ?? 0) >> (bit & 7)) & 1) === 1;

/** 64 hexadecimal digits, as lists of hashes write them. */
export const hexOf = (hash: PictureHash): string => Buffer.from(hash).toString('hex');

const HEX = /^[0-9a-f]{64}$/i;

/** The hash that 64 hexadecimal digits write, undefined where they are none. */
export const hashOfHex = (text: string): PictureHash | undefined =>
  HEX.test(text) ? new Uint8Array(Buffer.from(text, 'hex')) : undefined;

const BITS_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => {
  let bits = 0;
  for (let rest = byte; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
});

/** In how many bits two hashes differ. */
export const distanceOf = (one: PictureHash, other: PictureHash): number => {
  let distance = 0;
  for (let at = 0; at < HASH_BYTES; at += 1) {
    distance += BITS_OF_BYTE[(one[at] ?? 0) ^ (other[at] ?? 0)] ?? 0;
  }
  return distance;
};
