/** What a photo costs: CPU time against one plain decode, quality, bytes stored, peak memory. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { isCostlyFile } from '../../lambdas/photos/imaging/costly-picture.ts';
import { sharp } from '../../lambdas/photos/imaging/libvips.ts';
import { makePlaceholder } from '../../lambdas/photos/imaging/make-placeholder.ts';
import { makeRenditions } from '../../lambdas/photos/imaging/make-renditions.ts';
import { makeModerationPicture, moderationSize } from '../../lambdas/photos/imaging/moderation-picture.ts';
import type { NormalisedPicture } from '../../lambdas/photos/imaging/normalise-picture.ts';
import { normalisePicture } from '../../lambdas/photos/imaging/normalise-picture.ts';
import { smallestCovering } from '../../lambdas/photos/imaging/rendition-plan.ts';
import { givenPhoto, type ImageType, jpegOf, landscape } from '../support/pictures.ts';
import type { Report } from '../support/process-given-photos.ts';
import { structuralSimilarity } from './structural-similarity.ts';

const ROUNDS = 15;

export interface PhotoFigures {
  readonly photo: string;
  /** CPU milliseconds, medians of the rounds. */
  readonly decodeCpuMs: number;
  readonly normaliseCpuMs: number;
  readonly renditionsCpuMs: number;
  readonly placeholderCpuMs: number;
  /** What moderation makes: of the upload, or of a rendition where the upload takes long to decode. */
  readonly moderationCpuMs: number;
  /** Decode, normalised JPEG, all renditions and placeholder, over one plain decode. Median of the rounds' ratios. */
  readonly cpuRatio: number;
  readonly renditions: readonly {
    readonly name: string;
    readonly bytes: number;
    /** Against the normalised picture at the same size. */
    readonly ssim: number;
  }[];
  readonly storedBytes: number;
}

export interface PhotoPipelineFigures {
  readonly photos: readonly PhotoFigures[];
  /** Largest resident size of a process that handles all collected photos, in MiB; null without them. */
  readonly peakMegabytes: number | null;
}

const cpuOf = async <Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> => {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1_000, result };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

const qualityOf = async (picture: NormalisedPicture, bytes: Buffer): Promise<number> => {
  const shown = await sharp(bytes, { ignoreIcc: true }).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = shown.info;
  const wanted = await sharp(picture.data, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
  })
    .resize({ width, height, fit: 'fill' })
    .raw()
    .toBuffer();
  return structuralSimilarity({ data: wanted, width, height }, { data: shown.data, width, height });
};

const figuresOf = async (photo: string, bytes: Buffer, type: ImageType): Promise<PhotoFigures> => {
  const rounds: {
    decode: number;
    normalise: number;
    renditions: number;
    placeholder: number;
    moderation: number;
  }[] = [];
  const isCostly = await isCostlyFile(bytes);
  for (let round = 0; round < ROUNDS; round += 1) {
    // A plain decode is impossible for HEVC in libvips; its floor is left at zero.
    const decode = type === 'image/heic' ? 0 : (await cpuOf(() => sharp(bytes).raw().toBuffer())).ms;
    const normalised = await cpuOf(() => normalisePicture(bytes));
    const made = await cpuOf(() => makeRenditions(normalised.result));
    const placeholder = await cpuOf(() => makePlaceholder(made.result.smallest, normalised.result.colour));
    const rendition = isCostly
      ? smallestCovering(made.result.renditions, moderationSize(normalised.result))?.bytes
      : undefined;
    const moderation = await cpuOf(() => makeModerationPicture(rendition ?? bytes));
    rounds.push({
      decode,
      normalise: normalised.ms,
      renditions: made.ms,
      placeholder: placeholder.ms,
      moderation: moderation.ms,
    });
  }
  const picture = await normalisePicture(bytes);
  const { renditions } = await makeRenditions(picture);
  return {
    photo,
    decodeCpuMs: rounded(median(rounds.map(({ decode }) => decode))),
    normaliseCpuMs: rounded(median(rounds.map(({ normalise }) => normalise))),
    renditionsCpuMs: rounded(median(rounds.map((round) => round.renditions))),
    placeholderCpuMs: rounded(median(rounds.map(({ placeholder }) => placeholder))),
    moderationCpuMs: rounded(median(rounds.map(({ moderation }) => moderation))),
    cpuRatio: rounded(
      median(
        rounds.map((round) =>
          round.decode === 0 ? 0 : (round.normalise + round.renditions + round.placeholder) / round.decode,
        ),
      ),
      2,
    ),
    renditions: await Promise.all(
      renditions.map(async (rendition) => ({
        name: rendition.name,
        bytes: rendition.bytes.length,
        ssim: rounded(await qualityOf(picture, rendition.bytes), 4),
      })),
    ),
    storedBytes: renditions.reduce((sum, rendition) => sum + rendition.bytes.length, 0),
  };
};

const peakMegabytes = async (): Promise<number | null> => {
  if (givenPhoto('phone-8mp.jpg') === undefined) return null;
  const script = join(import.meta.dirname, '..', 'support', 'process-given-photos.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'good', 'bad']);
  const report: Report = JSON.parse(stdout);
  return report.peakMegabytes;
};

/** Measures the photo pipeline on the collected photos, or on one of our own of 8 megapixels when they are not there. */
export const benchPhotoPipeline = async (): Promise<PhotoPipelineFigures> => {
  const collected = [
    ['phone-8mp.jpg', 'image/jpeg'],
    ['photo-6mp.jpg', 'image/jpeg'],
    ['iphone.heic', 'image/heic'],
  ] as const;
  const photos: PhotoFigures[] = [];
  for (const [name, type] of collected) {
    const bytes = givenPhoto(name);
    if (bytes !== undefined) photos.push(await figuresOf(name, bytes, type));
  }
  if (photos.length === 0) {
    photos.push(await figuresOf('landscape', await jpegOf(landscape(1, 3_264, 2_448)), 'image/jpeg'));
  }
  return { photos, peakMegabytes: await peakMegabytes() };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(JSON.stringify(await benchPhotoPipeline(), null, 2));
}
