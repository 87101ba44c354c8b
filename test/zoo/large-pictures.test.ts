/** The largest pictures that are taken, and many large ones in a row, stay within the memory that their functions have. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDeadline } from '../../lambdas/photos/imaging/deadline.ts';
import { normalisePicture } from '../../lambdas/photos/imaging/normalise-picture.ts';
import { withCodePoints } from '../support/patch-pictures.ts';
import { greyJpeg } from '../support/pictures.ts';
import type { Report } from '../support/process-given-photos.ts';

const FUNCTION_MEBIBYTES = 1_769;
const MODERATION_MEBIBYTES = 1_024;
/** For the rest of a warm function: the SDK, the upload of 20 MB, encoders. */
const RESERVE_MEBIBYTES = 250;

const folder = mkdtempSync(join(tmpdir(), 'zoo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As the functions run: with bounded heaps. */
const processed = async (paths: readonly string[]): Promise<Report> => {
  const script = join(import.meta.dirname, '..', 'support', 'process-given-photos.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...paths], {
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    maxBuffer: 16 * 1024 * 1024,
  });
  const report: Report = JSON.parse(stdout);
  return report;
};

const store = (name: string, bytes: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** Soft noise in every channel, of any size: codecs cannot leave pixels out, and files stay below 20 MB. */
const clouds = async (width: number, height: number, alpha: boolean) => {
  const background = { r: 128, g: 128, b: 128, alpha: 0.5 };
  const noise = await sharp({
    create: {
      width: 64,
      height: 48,
      channels: 4,
      background,
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
  const large = sharp(noise).resize(width, height, { fit: 'fill', kernel: 'linear' });
  return alpha ? large : large.removeAlpha();
};

const LARGEST = [8_192, 6_144] as const;
const avif = { effort: 0, quality: 30 } as const;

describe.each([
  ['AVIF of 8 bits', 'a8.avif', 'left', async () => (await clouds(...LARGEST, false)).avif(avif)],
  [
    'AVIF of 10 bits',
    'a10.avif',
    'left',
    async () => (await clouds(...LARGEST, false)).avif({ ...avif, bitdepth: 10 }),
  ],
  [
    'AVIF of 12 bits with transparency',
    'a12.avif',
    'left',
    async () => (await clouds(...LARGEST, true)).avif({ ...avif, bitdepth: 12, chromaSubsampling: '4:4:4' }),
  ],
  [
    'progressive JPEG in CMYK',
    'cmyk.jpg',
    'ready',
    async () =>
      (await clouds(...LARGEST, false))
        .toColourspace('cmyk')
        .jpeg({ quality: 50, progressive: true, chromaSubsampling: '4:4:4' }),
  ],
  [
    'interlaced PNG of 16 bits with transparency',
    'p16.png',
    'ready',
    () =>
      sharp({ create: { width: LARGEST[0], height: LARGEST[1], channels: 4, background: '#80402080' } })
        .toColourspace('rgb16')
        .png({ progressive: true, compressionLevel: 1 }),
  ],
  [
    'WebP with transparency',
    'w.webp',
    'ready',
    async () => (await clouds(...LARGEST, true)).webp({ effort: 0, quality: 30 }),
  ],
  ['GIF', 'g.gif', 'ready', async () => (await clouds(...LARGEST, true)).gif({ effort: 1, dither: 0 })],
] as const)('50 megapixels as %s', (_, name, atModeration, make) => {
  it('fit into the memory of the functions', async () => {
    const bytes = await (await make()).toBuffer();
    expect(bytes.length).toBeLessThanOrEqual(20 * 1024 * 1024);
    const { outcomes, peakMegabytes } = await processed([store(name, bytes)]);
    expect(outcomes.map(({ end }) => end)).toEqual(['ready']);
    expect(peakMegabytes).toBeLessThanOrEqual(FUNCTION_MEBIBYTES - RESERVE_MEBIBYTES);
    const moderation = await processed(['moderation', store(name, bytes)]);
    expect(moderation.outcomes.map(({ end }) => end)).toEqual([atModeration]);
    expect(moderation.peakMegabytes).toBeLessThanOrEqual(MODERATION_MEBIBYTES - RESERVE_MEBIBYTES);
  });
});

describe('a JPEG of 200 megapixels', () => {
  it('takes no more memory than a usual photo, since it is scaled while it is decoded', async () => {
    const { outcomes, peakMegabytes } = await processed([store('200.jpg', greyJpeg(16_320, 12_240))]);
    expect(outcomes.map(({ end }) => end)).toEqual(['ready']);
    expect(peakMegabytes).toBeLessThanOrEqual(300);
  });
});

describe('AVIFs of 20 megapixels and 10 bits', () => {
  let plain: Buffer;
  beforeAll(async () => {
    plain = await (await clouds(5_477, 3_652, false))
      .avif({ ...avif, bitdepth: 10, lossless: false })
      .toBuffer();
  });

  it('do not add up in a warm function', async () => {
    const path = store('20.avif', plain);
    const { outcomes, peakMegabytes } = await processed(Array<string>(12).fill(path));
    expect(outcomes.filter(({ end }) => end !== 'ready')).toEqual([]);
    expect(peakMegabytes).toBeLessThanOrEqual(800);
  });
});

const MAX_MS = 120_000; // the machine may be busy

describe('colours that are converted by numbers', () => {
  const cpuOf = async (bytes: Buffer): Promise<number> => {
    const start = process.cpuUsage();
    await normalisePicture(bytes, { deadline: makeDeadline(MAX_MS) });
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };

  it('cost at most what decoding costs, beside the picture without', async () => {
    const image = await (await clouds(2_048, 1_536, false)).avif({ ...avif, lossless: true }).toBuffer();
    const [plain, converted] = [withCodePoints(image, 1, 13), withCodePoints(image, 9, 16)];
    await cpuOf(plain);
    const ratios: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await cpuOf(plain), await cpuOf(converted)];
      ratios.push(other / one);
    }
    expect(ratios.toSorted((a, b) => a - b)[2]).toBeLessThan(2);
  });
});
