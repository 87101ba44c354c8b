/** Renditions are encoded by what is on the picture: they take fewer bytes than with the least effort, and look no worse. */
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { kindOfPicture } from '../../../../lambdas/photos/imaging/kind-of-picture.ts';
import type { Rendition } from '../../../../lambdas/photos/imaging/make-renditions.ts';
import { makeRenditions } from '../../../../lambdas/photos/imaging/make-renditions.ts';
import { normalisePicture } from '../../../../lambdas/photos/imaging/normalise-picture.ts';
import { structuralSimilarity } from '../../../bench/structural-similarity.ts';
import { clearSky, drawing, screenshot } from '../../../support/drawn-pictures.ts';
import { encode, landscape, type RawPicture } from '../../../support/pictures.ts';

const SIDE = 1_000; // pixels: the 1080 rendition is not scaled then, and compared with what was sent

const madeOf = async (
  picture: RawPicture,
  type: 'image/png' | 'image/jpeg' = 'image/png',
): Promise<ReadonlyMap<string, Rendition>> => {
  const { renditions } = await makeRenditions(await normalisePicture(await encode(picture, type)));
  return new Map(renditions.map((rendition) => [rendition.name, rendition]));
};

const shownBy = async (bytes: Buffer | undefined): Promise<Buffer> => sharp(bytes).raw().toBuffer();

const least = ({ data, width, height }: RawPicture, format: 'webp' | 'jpeg'): Promise<Buffer> => {
  const raw = sharp(data, { raw: { width, height, channels: 3 } });
  return (
    format === 'webp'
      ? raw.webp({ quality: 80, effort: 0 })
      : raw.jpeg({ quality: 80, optimiseCoding: false })
  ).toBuffer();
};

/** Mean difference of red and blue, each over green, in levels: where colours run, luma stays. */
const colourError = (one: Buffer, other: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 3) {
    const over = (pixels: Buffer, channel: number) => (pixels[at + channel] ?? 0) - (pixels[at + 1] ?? 0);
    sum += Math.abs(over(one, 0) - over(other, 0)) + Math.abs(over(one, 2) - over(other, 2));
  }
  return sum / (one.length / 3);
};

describe.each([
  ['a screenshot with coloured text', () => screenshot(SIDE * 0.8, SIDE)],
  ['a drawing', () => drawing(SIDE, SIDE * 0.8)],
] as const)('%s', (_, make) => {
  let picture: RawPicture;
  let made: ReadonlyMap<string, Rendition>;
  beforeAll(async () => {
    picture = await make();
    made = await madeOf(picture);
  });

  it.each([
    ['1080.webp', 'webp'],
    ['1080.jpg', 'jpeg'],
  ] as const)('keeps its coloured edges sharp in %s', async (name, format) => {
    const plain = colourError(picture.data, await shownBy(await least(picture, format)));
    expect(colourError(picture.data, await shownBy(made.get(name)?.bytes))).toBeLessThan(plain * 0.6);
  });

  it('looks no worse and takes fewer bytes than with chroma for every other pixel', async () => {
    const { width, height } = picture;
    const plain = await least(picture, 'webp');
    const bytes = made.get('1080.webp')?.bytes;
    const similarity = async (encoded: Buffer | undefined) =>
      structuralSimilarity(picture, { data: await shownBy(encoded), width, height });
    expect(await similarity(bytes)).toBeGreaterThanOrEqual(await similarity(plain));
    expect(bytes?.length).toBeLessThan(plain.length);
  });
});

describe('a large drawing', () => {
  it('keeps every shade of its edges: next to nothing is off by more than a tenth of all levels', async () => {
    const picture = await drawing(1_300, SIDE);
    const shown = await shownBy((await madeOf(picture)).get('2048.webp')?.bytes);
    const off = shown.filter((level, at) => Math.abs(level - (picture.data[at] ?? 0)) > 24);
    expect(off.length / shown.length).toBeLessThan(0.0002);
  });
});

