/**
 * Which renditions a picture gets. Everything but their bytes follows from the size of the upright picture and the plan by
 * which they were made, so rows store only that size, the plan's id and the byte counts.
 */

import * as z from 'zod/mini';
import type { PhotoId } from '../../kernel/ids.ts';
import { StoredRowInvalid } from '../../platform/stored-row.ts';

/** The sizes that pictures are made in, as long sides in pixels. */
export interface RenditionPlan {
  /** Of the normalised picture, from which the others are made. */
  readonly normalisedLongSide: number;
  /** From small to large. */
  readonly webp: readonly number[];
  /** From small to large. */
  readonly jpeg: readonly number[];
}

/** Every plan by which renditions were ever made, and the id of the one by which new ones are. */
export interface RenditionPlans {
  readonly byId: ReadonlyMap<string, RenditionPlan>;
  readonly present: string;
}

const FIRST_PLAN = 'a';

/**
 * Rows name the plan that made their renditions, so one that was ever used stays here as it was. Other sizes are a new plan,
 * deployed twice: first in this table, then as the present one, since functions are not all replaced at once.
 */
export const renditionPlans: RenditionPlans = {
  byId: new Map([[FIRST_PLAN, { normalisedLongSide: 2048, webp: [320, 640, 1080, 2048], jpeg: [1080] }]]),
  present: FIRST_PLAN,
};

/** Id of the plan that made the renditions of a row: a letter, since posts hold many photos. Rows without one are of the first. */
export const PlanId = z._default(z.string(), FIRST_PLAN);

/** The plan by which new renditions are made. */
export const presentPlan = ({ byId, present }: RenditionPlans): RenditionPlan => {
  const plan = byId.get(present);
  if (plan === undefined) throw new Error(`There is no rendition plan ${present}`);
  return plan;
};

/** Long side of the normalised picture, in pixels. */
export const NORMALISED_LONG_SIDE = presentPlan(renditionPlans).normalisedLongSide;

export interface PlannedRendition {
  /** Name below the photo's prefix in the media bucket. */
  readonly name: string;
  readonly format: 'webp' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that fits into a square of `longSide` pixels, never enlarged and never below one pixel. */
export const fitInside = ({ width, height }: Size, longSide: number): Size => {
  const scale = Math.min(1, longSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
};

/** The smallest of some pictures that is as large as `size` either way; undefined where none is. */
export const smallestCovering = <Picture extends Size>(
  pictures: readonly Picture[],
  size: Size,
): Picture | undefined =>
  pictures
    .filter(({ width, height }) => width >= size.width && height >= size.height)
    .toSorted((one, other) => one.width * one.height - other.width * other.height)[0];

interface NamedSide {
  readonly name: string;
  readonly format: 'webp' | 'jpeg';
  readonly side: number;
}

const webpOf = (plan: RenditionPlan): readonly NamedSide[] =>
  plan.webp.map((side) => ({ name: `${side}.webp`, format: 'webp', side }));

const jpegOf = (plan: RenditionPlan): readonly NamedSide[] =>
  plan.jpeg.map((side) => ({ name: `${side}.jpg`, format: 'jpeg', side }));

/**
 * The renditions of an upright picture, as it was sent or normalised: WebP from small to large, then JPEG. Sizes that
 * would repeat are left out.
 */
export const planRenditions = (plan: RenditionPlan, upright: Size): readonly PlannedRendition[] => {
  const normalised = fitInside(upright, plan.normalisedLongSide);
  const longest = Math.max(normalised.width, normalised.height);
  const upToLongest = (sides: readonly NamedSide[]): readonly NamedSide[] => {
    const smallestThatCovers = sides.findIndex(({ side }) => side >= longest);
    return smallestThatCovers < 0 ? sides : sides.slice(0, smallestThatCovers + 1);
  };
  return [...upToLongest(webpOf(plan)), ...upToLongest(jpegOf(plan))].map(({ name, format, side }) => ({
    name,
    format,
    ...fitInside(normalised, side),
  }));
};

/** What a row holds of a photo's renditions. */
export interface StoredRenditions extends Size {
  readonly photoId: PhotoId;
  readonly plan: string;
  readonly renditionBytes: readonly number[];
}

/**
 * The renditions that a row names, in the order of its plan. Throws {@link StoredRowInvalid} for a plan that is not there,
 * and where the plan makes more or fewer than the row counts.
 */
export const renditionsOf = (
  { photoId, plan: id, renditionBytes, width, height }: StoredRenditions,
  plans: RenditionPlans,
): readonly (PlannedRendition & { readonly bytes: number })[] => {
  const plan = plans.byId.get(id);
  if (plan === undefined) {
    throw new StoredRowInvalid(`The photo ${photoId} names the plan ${id}, which does not exist`);
  }
  const planned = planRenditions(plan, { width, height });
  return planned.map((rendition, position) => {
    const bytes = renditionBytes[position];
    if (bytes === undefined || renditionBytes.length !== planned.length) {
      throw new StoredRowInvalid(
        `The photo ${photoId} has ${renditionBytes.length} renditions, of which its plan ${id} makes ${planned.length}`,
      );
    }
    return { ...rendition, bytes };
  });
};

/** The most renditions that a photo of any plan has. */
export const maxRenditions = (plans: RenditionPlans): number =>
  Math.max(...[...plans.byId.values()].map(({ webp, jpeg }) => webp.length + jpeg.length));

/** Where all renditions are in the media bucket. */
export const RENDITIONS_FOLDER = 'r/';

/** Where a rendition is in the media bucket, and in the path of its address. */
export const mediaKey = (photoId: PhotoId, name: string): string => `${RENDITIONS_FOLDER}${photoId}/${name}`;

/**
 * The key of every rendition that a photo may have, of whichever plan: its row is gone when its objects go, and two versions
 * of a function may have made it by two plans.
 */
export const allMediaKeys = (photoId: PhotoId, plans: RenditionPlans): readonly string[] => {
  const names = [...plans.byId.values()].flatMap((plan) => [...webpOf(plan), ...jpegOf(plan)]);
  return [...new Set(names.map(({ name }) => mediaKey(photoId, name)))];
};
