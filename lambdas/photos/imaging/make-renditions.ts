/** Encodes the sizes that are served, each made smaller from the one above it. */

import { encodeJpeg, encodeWebp, isDense } from './encode-rendition.ts';
import { kindOfPicture } from './kind-of-picture.ts';
import type { NormalisedPicture } from './normalise-picture.ts';
import type { Pixels } from './pixels.ts';
import { fromPixels } from './pixels.ts';
import type { PlannedRendition } from './rendition-plan.ts';
import { planRenditions, presentPlan, renditionPlans } from './rendition-plan.ts';

export interface Rendition extends PlannedRendition {
  readonly bytes: Buffer;
}

const smaller = async (from: Pixels, { width, height }: PlannedRendition): Promise<Pixels> => {
  if (from.width === width && from.height === height) return from;
  const data = await fromPixels(from).resize({ width, height, fit: 'fill' }).raw().toBuffer();
  return { data, width, height };
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

type Scaled = PlannedRendition & { readonly pixels: Pixels };

/** The pixels of each planned rendition, from large to small. */
const scaleDown = async (picture: Pixels, plan: readonly PlannedRendition[]): Promise<readonly Scaled[]> => {
  const scaled: Scaled[] = [];
  let pixels: Pixels = picture;
  for (const planned of plan.toSorted((one, other) => other.width - one.width)) {
    pixels = await smaller(pixels, planned);
    scaled.push({ ...planned, pixels });
  }
  return scaled;
};

const JUDGED_LONG_SIDE = 800; // pixels, at most: enough to tell a drawing by, at little cost

/** Makes all renditions of a picture by the present plan. */
export const makeRenditions = async (
  picture: NormalisedPicture,
  plans = renditionPlans,
): Promise<MadeRenditions> => {
  const plan = planRenditions(presentPlan(plans), picture);
  const scaled = await scaleDown(picture, plan);
  const smallest = scaled.at(-1)?.pixels ?? picture;
  const judged =
    scaled.find(({ width, height }) => Math.max(width, height) <= JUDGED_LONG_SIDE)?.pixels ?? smallest;
  const look = { colour: picture.colour, kind: await kindOfPicture(judged) };

  const made = new Map<string, Rendition>();
  // A JPEG is cheap to make and tells by its bytes how much effort WebP is worth.
  let dense = false;
  for (const { pixels, ...planned } of scaled.filter(({ format }) => format === 'jpeg')) {
    const bytes = await encodeJpeg(pixels, look);
    dense ||= isDense(pixels, bytes);
    made.set(planned.name, { ...planned, bytes });
  }
  const webp = scaled.filter(({ format }) => format === 'webp');
  await Promise.all(
    webp.map(async ({ pixels, ...planned }) => {
      made.set(planned.name, { ...planned, bytes: await encodeWebp(pixels, { ...look, isDense: dense }) });
    }),
  );
  const renditions = plan.flatMap(({ name }) => made.get(name) ?? []);
  return { plan: plans.present, renditions, smallest };
};
