/** What a HEIF or AVIF file is, is said by its items: every brand, and sequences. */
import { beforeAll, describe, expect, it } from 'vitest';
import { box } from '../../../../lambdas/photos/imaging/boxes.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { PictureProblem } from '../../../../lambdas/photos/imaging/picture-problem.ts';
import { stripPicture } from '../../../../lambdas/photos/imaging/strip-picture.ts';
import { branded, itemOf, makeHeif, sequenceOf } from '../../../support/heif-files.ts';
import { encode, heicSample as heic, quarters } from '../../../support/pictures.ts';

const SIZE = { width: 240, height: 160 };
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
  it('is decoded by the codec of its item', async () => {
    expect(await endOf(branded(avif, 'heic'))).toBe('avif 240x160');
    expect(await endOf(branded(heic, 'avis'))).toMatch(/^heic /);
  });

  it.each(brands)('of the brand %s is what its item says: decoders get the same file', (brand) => {
    for (const file of [avif, heic]) {
      const wanted = stripPicture(file);
      expect(stripPicture(branded(file, brand))).toMatchObject({ type: wanted.type, bytes: wanted.bytes });
    }
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

  it('of HEVC shows its first picture', async () => {
    const { width, height } = await normalisePicture(heic);
    expect(await endOf(sequenceOf(heic, { width, height }))).toBe(`heic ${width}x${height}`);
  });

  it.each(['hevc', 'hevx', 'hevm', 'hevs', 'mif1'])('of HEVC may say the brand %s', (brand) => {
    const wanted = stripPicture(sequenceOf(heic, SIZE));
    expect(wanted.type).toBe('heic');
    expect(stripPicture(sequenceOf(heic, SIZE, { brand })).bytes.equals(wanted.bytes)).toBe(true);
  });

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
