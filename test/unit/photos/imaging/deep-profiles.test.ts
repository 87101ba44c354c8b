import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { profiles } from '../../../support/icc-profiles.ts';
import { colourChunks, patchCodes, patchesPng, readPatches } from '../../../support/patch-pictures.ts';
import { type Encoding, farthest, shown, type Triple } from '../../../support/reference-colours.ts';

const encodings = {
  adobe: { primaries: 'adobe', transfer: 'gamma22' },
  prophoto: { primaries: 'prophoto', transfer: 'gamma18' },
  grey: { primaries: 'srgb', transfer: 'gamma18' },
} as const satisfies Record<keyof typeof profiles, Encoding>;

const patchesOf = async (bytes: Buffer) => {
  const picture = await normalisePicture(bytes);
  expect(picture.colour).toBe('srgb');
  return readPatches(picture);
};

const wantedOf = (name: keyof typeof profiles): readonly Triple[] => {
  const codes = patchCodes().map(
    ([red, green, blue]): Triple => (name === 'grey' ? [green, green, green] : [red, green, blue]),
  );
  return shown(codes, encodings[name], 'srgb');
};

describe.each(['adobe', 'prophoto', 'grey'] as const)('a deep picture under a profile, %s', (name) => {
  const png = (bits: 8 | 16, alpha?: number) =>
    patchesPng({
      bits,
      ...(alpha !== undefined && { alpha }),
      grey: name === 'grey',
      chunks: [colourChunks.iccp(profiles[name])],
    });

  it.each([undefined, 1, 0.5])('looks like its twin of 8 bits in PNG, with an alpha of %s', async (alpha) => {
    const [eight, sixteen] = [await patchesOf(png(8, alpha)), await patchesOf(png(16, alpha))];
    expect(farthest(sixteen, eight), `${sixteen.join(' | ')} and ${eight.join(' | ')}`).toBeLessThanOrEqual(
      2,
    );
    const share = alpha ?? 1;
    const wanted = wantedOf(name).map(
      ([red, green, blue]): Triple => [
        red * share + 255 * (1 - share),
        green * share + 255 * (1 - share),
        blue * share + 255 * (1 - share),
      ],
    );
    expect(farthest(sixteen, wanted), `${sixteen.join(' | ')} not ${wanted.join(' | ')}`).toBeLessThanOrEqual(
      4,
    );
  });

  it.skipIf(name === 'grey').each([8, 10, 12] as const)('and in AVIF of %i bits', async (bits) => {
    const avif = await sharp(png(bits === 8 ? 8 : 16))
      .keepIccProfile()
      .avif({ lossless: true, bitdepth: bits, effort: 0 })
      .toBuffer();
    const found = await patchesOf(avif);
    expect(farthest(found, wantedOf(name)), `${found.join(' | ')}`).toBeLessThanOrEqual(5);
  });
});
