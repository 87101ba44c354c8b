import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { NormalisedPicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { fitInside } from '../../../../lambdas/photos/imaging/rendition-plan.ts';
import { jpegOf, jpegWithMetadata, landscape, p3Jpeg, quarters } from '../../../support/pictures.ts';

const pixelAt = ({ data, width }: NormalisedPicture, x: number, y: number): number[] => [
  ...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];

const expectNear = (found: number[], wanted: number[], tolerance = 8): void => {
  for (const [channel, value] of wanted.entries()) {
    expect(Math.abs((found[channel] ?? 0) - value), `${found} is not near ${wanted}`).toBeLessThanOrEqual(
      tolerance,
    );
  }
};

const RED = [255, 0, 0];
const GREEN = [0, 255, 0];
const BLUE = [0, 0, 255];
const WHITE = [255, 255, 255];

describe('orientation', () => {
  // What the four quarters of the stored picture become, row by row from the top left.
  it.each([
    [1, RED, GREEN, BLUE, WHITE],
    [2, GREEN, RED, WHITE, BLUE],
    [3, WHITE, BLUE, GREEN, RED],
    [4, BLUE, WHITE, RED, GREEN],
    [5, RED, BLUE, GREEN, WHITE],
    [6, BLUE, RED, WHITE, GREEN],
    [7, WHITE, GREEN, BLUE, RED],
    [8, GREEN, WHITE, RED, BLUE],
  ])('turns a picture of orientation %i as its tag says', async (orientation, ...wanted) => {
    const picture = await normalisePicture(await jpegWithMetadata(quarters(), orientation));
    expect([picture.width, picture.height]).toEqual(orientation < 5 ? [240, 160] : [160, 240]);
    const [left, right] = [picture.width / 4, (picture.width * 3) / 4];
    const [top, bottom] = [picture.height / 4, (picture.height * 3) / 4];
    expectNear(pixelAt(picture, left, top), wanted[0] ?? []);
    expectNear(pixelAt(picture, right, top), wanted[1] ?? []);
    expectNear(pixelAt(picture, left, bottom), wanted[2] ?? []);
    expectNear(pixelAt(picture, right, bottom), wanted[3] ?? []);
  });
});

describe('colour', () => {
  it('keeps Display P3 as it is', async () => {
    const jpeg = await p3Jpeg(quarters());
    const stored = await sharp(jpeg, { ignoreIcc: true }).raw().toBuffer();
    const picture = await normalisePicture(jpeg);
    expect(picture.colour).toBe('p3');
    expectNear([...picture.data.subarray(0, 3)], [...stored.subarray(0, 3)], 1);
  });

  it('converts any other profile to sRGB', async () => {
    const { data, width, height } = quarters();
    const cmyk = await sharp(data, { raw: { width, height, channels: 3 } })
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg({ quality: 100 })
      .toBuffer();
    const picture = await normalisePicture(cmyk);
    expect(picture.colour).toBe('srgb');
    const [red = 0, green = 0, blue = 0] = pixelAt(picture, 10, 10);
    expect(red).toBeGreaterThan(180);
    expect(Math.max(green, blue)).toBeLessThan(90);
  });

  it('lays what is transparent on white', async () => {
    const clear = await sharp({
      create: { width: 100, height: 100, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    expect(pixelAt(await normalisePicture(clear), 50, 50)).toEqual(WHITE);
  });

  it('takes 16 bits a channel', async () => {
    const { data, width, height } = quarters();
    const deep = await sharp(data, { raw: { width, height, channels: 3 } })
      .toColourspace('rgb16')
      .png()
      .toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    expectNear(pixelAt(await normalisePicture(deep), 10, 10), RED, 3);
  });
});

describe('the size', () => {
  it('is 2048 on the long side at most, or what is asked for, and never enlarged', async () => {
    const [large, small] = await Promise.all([
      jpegOf(landscape(1, 2_400, 1_200)),
      jpegOf(landscape(1, 300, 200)),
    ]);
    const sizeOf = async (bytes: Buffer, longSide?: number) => {
      const { width, height } = await normalisePicture(
        bytes,
        longSide === undefined ? {} : { scaledTo: (size) => fitInside(size, longSide) },
      );
      return `${width}x${height}`;
    };
    expect(await sizeOf(large)).toBe('2048x1024');
    expect(await sizeOf(large, 1_024)).toBe('1024x512');
    expect(await sizeOf(small, 1_024)).toBe('300x200');
  });
});