describe('a sky without grain', () => {
  it('shows no bands: about as many steps as it had, none of them large', async () => {
    const picture = clearSky(SIDE, 700);
    const shown = await shownBy((await madeOf(picture)).get('1080.webp')?.bytes);
    const column = (pixels: Buffer, channel: number) =>
      Array.from(
        { length: picture.height },
        (_, y) => pixels[(y * picture.width + picture.width / 2) * 3 + channel] ?? 0,
      );
    for (const channel of [0, 1, 2]) {
      const [sent, seen] = [column(picture.data, channel), column(shown, channel)];
      const steps = seen.slice(1).map((level, y) => Math.abs(level - (seen[y] ?? 0)));
      expect(Math.max(...steps)).toBeLessThanOrEqual(4);
      expect(new Set(seen).size).toBeGreaterThan(new Set(sent).size * 0.7);
    }
  });

  it('takes less than 0.6 of the bytes of a plain JPEG', async () => {
    const picture = clearSky(SIDE, 700);
    const jpeg = (await madeOf(picture)).get('1080.jpg')?.bytes;
    expect(jpeg?.length).toBeLessThan((await least(picture, 'jpeg')).length * 0.6);
  });
});

/** With grain as lenses leave it: neighbours are alike. */
const soft = async ({ data, width, height }: RawPicture): Promise<RawPicture> => {
  const lens = sharp(data, { raw: { width, height, channels: 3 } }).blur(1);
  return { data: await lens.raw().toBuffer(), width, height };
};

describe('a photo', () => {
  it('takes a tenth less than with the least effort, at no less similarity', async () => {
    const picture = await soft(landscape(4, SIDE, 700));
    const bytes = (await madeOf(picture)).get('1080.webp')?.bytes;
    const plain = await least(picture, 'webp');
    const similarity = async (encoded: Buffer | undefined) =>
      structuralSimilarity(picture, {
        data: await shownBy(encoded),
        width: picture.width,
        height: picture.height,
      });
    expect(bytes?.length).toBeLessThan(plain.length * 0.9);
    expect(await similarity(bytes)).toBeGreaterThanOrEqual((await similarity(plain)) - 0.002);
  });
});

/** The same pixels as whoever opens the file sees them. */
const asJpeg = async (picture: RawPicture): Promise<RawPicture> => ({
  ...picture,
  data: await shownBy(await encode(picture, 'image/jpeg')),
});

describe.each([
  ['a screenshot', () => screenshot(SIDE * 0.8, SIDE)],
  ['a drawing', () => drawing(SIDE, SIDE * 0.8)],
] as const)('%s that was stored as JPEG before', (_, make) => {
  it('takes fewer bytes than with the least effort, at no less similarity', async () => {
    const picture = await make();
    const seen = await asJpeg(picture);
    const bytes = (await madeOf(picture, 'image/jpeg')).get('1080.webp')?.bytes;
    const plain = await least(seen, 'webp');
    const { width, height } = seen;
    const similarity = async (encoded: Buffer | undefined) =>
      structuralSimilarity(seen, { data: await shownBy(encoded), width, height });
    expect(bytes?.length).toBeLessThan(plain.length);
    expect(await similarity(bytes)).toBeGreaterThanOrEqual(await similarity(plain));
  });
});

describe('what tells drawings from photos', () => {
  it.each([
    ['a screenshot', 'drawn', () => screenshot(480, 640)],
    ['a drawing', 'drawn', () => drawing(640, 480)],
    ['a screenshot stored as JPEG', 'worn', async () => asJpeg(await screenshot(480, 640))],
    ['a drawing stored as JPEG', 'worn', async () => asJpeg(await drawing(640, 480))],
    ['a sky without grain', 'photo', async () => clearSky(640, 480)],
    ['a photo', 'photo', async () => landscape(4, 640, 480)],
  ] as const)('takes %s for %s', async (_, expected, make) => {
    expect(await kindOfPicture(await make())).toBe(expected);
  });
});
