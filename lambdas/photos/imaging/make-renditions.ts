/** Encodes the sizes that are served, each made smaller from the one above it. */

import { markJpegAsP3, markWebpAsP3 } from './embed-profile.ts';
import type { PictureColour } from './icc-profile.ts';
import type { NormalisedPicture } from './normalise-picture.ts';
import type { Pixels } from './pixels.ts';
import { fromPixels } from './pixels.ts';
import type { PlannedRendition } from './rendition-plan.ts';
import { planRenditions, presentPlan, renditionPlans } from './rendition-plan.ts';

export interface Rendition extends PlannedRendition {
  readonly bytes: Buffer;
}

// The large sizes cost most of the CPU time, so they are encoded with less effort: same quality, up to a fifth more bytes.
// The sizes that grids fetch get more. The figures are in docs/adr/0012-photo-encoding.md.
const LARGE_SIDE = 800; // pixels
const webpSettings = (width: number, height: number) => ({
  quality: 80,
  effort: Math.max(width, height) > LARGE_SIDE ? 0 : 1,
});
const JPEG_SETTINGS = { quality: 80, optimiseCoding: false } as const;

const smaller = async (from: Pixels, { width, height }: PlannedRendition): Promise<Pixels> => {
  if (from.width === width && from.height === height) return from;
  const data = await fromPixels(from).resize({ width, height, fit: 'fill' }).raw().toBuffer();
  return { data, width, height };
};

const encode = async (pixels: Pixels, format: 'webp' | 'jpeg', colour: PictureColour): Promise<Buffer> => {
  const { width, height } = pixels;
  if (format === 'jpeg') {
    const jpeg = await fromPixels(pixels).jpeg(JPEG_SETTINGS).toBuffer();
    return colour === 'p3' ? markJpegAsP3(jpeg) : jpeg;
  }
  const webp = await fromPixels(pixels).webp(webpSettings(width, height)).toBuffer();
  return colour === 'p3' ? markWebpAsP3(webp, width, height) : webp;
};

/** What was made of a picture. */
export interface MadeRenditions {
  /** Id of the plan, which is the present one. */
  readonly plan: string;
  /** In the order of the plan. */
  readonly renditions: readonly Rendition[];
  /** The pixels of the smallest. */
  readonly smallest: Pixels;
}

/** Makes all renditions of a picture by the present plan. */
export const makeRenditions = async (
  picture: NormalisedPicture,
  plans = renditionPlans,
): Promise<MadeRenditions> => {
  const plan = planRenditions(presentPlan(plans), picture);
  const made = new Map<string, Promise<Rendition>>();
  let pixels: Pixels = picture;
  const fromLargest = plan.toSorted((one, other) => other.width - one.width);
  for (const planned of fromLargest) {
    pixels = await smaller(pixels, planned);
    const encoded = encode(pixels, planned.format, picture.colour);
    made.set(
      planned.name,
      encoded.then((bytes) => ({ ...planned, bytes })),
    );
  }
  const all = await Promise.all(plan.map(({ name }) => made.get(name)));
  const renditions = all.filter((rendition) => rendition !== undefined);
  return { plan: plans.present, renditions, smallest: pixels };
};
