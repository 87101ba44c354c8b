import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  makeModerationPicture,
  moderationSize,
} from '../../../../lambdas/photos/imaging/moderation-picture.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import {
  blackPng,
  encode,
  jpegOf,
  jpegWithMetadata,
  landscape,
  noise,
  p3Jpeg,
  quarters,
} from '../../../support/pictures.ts';

describe('what moderation sees', () => {
  it.each(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'] as const)(
    'of a %s is a JPEG that just covers VGA',
    async (type) => {
      const jpeg = await makeModerationPicture(await encode(landscape(3, 1_500, 900), type));
      expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 480 });
    },
  );

  it.each([
    [3_264, 2_448, 640, 480],
    [2_448, 3_264, 480, 640],
    [3_840, 2_160, 853, 480],
    [6_000, 6_000, 640, 640],
    [12_000, 2_000, 2_048, 341],
    [600, 5_000, 246, 2_048],
    [500, 400, 500, 400],
  ])('of %i by %i is %i by %i', (width, height, seenWidth, seenHeight) => {
    const seen = { width: seenWidth, height: seenHeight };
    expect(moderationSize({ width, height })).toEqual(seen);
    expect(moderationSize(seen)).toEqual(seen);
  });

  // A sample here and there would be all black, all white or a pattern of its own.
  it.each([
    ['image/jpeg', 1],
    ['image/png', 2],
    ['image/webp', 1],
    ['image/avif', 2],
  ] as const)('shows the mean of a %s that is chequered by %i pixels', async (type, square) => {
    const [width, height] = [1_632, 1_224];
    const data = Buffer.alloc(width * height * 3);
    for (let y = 0, at = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1, at += 3) {
        const isWhite = (Math.floor(x / square) + Math.floor(y / square)) % 2 === 0;
        if (isWhite) data.fill(255, at, at + 3);
      }
    }
    const jpeg = await makeModerationPicture(await encode({ data, width, height }, type));
    const { channels } = await sharp(jpeg).extract({ left: 8, top: 8, width: 620, height: 460 }).stats();
    for (const { mean, stdev } of channels) {
      expect(Math.abs(mean - 127.5)).toBeLessThan(6);
      expect(stdev).toBeLessThan(12);
    }
  });

  it('shows the same as the picture that renditions are made of', async () => {
    const file = await jpegWithMetadata(landscape(7, 2_400, 1_500), 6);
    const { data, width, height } = await normalisePicture(file);
    const large = sharp(data, { raw: { width, height, channels: 3 } });
    const [first, second] = await Promise.all([
      sharp(await makeModerationPicture(file))
        .raw()
        .toBuffer(),
      large.resize({ width: 480, height: 768, fit: 'fill' }).raw().toBuffer(),
    ]);
    expect(first.length).toBe(480 * 768 * 3);
    const apart = first.reduce((sum, value, at) => sum + Math.abs(value - (second[at] ?? 0)), 0);
    expect(apart / first.length).toBeLessThan(3);
  });

  it('is upright', async () => {
    const jpeg = await makeModerationPicture(await jpegWithMetadata(quarters(), 6));
    expect(await sharp(jpeg).metadata()).toMatchObject({ width: 160, height: 240 });
  });

  it.each([
    [80, 640],
    [1_000, 8_000],
  ])('has 80 pixels a side at least, also of %i by %i', async (width, height) => {
    const jpeg = await makeModerationPicture(blackPng(width, height));
    expect((await sharp(jpeg).metadata()).width).toBeGreaterThanOrEqual(80);
  });

  it('stays below the 5 MB that its service takes, whatever it shows', async () => {
    const jpeg = await makeModerationPicture(await jpegOf(noise(5, 2_048, 2_048)));
    expect(jpeg.length).toBeLessThan(5 * 1024 * 1024);
  });

  it('says with a small profile that it is in Display P3', async () => {
    const jpeg = await makeModerationPicture(await p3Jpeg(quarters()));
    expect((await sharp(jpeg).metadata()).icc?.length).toBeLessThan(600);
    // Seen through its profile, the red is the red it was.
    const [red = 0, green = 0, blue = 0] = await sharp(jpeg).raw().toBuffer();
    expect([red > 245, green < 10, blue < 10]).toEqual([true, true, true]);
  });

  it('carries nothing of the metadata', async () => {
    const given = await jpegWithMetadata(landscape(2), 6);
    const jpeg = await makeModerationPicture(given);
    for (const secret of ['SecretCamera', 'SecretOwner', 'SecretXmp', 'Exif'])
      expect([given.includes(secret), jpeg.includes(secret)]).toEqual([true, false]);
  });
});
