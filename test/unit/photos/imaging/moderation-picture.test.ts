import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeModerationPicture } from '../../../../lambdas/photos/imaging/moderation-picture.ts';
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
    'of a %s is a JPEG of 1024 pixels at most',
    async (type) => {
      const jpeg = await makeModerationPicture(await encode(landscape(3, 1_500, 900), type));
      expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1_024, height: 614 });
    },
  );

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
