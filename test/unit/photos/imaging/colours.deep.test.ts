import { describe, expect, it } from 'vitest';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import {
  colourChunks,
  heifFile,
  patchCodes,
  patchesAvif,
  patchesPng,
  readPatches,
  withCodePoints,
} from '../../../support/patch-pictures.ts';
import { type Encoding, farthest, shown, type Triple } from '../../../support/reference-colours.ts';

const expectShown = async (
  bytes: Buffer,
  codes: readonly Triple[],
  encoding: Encoding,
  tolerance = 3,
): Promise<void> => {
  const picture = await normalisePicture(bytes);
  const [found, wanted] = [readPatches(picture), shown(codes, encoding, picture.colour)];
  expect(
    farthest(found, wanted),
    `${found.join(' | ')} instead of ${wanted.join(' | ')}`,
  ).toBeLessThanOrEqual(tolerance);
};

const { cicp, gama, chrm, srgb } = colourChunks;
const ADOBE_XY = [0.3127, 0.329, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06] as const;

/** Code points, and what they mean. */
const points: readonly (readonly [name: string, primaries: number, transfer: number, Encoding])[] = [
  ['sRGB', 1, 13, { primaries: 'srgb', transfer: 'srgb' }],
  ['BT.709, shown as sRGB', 1, 1, { primaries: 'srgb', transfer: 'srgb' }],
  ['unspecified', 2, 2, { primaries: 'srgb', transfer: 'srgb' }],
  ['Display P3', 12, 13, { primaries: 'p3', transfer: 'srgb' }],
  ['Display P3 in PQ', 12, 16, { primaries: 'p3', transfer: 'pq' }],
  ['BT.601', 6, 6, { primaries: 'bt601', transfer: 'srgb' }],
  ['BT.2020', 9, 14, { primaries: 'bt2020', transfer: 'srgb' }],
  ['BT.2020 in PQ', 9, 16, { primaries: 'bt2020', transfer: 'pq' }],
  ['BT.2020 in HLG', 9, 18, { primaries: 'bt2020', transfer: 'hlg' }],
  ['sRGB primaries in PQ', 1, 16, { primaries: 'srgb', transfer: 'pq' }],
  ['light itself', 1, 8, { primaries: 'srgb', transfer: 'linear' }],
];

describe('colours named by code points', () => {
  describe.each(points)('%s', (_, primaries, transfer, encoding) => {
    it.each([8, 16] as const)('PNG of %i bits', async (bits) => {
      const png = patchesPng({ bits, chunks: [cicp(primaries, transfer)] });
      await expectShown(png, patchCodes(bits), encoding);
    });

    it.each([8, 10, 12] as const)('AVIF of %i bits', async (bits) => {
      const avif = withCodePoints(await patchesAvif(bits), primaries, transfer);
      await expectShown(avif, patchCodes(bits), encoding, 4);
    });

    it.each([8, 10] as const)('HEIC of %i bits', async (bits) => {
      const heic = withCodePoints(heifFile(`patches-${bits}.heic`), primaries, transfer);
      await expectShown(heic, patchCodes(bits), encoding, 4);
    });
  });

  it('shows what is not brighter than a page as it is, in PQ', async () => {
    const heic = withCodePoints(heifFile('dim-10.heic'), 9, 16);
    await expectShown(heic, patchCodes(10, 0.55), { primaries: 'bt2020', transfer: 'pq' }, 4);
    const png = patchesPng({ bits: 16, scale: 0.55, chunks: [cicp(9, 16)] });
    const white = readPatches(await normalisePicture(png))[1];
    const light = shown([[0.55, 0.55, 0.55]], { primaries: 'srgb', transfer: 'pq' }, 'srgb')[0]?.[0] ?? 0;
    expect(Math.abs((white?.[0] ?? 0) - light)).toBeLessThanOrEqual(1);
  });

  it('expands the range of video in a PNG', async () => {
    const codes = patchCodes(8).map(
      ([red, green, blue]): Triple => [
        (red * 255 - 16) / 219,
        (green * 255 - 16) / 219,
        (blue * 255 - 16) / 219,
      ],
    );
    const clipped = codes.map(
      ([red, green, blue]): Triple => [
        Math.max(0, Math.min(1, red)),
        Math.max(0, Math.min(1, green)),
        Math.max(0, Math.min(1, blue)),
      ],
    );
    const encoding = { primaries: 'srgb', transfer: 'srgb' } as const;
    for (const bits of [8, 16] as const) {
      const png = patchesPng({ bits, chunks: [cicp(1, 13, false)] });
      await expectShown(png, clipped, encoding, 4);
    }
  });

  it('lays what is transparent on white after the conversion', async () => {
    const png = patchesPng({ bits: 16, scale: 0.5, alpha: 0.5, chunks: [cicp(9, 16)] });
    const picture = await normalisePicture(png);
    const wanted = shown(patchCodes(16, 0.5), { primaries: 'bt2020', transfer: 'pq' }, picture.colour).map(
      ([red, green, blue]): Triple => [(red + 255) / 2, (green + 255) / 2, (blue + 255) / 2],
    );
    expect(farthest(readPatches(picture), wanted)).toBeLessThanOrEqual(3);
  });
});

describe('colours named by gamma and chromaticities', () => {
  it.each([8, 16] as const)('PNG of %i bits', async (bits) => {
    const linear = patchesPng({ bits, chunks: [gama(1)] });
    await expectShown(linear, patchCodes(bits), { primaries: 'srgb', transfer: 'linear' });
    const adobe = patchesPng({ bits, chunks: [gama(256 / 563), chrm(...ADOBE_XY)] });
    await expectShown(adobe, patchCodes(bits), { primaries: 'adobe', transfer: 'gamma22' });
    const strong = patchesPng({ bits, chunks: [gama(1 / 1.8), chrm(...ADOBE_XY)] });
    await expectShown(strong, patchCodes(bits), { primaries: 'adobe', transfer: 'gamma18' });
  });

  it('in grey too', async () => {
    const codes = patchCodes(16).map(([, green]): Triple => [green, green, green]);
    const png = patchesPng({ bits: 16, grey: true, chunks: [gama(1)] });
    await expectShown(png, codes, { primaries: 'srgb', transfer: 'linear' });
  });

  it('gives way to sRGB, and that to code points', async () => {
    const plain = { primaries: 'srgb', transfer: 'srgb' } as const;
    await expectShown(patchesPng({ chunks: [gama(1), srgb()] }), patchCodes(), plain);
    await expectShown(patchesPng({ chunks: [srgb(), cicp(9, 16)] }), patchCodes(), {
      primaries: 'bt2020',
      transfer: 'pq',
    });
  });
});

describe('limited range', () => {
  it.each([
    'grey-limited-8.heic',
    'grey-limited-8.avif',
    'grey-limited-10.avif',
    'grey-limited-12.avif',
  ] as const)('is expanded in %s', async (name) => {
    const { data, width } = await normalisePicture(heifFile(name));
    const bars = Array.from({ length: 8 }, (_, bar) => data[(48 * width + bar * 16 + 8) * 3] ?? 0);
    for (const [bar, value] of bars.entries()) {
      expect(Math.abs(value - (255 * bar) / 7), `bar ${bar} of ${bars}`).toBeLessThanOrEqual(2);
    }
  });
});
