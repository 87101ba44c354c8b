import sharp from 'sharp';
import { rgbaToThumbHash, thumbHashToAverageRGBA } from 'thumbhash';
import { describe, expect, it } from 'vitest';
import { makePlaceholder } from '../../../../lambdas/photos/imaging/make-placeholder.ts';
import { makeRenditions } from '../../../../lambdas/photos/imaging/make-renditions.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import {
  planRenditions,
  presentPlan,
  renditionPlans,
} from '../../../../lambdas/photos/imaging/rendition-plan.ts';
import { jpegOf, landscape, p3Jpeg, quarters } from '../../../support/pictures.ts';

const present = presentPlan(renditionPlans);

const namesFor = (width: number, height: number): string[] =>
  planRenditions(present, { width, height }).map(
    (planned) => `${planned.name} ${planned.width}x${planned.height}`,
  );

describe('the plan of renditions', () => {
  it('has four sizes of WebP and a JPEG for a large picture', () => {
    expect(namesFor(2048, 1536)).toEqual([
      '320.webp 320x240',
      '640.webp 640x480',
      '1080.webp 1080x810',
      '2048.webp 2048x1536',
      '1080.jpg 1080x810',
    ]);
  });

  it('never enlarges, and leaves out sizes that would repeat', () => {
    expect(namesFor(500, 700)).toEqual([
      '320.webp 229x320',
      '640.webp 457x640',
      '1080.webp 500x700',
      '1080.jpg 500x700',
    ]);
    expect(namesFor(640, 640)).toEqual(['320.webp 320x320', '640.webp 640x640', '1080.jpg 640x640']);
    expect(namesFor(90, 80)).toEqual(['320.webp 90x80', '1080.jpg 90x80']);
  });
});

describe('renditions', () => {
  it('have the planned sizes and types', async () => {
    const picture = await normalisePicture(await jpegOf(landscape(4, 1_500, 1_000)));
    const { renditions } = await makeRenditions(picture);
    expect(renditions.map(({ name }) => name)).toEqual(
      planRenditions(present, picture).map(({ name }) => name),
    );
    for (const { bytes, width, height, format } of renditions) {
      expect(await sharp(bytes).metadata()).toMatchObject({ width, height, format });
    }
  });

  it('carry the profile of Display P3 and show its colours', async () => {
    const picture = await normalisePicture(await p3Jpeg(quarters(400, 320)));
    const { renditions } = await makeRenditions(picture);
    for (const { bytes, width, height } of renditions) {
      const { icc, width: shownWidth, height: shownHeight } = await sharp(bytes).metadata();
      expect([shownWidth, shownHeight]).toEqual([width, height]);
      expect(icc?.length).toBeGreaterThan(100);
      const [red = 0, green = 255, blue = 255] = await sharp(bytes).raw().toBuffer();
      expect(red).toBeGreaterThan(240);
      expect(Math.max(green, blue)).toBeLessThan(25);
    }
  });
});

describe('the placeholder', () => {
  it('has the colours of the picture, for Display P3 too', async () => {
    const plain = (colour: [number, number, number]) => ({
      width: 120,
      height: 90,
      data: Buffer.from(Array.from({ length: 120 * 90 }, () => colour).flat()),
    });
    for (const make of [jpegOf, p3Jpeg]) {
      const picture = await normalisePicture(await make(plain([40, 120, 200])));
      const { dominantColor, thumbHash } = await makePlaceholder(picture, picture.colour);
      const dominant = [1, 3, 5].map((at) => Number.parseInt(dominantColor.slice(at, at + 2), 16));
      const average = thumbHashToAverageRGBA(Buffer.from(thumbHash, 'base64'));
      for (const [channel, value] of [40, 120, 200].entries()) {
        expect(Math.abs((dominant[channel] ?? 0) - value)).toBeLessThanOrEqual(16);
        const found = [average.r, average.g, average.b][channel] ?? 0;
        expect(Math.abs(found * 255 - value)).toBeLessThanOrEqual(20);
      }
    }
  });

  it('is a ThumbHash', async () => {
    const picture = landscape(9, 100, 75);
    const { thumbHash } = await makePlaceholder(picture, 'srgb');
    const rgba = Buffer.alloc(100 * 75 * 4, 255);
    for (let pixel = 0; pixel < 100 * 75; pixel += 1)
      picture.data.copy(rgba, pixel * 4, pixel * 3, pixel * 3 + 3);
    expect(thumbHash).toBe(Buffer.from(rgbaToThumbHash(100, 75, rgba)).toString('base64'));
  });
});
