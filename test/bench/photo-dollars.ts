/**
 * `node test/bench/photo-dollars.ts`: what photos of several kinds cost and look like, beside encoding them with the least CPU: dollars
 * of both functions' CPU, a year of storage and the transfer of some views, SSIM and butteraugli of each rendition.
 */
import { pathToFileURL } from 'node:url';
import { isCostlyFile } from '../../lambdas/photos/imaging/costly-picture.ts';
import { markJpegAsP3, markWebpAsP3 } from '../../lambdas/photos/imaging/embed-profile.ts';
import { sharp } from '../../lambdas/photos/imaging/libvips.ts';
import { makePlaceholder } from '../../lambdas/photos/imaging/make-placeholder.ts';
import { makeRenditions } from '../../lambdas/photos/imaging/make-renditions.ts';
import { makeModerationPicture, moderationSize } from '../../lambdas/photos/imaging/moderation-picture.ts';
import type { NormalisedPicture } from '../../lambdas/photos/imaging/normalise-picture.ts';
import { normalisePicture } from '../../lambdas/photos/imaging/normalise-picture.ts';
import type { Pixels } from '../../lambdas/photos/imaging/pixels.ts';
import { fromPixels } from '../../lambdas/photos/imaging/pixels.ts';
import {
  planRenditions,
  presentPlan,
  renditionPlans,
  smallestCovering,
} from '../../lambdas/photos/imaging/rendition-plan.ts';
import { dollarsOf } from '../../lib/prices/all-in.ts';
import { pricesIn } from '../../lib/prices/prices.ts';
import { clearSky, drawing, screenshot } from '../support/drawn-pictures.ts';
import { encode, givenPhoto } from '../support/pictures.ts';
import { type Butteraugli, butteraugli } from './butteraugli.ts';
import { region } from './prices.ts';
import { median, rounded } from './statistics.ts';
import { structuralSimilarity } from './structural-similarity.ts';

/** How often each size is looked at. */
const views = { '1080.webp': 10, '2048.webp': 3 } as const;
const ROUNDS = 5;

type Encoded = readonly { readonly name: string; readonly bytes: Buffer }[];

/** The yardstick: the same sizes with the least CPU, at the usual quality, whatever is on the picture. */
const leastCpu = async (picture: NormalisedPicture): Promise<Encoded> => {
  const made: { name: string; bytes: Buffer }[] = [];
  const plan = planRenditions(presentPlan(renditionPlans), picture);
  let pixels: Pixels = picture;
  for (const { name, format, width, height } of plan.toSorted((one, other) => other.width - one.width)) {
    if (width !== pixels.width || height !== pixels.height) {
      const data = await fromPixels(pixels).resize({ width, height, fit: 'fill' }).raw().toBuffer();
      pixels = { data, width, height };
    }
    const isP3 = picture.colour === 'p3';
    if (format === 'jpeg') {
      const jpeg = await fromPixels(pixels).jpeg({ quality: 80, optimiseCoding: false }).toBuffer();
      made.push({ name, bytes: isP3 ? await markJpegAsP3(jpeg) : jpeg });
    } else {
      const effort = Math.max(width, height) > 800 ? 0 : 1;
      const webp = await fromPixels(pixels).webp({ quality: 80, effort }).toBuffer();
      made.push({ name, bytes: isP3 ? await markWebpAsP3(webp, width, height) : webp });
    }
  }
  return made;
};

const cpuOf = async <Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> => {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1_000, result };
};

const viewedBytes = (renditions: Encoded): number =>
  Object.entries(views).reduce((sum, [name, count]) => {
    const webp = renditions.filter((each) => each.name.endsWith('.webp'));
    // Of a picture that is smaller there is the largest.
    const shown = webp.find((each) => each.name === name) ?? webp.at(-1);
    return sum + count * (shown?.bytes.length ?? 0);
  }, 0);

