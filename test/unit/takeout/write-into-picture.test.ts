import exifReader from 'exif-reader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MAX_XMP_BYTES, xmpOf } from '../../../lambdas/takeout/sections/picture-words.ts';
import { growthOf, writeIntoPicture } from '../../../lambdas/takeout/write-into-picture.ts';
import { worded, words } from '../../support/worded-pictures.ts';

describe.each(Object.entries(worded))('words in a picture: %s', (_, make) => {
  it('are read by others, and leave every pixel and the profile as they were', async () => {
    const before = await make();
    const after = writeIntoPicture(before, before[0] === 0xff ? 'jpeg' : 'webp', words);
    const [was, is] = await Promise.all([sharp(before).metadata(), sharp(after).metadata()]);
    expect(is.width).toBe(was.width);
    expect(is.height).toBe(was.height);
    expect(is.hasAlpha).toBe(was.hasAlpha);
    expect(is.icc ?? null).toEqual(was.icc ?? null);
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
    expect(is.xmp).toEqual(xmpOf(words));
    expect(after.length - before.length).toBeLessThanOrEqual(growthOf(words));
    if (is.format !== 'jpeg') return;
    const exif = exifReader(is.exif ?? Buffer.alloc(0));
    expect(exif.Photo?.DateTimeOriginal?.toISOString()).toBe('2026-03-01T18:04:09.000Z');
    expect(exif.Photo).toMatchObject({ PixelXDimension: is.width, PixelYDimension: is.height });
    expect(exif.Photo?.ColorSpace).toBe(was.icc === undefined ? 1 : 0xff_ff);
  });
});

describe('an XMP packet', () => {
  it('escapes what XML reads otherwise, and leaves out what it cannot hold', () => {
    const text = xmpOf({ ...words, caption: 'a\u0000b\ud800c' }).toString();
    expect(text).toContain('At &lt;home&gt; &amp; &quot;away&quot;');
    expect(text).toContain('>ab\ufffdc<');
    expect(text).toContain('<exif:GPSLatitude>26,36.600000N</exif:GPSLatitude>');
    expect(text).toContain('<exif:GPSLongitude>37,55.200000W</exif:GPSLongitude>');
  });

  it('fits into a segment whatever is said', () => {
    const long = '&'.repeat(40_000);
    const packet = xmpOf({ ...words, caption: long });
    expect(packet.length).toBeLessThanOrEqual(MAX_XMP_BYTES);
    expect(packet.toString()).toContain('شمس');
    expect(xmpOf({ ...words, caption: long, altText: long }).length).toBeLessThanOrEqual(MAX_XMP_BYTES);
  });
});
