import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeRenditions } from '../../../../lambdas/photos/imaging/make-renditions.ts';
import { makeModerationPicture } from '../../../../lambdas/photos/imaging/moderation-picture.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { fromPixels } from '../../../../lambdas/photos/imaging/pixels.ts';
import { givenPhoto, givenPhotos } from '../../../support/pictures.ts';
import type { Report } from '../../../support/process-given-photos.ts';

const good = givenPhotos('good');
const bad = givenPhotos('bad');

const MAX_MILLISECONDS = 10_000;
const MAX_MEGABYTES = 512;

const processAll = async (kind: 'good' | 'bad'): Promise<Report> => {
  const script = join(import.meta.dirname, '..', '..', '..', 'support', 'process-given-photos.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, kind]);
  return JSON.parse(stdout) as Report;
};

const isFreeOfMetadata = async (bytes: Buffer): Promise<void> => {
  const { exif, xmp, iptc, icc, orientation, comments } = await sharp(bytes).metadata();
  expect({ exif, xmp, iptc, orientation, comments }).toEqual({});
  expect(icc?.length ?? 0).toBeLessThan(600);
  for (const mark of ['Exif\0', 'ns.adobe.com', 'Photoshop', 'GPSLatitude'])
    expect(bytes.includes(mark)).toBe(false);
};

describe.skipIf(good.length === 0)('the collected good photos', () => {
  it('are all accepted within the bounds of time and memory', { timeout: 60_000 }, async () => {
    const { outcomes, peakMegabytes } = await processAll('good');
    expect(outcomes).toHaveLength(good.length);
    expect(outcomes.filter(({ end }) => end !== 'ready')).toEqual([]);
    expect(outcomes.filter(({ milliseconds }) => milliseconds > MAX_MILLISECONDS)).toEqual([]);
    expect(peakMegabytes).toBeLessThanOrEqual(MAX_MEGABYTES);
  });

  it.each(good)('leaves no metadata of $name', async ({ path }) => {
    const file = readFileSync(path);
    const { renditions } = await makeRenditions(await normalisePicture(file));
    await isFreeOfMetadata(await makeModerationPicture(file));
    for (const { bytes, width, height, format } of renditions) {
      await isFreeOfMetadata(bytes);
      const shown = await sharp(bytes).metadata();
      expect(shown).toMatchObject({ width, height, format, space: 'srgb', channels: 3, hasAlpha: false });
    }
  });

  it.each([2, 3, 4, 5, 6, 7, 8])('turns the photo of orientation %i upright', async (orientation) => {
    const [upright, turned] = await Promise.all(
      [1, orientation].map(async (each) => {
        const bytes = givenPhoto(`orientation-${each}.jpg`);
        if (bytes === undefined) throw new Error('missing');
        return normalisePicture(bytes);
      }),
    );
    expect([turned?.width, turned?.height]).toEqual([upright?.width, upright?.height]);
    // The number in the middle differs from photo to photo, the corner with the flower does not.
    const corner = { left: 100, top: 290, width: 120, height: 120 };
    const [one, other] = await Promise.all(
      [upright, turned].map(
        (picture) => picture && fromPixels(picture).extract(corner).blur(3).raw().toBuffer(),
      ),
    );
    const difference = one?.reduce((sum, value, at) => sum + Math.abs(value - (other?.[at] ?? 0)), 0) ?? 0;
    expect(difference / (one?.length ?? 1)).toBeLessThan(6);
  });

  it('keeps the colours of a phone in Display P3', async () => {
    const picture = await normalisePicture(givenPhoto('iphone.heic') ?? Buffer.alloc(0));
    expect(picture.colour).toBe('p3');
  });
});

describe.skipIf(bad.length === 0)('the collected bad files', () => {
  it('all end in a clear state within the bounds of time and memory', { timeout: 120_000 }, async () => {
    const { outcomes, peakMegabytes } = await processAll('bad');
    expect(outcomes).toHaveLength(bad.length);
    expect(outcomes.filter(({ end }) => end.startsWith('crash'))).toEqual([]);
    expect(outcomes.filter(({ milliseconds }) => milliseconds > MAX_MILLISECONDS)).toEqual([]);
    expect(peakMegabytes).toBeLessThanOrEqual(MAX_MEGABYTES);
  });
});