const microdollars = (
  renditions: Encoded,
  cpuMs: number,
): { cpu: number; storage: number; transfer: number } => {
  const stored = renditions.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const { time, storage, transferAndLogs } = dollarsOf(
    {
      requests: {},
      cpuMs: { lambdaX86: cpuMs },
      bytes: { cloudFrontEgress: viewedBytes(renditions) },
      storedBytes: { s3Stored: stored },
    },
    pricesIn(region),
    1e6,
  );
  return { cpu: rounded(time), storage: rounded(storage), transfer: rounded(transferAndLogs) };
};

interface Quality {
  readonly ssim: number;
  readonly butteraugli: Butteraugli | null;
}

const qualityOf = async (picture: NormalisedPicture, bytes: Buffer): Promise<Quality> => {
  const shown = await sharp(bytes, { ignoreIcc: true }).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = shown.info;
  const wanted = await fromPixels(picture).resize({ width, height, fit: 'fill' }).raw().toBuffer();
  const [one, other] = [wanted, shown.data].map((data) => ({ data, width, height }));
  if (one === undefined || other === undefined) throw new Error('There are two pictures');
  return { ssim: rounded(structuralSimilarity(one, other), 4), butteraugli: await butteraugli(one, other) };
};

const figuresOf = async (photo: string, file: Buffer) => {
  const rounds: { decode: number; least: number; now: number }[] = [];
  const isCostly = await isCostlyFile(file);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ms: decodeMs, result } = await cpuOf(() => normalisePicture(file));
    const least = await cpuOf(() => leastCpu(result));
    const now = await cpuOf(() => makeRenditions(result));
    // A picture that takes long to decode is moderated as it is served.
    const served = isCostly ? smallestCovering(now.result.renditions, moderationSize(result)) : undefined;
    const moderated = await cpuOf(() => makeModerationPicture(served?.bytes ?? file));
    const placeholder = await cpuOf(() => makePlaceholder(now.result.smallest, result.colour));
    rounds.push({ decode: moderated.ms + decodeMs + placeholder.ms, least: least.ms, now: now.ms });
  }
  const picture = await normalisePicture(file);
  const { renditions } = await makeRenditions(picture);
  const before = new Map((await leastCpu(picture)).map(({ name, bytes }) => [name, bytes]));
  const inOrder = renditions.map(({ name }) => ({ name, bytes: before.get(name) ?? Buffer.alloc(0) }));
  const of = (which: 'least' | 'now') => median(rounds.map((round) => round.decode + round[which]));
  const least = microdollars(inOrder, of('least'));
  const now = microdollars(renditions, of('now'));
  const sum = ({ cpu, storage, transfer }: typeof now) => cpu + storage + transfer;
  const quality = [];
  for (const { name, bytes } of renditions) {
    const plain = before.get(name) ?? bytes;
    quality.push({
      name,
      leastCpu: { bytes: plain.length, ...(await qualityOf(picture, plain)) },
      now: { bytes: bytes.length, ...(await qualityOf(picture, bytes)) },
    });
  }
  return {
    photo,
    ratio: rounded(sum(now) / sum(least), 3),
    microdollars: { least, now },
    renditionsCpuMs: {
      least: rounded(median(rounds.map((round) => round.least))),
      now: rounded(median(rounds.map((round) => round.now))),
    },
    quality,
  };
};

/** Pictures by their names: those of the project, and the collected ones where they are. */
const kindsOfPictures = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const collected = ['phone-8mp.jpg', 'photo-6mp.jpg', 'portrait-flowers.jpg', 'iphone.heic'];
  return new Map([
    ...collected.flatMap((name) => {
      const bytes = givenPhoto(name);
      return bytes === undefined ? [] : [[name, bytes] as const];
    }),
    ['screenshot', await encode(await screenshot(), 'image/png')],
    ['screenshot, as JPEG', await encode(await screenshot(), 'image/jpeg')],
    ['drawing', await encode(await drawing(), 'image/png')],
    ['sky without grain', await encode(clearSky(), 'image/png')],
  ]);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wanted = process.argv.slice(2);
  for (const [name, file] of await kindsOfPictures()) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { quality, ...figures } = await figuresOf(name, file);
    console.log(JSON.stringify(figures));
    for (const each of quality) console.log(`  ${JSON.stringify(each)}`);
  }
}
