import { describe, expect, it } from 'vitest';
import { hashPicture, pixelsForHash } from '../../../../lambdas/photos/matching/hash-picture.ts';
import { pdqOf, type RgbPixels, turnedPdqsOf, turns } from '../../../../lambdas/photos/matching/pdq.ts';
import { distanceOf, hexOf } from '../../../../lambdas/photos/matching/picture-hash.ts';
import { formulaPictures } from '../../../support/formula-pictures.ts';
import { encode, landscape } from '../../../support/pictures.ts';

/** What the published program makes of the pictures (`pdqhash` 0.2.8); of the first, of all turns. */
const published: Readonly<Record<string, { quality: number; hashes: readonly string[] }>> = {
  rings: {
    quality: 100,
    hashes: [
      'a24e8a558e5c9d489f591dca198b3d8a5b8bfd29ee397c31a87d40e307e407c6',
      'f868ff0bc178e027fff8c08ce8a3e03c0f8702f0007e03c7ffe80ff4878db503',
      'b70b00f7db0937e2ca8cb76048de97200ede5781bb6c5699ed28ea4952b1ad6c',
      'ad2d55a1942d4a852aad2826bdf64a965ad2a85a552ba96daabda55ed2c81fa9',
      'a25e51a28e5c62a39fd9e225198bc2355b8b02d6ee3903cca87fbf1c07e4f839',
      'ff0bff08db09c809ca8c488f48de689f0edea87cbb6c2964ed2a15b652b15293',
      'f86800f481781fd07ff83d73e8a31fc30787fc0f007e6838bfe8e00b87854afc',
      'ad2d2a5e942db5722aad95d9bdf6b5695ad256a5552b4292aabd4aa1d280e056',
    ],
  },
  slopes: {
    quality: 89,
    hashes: ['0ffc5ffc0ffcfffc0ffcdffc85e03becf2a0a774fe0024ecfd40208400280000'],
  },
  blocks: {
    quality: 100,
    hashes: ['69439ad7647eda07a31a5fb6b05927ff952d460125aeaa50fc6509fc7e00e950'],
  },
  tiny: {
    quality: 61,
    hashes: ['94da4a754b25c0df852b68dd96d29702287d9722b0daca774b2568ddc7236ad5'],
  },
  plain: {
    quality: 0,
    hashes: ['00002c4b2c4b554b554b000011342c4b000082000000585e00005e0111341134'],
  },
};

const NONE = new Uint8Array(32);

const drawn = (name: string): RgbPixels => {
  const draw = formulaPictures[name];
  if (draw === undefined) throw new Error(`There is no picture ${name}`);
  return draw();
};

describe('the hash of what a picture looks like', () => {
  it.each(Object.entries(published))(
    'is that of the published program for %s',
    (name, { quality, hashes }) => {
      const { hash, quality: found } = pdqOf(drawn(name));
      expect([hexOf(hash), found]).toEqual([hashes[0], quality]);
    },
  );

  it('is known of all eight turns from one look', () => {
    const { hashes } = turnedPdqsOf(drawn('rings'));
    expect(hashes.map(hexOf)).toEqual(published['rings']?.hashes);
    expect(hashes).toHaveLength(turns.length);
  });

  it('of a turn is near that of the turned picture', () => {
    const { data, width, height } = landscape(1, 512, 384);
    const place: Readonly<Record<(typeof turns)[number], (x: number, y: number) => [number, number]>> = {
      original: (x, y) => [x, y],
      rotated90: (x, y) => [y, width - 1 - x],
      rotated180: (x, y) => [width - 1 - x, height - 1 - y],
      rotated270: (x, y) => [height - 1 - y, x],
      flippedVertically: (x, y) => [x, height - 1 - y],
      flippedHorizontally: (x, y) => [width - 1 - x, y],
      transposed: (x, y) => [y, x],
      transversed: (x, y) => [height - 1 - y, width - 1 - x],
    };
    const { hashes } = turnedPdqsOf({ data, width, height });
    const distances = turns.map((turn, at) => {
      const swaps = ['rotated90', 'rotated270', 'transposed', 'transversed'].includes(turn);
      const [wide, high] = swaps ? [height, width] : [width, height];
      const made = new Uint8Array(data.length);
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const [toX, toY] = place[turn](x, y);
          const from = (y * width + x) * 3;
          made.set(data.subarray(from, from + 3), (toY * wide + toX) * 3);
        }
      }
      const itself = pdqOf({ data: made, width: wide, height: high }).hash;
      return distanceOf(itself, hashes[at] ?? itself);
    });
    // The grid's middles lie half a pixel off when a picture is run through from the other end.
    expect(Math.max(...distances)).toBeLessThanOrEqual(31);
    expect(distances[0]).toBe(0);
  });

  it('of a picture below five pixels a side is all zeros, of quality 0', () => {
    const { hash, quality } = pdqOf({ data: new Uint8Array(4 * 40 * 3).fill(90), width: 40, height: 4 });
    expect([hexOf(hash), quality]).toEqual(['0'.repeat(64), 0]);
  });

  it('stays near when a photo is made small and compressed, and far from another photo', async () => {
    const one = await hashPicture(await encode(landscape(1, 1600, 1200), 'image/png'));
    const small = await hashPicture(await encode(landscape(1, 400, 300), 'image/webp'));
    const other = await hashPicture(await encode(landscape(2, 1600, 1200), 'image/png'));
    const from = ({ hashes: [hash = NONE] }: typeof one) => distanceOf(hash, one.hashes[0] ?? NONE);
    expect(from(small)).toBeLessThanOrEqual(31);
    expect(from(other)).toBeGreaterThan(31);
  });

  it('is of at most 512 pixels a side', async () => {
    const { width, height, data } = await pixelsForHash(await encode(landscape(1, 1600, 1200), 'image/jpeg'));
    expect([width, height, data.length]).toEqual([512, 384, 512 * 384 * 3]);
  });
});
