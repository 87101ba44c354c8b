/** What a HEIF or AVIF file is, is said by its items: every brand, and sequences. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { PictureProblem } from '../../../../lambdas/photos/imaging/picture-problem.ts';
import { box } from '../../../../lambdas/photos/imaging/boxes.ts';
import { branded, itemOf, makeHeif, sequenceOf } from '../../../support/heif-files.ts';
import { encode, quarters } from '../../../support/pictures.ts';

const SIZE = { width: 240, height: 160 };
const heic = readFileSync(join(import.meta.dirname, '..', '..', '..', 'support', 'heif', 'patches-8.heic'));
let avif: Buffer;

beforeAll(async () => {
  avif = await encode(quarters(SIZE.width, SIZE.height), 'image/avif');
});

const endOf = async (bytes: Buffer): Promise<string> => {
  try {
    const { type, width, height } = await normalisePicture(bytes);
    return `${type} ${width}x${height}`;
  } catch (error) {
    if (error instanceof PictureProblem) return `${error.code}: ${error.found}`;
    throw error;
  }
};

const brands = [
  ...['mif1', 'mif2', 'msf1', 'miaf', 'MA1A', 'MA1B', 'MiHE', 'MiHB'],
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'],
  ...['avif', 'avis', 'avio'],
];

describe('a still picture', () => {
  it.each(brands)('of the brand %s is what its item says', async (brand) => {
    expect(await endOf(branded(avif, brand))).toBe('avif 240x160');
    expect(await endOf(branded(heic, brand))).toMatch(/^heic /);
  });

  it('of a brand that nobody knows is what its item says', async () => {
    expect(await endOf(branded(avif, 'abcd', ['mif1']))).toBe('avif 240x160');
  });

  it.each([
    ['avc1', 'H.264'],
    ['j2k1', 'JPEG 2000'],
    ['vvc1', 'VVC'],
    ['jpeg', 'JPEG'],
    ['unci', 'no compression'],
  ])('in %s is of a type that is not taken', async (type, name) => {
    const file = makeHeif([{ ...itemOf(avif), type }]);
    expect(await endOf(file)).toBe(`unsupported_type: HEIF with ${name}`);
  });
});

describe('a sequence', () => {
  it.each(['avis', 'msf1', 'mif1', 'iso8'])(
    'of AV1 and the brand %s shows its first picture',
    async (brand) => {
      expect(await endOf(sequenceOf(avif, SIZE, { brand }))).toBe('avif 240x160');
    },
  );

  it.each(['hevc', 'hevx', 'msf1', 'hevm', 'hevs'])(
    'of HEVC and the brand %s shows its first picture',
    async (brand) => {
      const { width, height } = await normalisePicture(heic);
      expect(await endOf(sequenceOf(heic, { width, height }, { brand }))).toBe(`heic ${width}x${height}`);
    },
  );

  it('that ends before its first picture does is incomplete', async () => {
    const whole = sequenceOf(avif, SIZE, { samples: 1 });
    expect(await endOf(whole.subarray(0, -20))).toBe('incomplete: undefined');
  });
});

describe('what is no picture', () => {
  it.each([
    ['isom', 'MP4 video'],
    ['mp42', 'MP4 video'],
    ['qt  ', 'QuickTime video'],
    ['3gp5', '3GPP video'],
    ['crx ', 'Canon raw (CR3)'],
  ])('of the brand %s is %s', async (brand, name) => {
    expect(await endOf(sequenceOf(avif, SIZE, { brand, kind: 'vide' }))).toBe(`unsupported_type: ${name}`);
  });

  it('is a file of pictures that ends before it says where they are', async () => {
    const start = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
    expect(await endOf(start)).toBe('incomplete: undefined');
  });
});
