import { describe, expect, it } from 'vitest';
import { distanceOf, hashOfHex, hexOf } from '../../../../lambdas/photos/matching/picture-hash.ts';
import {
  countOf,
  hasHash,
  hashAt,
  NO_HASHES,
  nearestOf,
  sortedHashes,
  sortHashes,
  without,
} from '../../../../lambdas/photos/matching/sorted-hashes.ts';
import { randomNumbers } from '../../../support/pictures.ts';

const random = randomNumbers(5);
const someHash = (): Uint8Array => Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256));
const joined = (hashes: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(hashes));
const listOf = (...hashes: readonly Uint8Array[]) => sortedHashes(sortHashes(joined(hashes)));

/** A hash with some of its bits turned over. */
const off = (hash: Uint8Array, ...bits: readonly number[]): Uint8Array => {
  const changed = Uint8Array.from(hash);
  for (const bit of bits) changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
};
const spread = (count: number): number[] => Array.from({ length: count }, (_, at) => at * 8 + (at % 8));

describe('hashes as text', () => {
  it('are 64 hexadecimal digits of either case, and nothing else', () => {
    const text = 'f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22';
    expect(hexOf(hashOfHex(text.toUpperCase()) ?? new Uint8Array())).toBe(text);
    for (const wrong of ['', text.slice(1), `${text}0`, text.replace('f', 'g'), ` ${text}`, `${text}\n`]) {
      expect(hashOfHex(wrong), wrong).toBeUndefined();
    }
  });
});

describe('a list of hashes', () => {
  const hashes = Array.from({ length: 3_000 }, someHash);

  it('is sorted, with each hash once', () => {
    const list = listOf(...hashes, ...hashes.slice(0, 500));
    expect(countOf(list)).toBe(hashes.length);
    const texts = Array.from({ length: countOf(list) }, (_, place) => hexOf(hashAt(list, place)));
    expect(texts).toEqual(hashes.map(hexOf).toSorted());
  });

  it('is told apart behind the bits that it is sorted by first', () => {
    const base = someHash();
    const late = [off(base, 255), off(base, 60), base, off(base, 100)];
    expect(countOf(listOf(...late))).toBe(4);
  });

  it('is not taken out of order, twice, or cut off', () => {
    const bytes = sortHashes(joined(hashes.slice(0, 3)));
    expect(() => sortedHashes(bytes.slice(1))).toThrow('no whole hashes');
    expect(() => sortedHashes(joined([bytes.slice(32), bytes.slice(0, 32)]))).toThrow('not in order');
    expect(() => sortedHashes(joined([bytes.slice(0, 32), bytes.slice(0, 32)]))).toThrow('not in order');
  });

  it('knows what stands in it', () => {
    const list = listOf(...hashes.slice(10));
    expect(hashes.filter((hash) => hasHash(list, hash))).toHaveLength(hashes.length - 10);
    expect(hasHash(NO_HASHES, someHash())).toBe(false);
  });

  it('loses what another list has', () => {
    const left = sortedHashes(without(listOf(...hashes), listOf(...hashes.slice(0, 100), someHash())));
    expect(countOf(left)).toBe(hashes.length - 100);
    expect(hashes.slice(0, 100).some((hash) => hasHash(left, hash))).toBe(false);
  });

  it('finds a hash that is at most so many bits away, wherever they are, and none beyond', () => {
    const list = listOf(...hashes);
    for (const at of [0, 1, 1_023, 1_024, 2_999]) {
      const hash = hashAt(list, at);
      expect(nearestOf(list, [hash], 31)).toEqual({ distance: 0, sought: 0, place: at });
      expect(nearestOf(list, [off(hash, ...spread(31))], 31)).toEqual({ distance: 31, sought: 0, place: at });
      expect(nearestOf(list, [off(hash, ...spread(32))], 31)).toBeUndefined();
      const inOneWord = Array.from({ length: 31 }, (_, bit) => 224 + bit);
      expect(nearestOf(list, [off(hash, ...inOneWord)], 31)?.place).toBe(at);
    }
  });

  it('finds the nearest of several, and which of the sought it is near to', () => {
    const base = someHash();
    const list = listOf(...hashes, off(base, ...spread(9)), off(base, 3, 77));
    const near = nearestOf(list, [someHash(), off(base, 3), someHash()], 31);
    expect([near?.distance, near?.sought]).toEqual([1, 1]);
    expect(hexOf(hashAt(list, near?.place ?? -1))).toBe(hexOf(off(base, 3, 77)));
  });

  it('agrees with a look at one after the other', () => {
    const list = listOf(...hashes);
    for (let round = 0; round < 50; round += 1) {
      const sought = someHash();
      const distances = hashes.map((hash) => distanceOf(hash, sought));
      const least = Math.min(...distances);
      expect(nearestOf(list, [sought], 256)?.distance).toBe(least);
      expect(nearestOf(list, [sought], least - 1)).toBeUndefined();
    }
  });
});
