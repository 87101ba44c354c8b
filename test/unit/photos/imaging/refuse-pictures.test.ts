import { describe, expect, it } from 'vitest';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { PictureProblem } from '../../../../lambdas/photos/imaging/picture-problem.ts';
import {
  animatedGif,
  blackPng,
  encode,
  givenPhoto,
  greyJpeg,
  jpegOf,
  landscape,
  lyingJpeg,
  otherFiles,
  quarters,
} from '../../../support/pictures.ts';

const endOf = async (bytes: Buffer): Promise<string> => {
  try {
    const { width, height } = await normalisePicture(bytes);
    return `${width}x${height}`;
  } catch (error) {
    if (error instanceof PictureProblem) return error.code;
    throw error;
  }
};

describe('what a file is', () => {
  it.each([
    ['svg', 'unsupported_type'],
    ['pdf', 'unsupported_type'],
    ['tiff', 'unsupported_type'],
    ['text', 'not_an_image'],
  ] as const)('refuses %s', async (name, code) => {
    expect(await endOf(otherFiles[name])).toBe(code);
  });

  it('refuses an empty file', async () => {
    expect(await endOf(Buffer.alloc(0))).toBe('not_an_image');
  });

  it.each(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'] as const)(
    'takes %s',
    async (type) => {
      expect(await endOf(await encode(landscape(7, 200, 100), type))).toBe('200x100');
    },
  );

  it('takes the first frame of an animation', async () => {
    const picture = await normalisePicture(await animatedGif(quarters(120, 100)));
    expect([picture.width, picture.height]).toEqual([120, 100]);
    expect([...picture.data.subarray(0, 3)]).toEqual([255, 0, 0]);
  });

  it('takes pictures in shades of grey', async () => {
    const grey = await normalisePicture(blackPng(100, 90));
    expect(grey.data).toHaveLength(100 * 90 * 3);
  });
});

describe('limits', () => {
  it('takes 20 MB and refuses one byte more', async () => {
    const jpeg = await jpegOf(quarters());
    const padded = (size: number) => Buffer.concat([jpeg, Buffer.alloc(size - jpeg.length)]);
    expect(await endOf(padded(20 * 1024 * 1024))).toBe('240x160');
    expect(await endOf(padded(20 * 1024 * 1024 + 1))).toBe('too_large');
  });

  it('refuses a pixel more than 51 million in a few KB, before decoding them', async () => {
    const bomb = blackPng(10_200, 5_001);
    expect(bomb.length).toBeLessThan(10_000);
    expect(await endOf(bomb)).toBe('too_many_pixels');
    expect(await endOf(await lyingJpeg(16_400, 13_000))).toBe('too_many_pixels');
  });

  it('takes 51 million pixels, and the size that phones of 50 megapixels write', async () => {
    expect(await endOf(blackPng(10_200, 5_000))).toBe('2048x1004');
    expect(await endOf(blackPng(8_192, 6_144))).toBe('2048x1536');
  });

  it('takes 200 million pixels of a JPEG that is scaled while it is decoded, and no more', async () => {
    expect(await endOf(greyJpeg(16_320, 12_240))).toBe('2048x1536');
    expect(await endOf(greyJpeg(16_000, 12_500))).toBe('2048x1600');
    expect(await endOf(greyJpeg(16_000, 12_501))).toBe('too_many_pixels');
    expect(await endOf(greyJpeg(10_200, 5_000, { progressive: true }))).toBe('2048x1004');
    expect(await endOf(greyJpeg(10_200, 5_001, { progressive: true }))).toBe('too_many_pixels');
  });

  it('refuses a WebP that claims too many pixels, and takes of a GIF what its frame has', async () => {
    const gif = Buffer.from(await encode(quarters(), 'image/gif'));
    gif.writeUInt16LE(20_000, 6);
    gif.writeUInt16LE(20_000, 8);
    expect(await endOf(gif)).toBe('240x160');
    const webp = Buffer.from(await encode(quarters(), 'image/webp'));
    webp.writeUInt16LE(16_000, 26);
    webp.writeUInt16LE(16_000, 28);
    expect(await endOf(webp)).toBe('too_many_pixels');
  });

  it.each([
    [79, 100, 'side_too_short'],
    [80, 80, '80x80'],
    [80, 640, '80x640'],
    [80, 641, 'ratio_out_of_range'],
    [810, 100, 'ratio_out_of_range'],
    [16_400, 2_050, '2048x256'],
    [2_050, 16_400, '256x2048'],
    [16_401, 2_051, 'side_too_long'],
    [16_401, 2_050, 'side_too_long'],
  ])('answers %i by %i pixels with %s', async (width, height, end) => {
    expect(await endOf(blackPng(width, height))).toBe(end);
  });
});

describe('damaged files', () => {
  it.each([0.1, 0.5, 0.9, 0.999])('refuses a JPEG cut off at %f of its length', async (part) => {
    const jpeg = await jpegOf(landscape(3));
    expect(await endOf(jpeg.subarray(0, Math.floor(jpeg.length * part)))).toBe('incomplete');
  });

  it('takes a JPEG and a PNG that lack nothing but the mark of their end', async () => {
    const jpeg = await jpegOf(landscape(3));
    expect(await endOf(jpeg.subarray(0, -2))).toBe('640x480');
    const png = await encode(landscape(3), 'image/png');
    expect(await endOf(png.subarray(0, -12))).toBe('640x480');
  });

  it.each(['image/png', 'image/webp', 'image/avif', 'image/gif'] as const)(
    'refuses half of a %s',
    async (type) => {
      const bytes = await encode(landscape(3), type);
      expect(await endOf(bytes.subarray(0, bytes.length >> 1))).toBe('incomplete');
    },
  );

  const heic = givenPhoto('iphone.heic');

  it.skipIf(heic === undefined)(
    'refuses a HEIC whose boxes claim too many pixels, and one cut in half',
    async () => {
      const bomb = Buffer.from(heic ?? []);
      for (let at = bomb.indexOf('ispe'); at >= 0; at = bomb.indexOf('ispe', at + 4)) {
        bomb.writeUInt32BE(20_000, at + 8);
        bomb.writeUInt32BE(20_000, at + 12);
      }
      expect(await endOf(bomb)).toBe('too_many_pixels');
      expect(await endOf(Buffer.from(heic?.subarray(0, heic.length >> 1) ?? []))).toBe('incomplete');
    },
  );
});
