/**
 * Which renditions a picture gets. Everything but their bytes follows from the size of the upright picture, so rows
 * store only that size and the byte counts.
 */
import type { PhotoId } from '../kernel/ids.ts';

/** Long side of the normalised picture, in pixels: the largest rendition. */
export const NORMALISED_LONG_SIDE = 2048;

const WEBP_LONG_SIDES = [320, 640, 1080, 2048] as const;
const JPEG_LONG_SIDE = 1080;

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

/**
 * The renditions of an upright picture, as it was sent or normalised: WebP from small to large, then the JPEG. Sizes that
 * would repeat are left out.
 */
export const planRenditions = (upright: Size): readonly PlannedRendition[] => {
  const normalised = fitInside(upright, NORMALISED_LONG_SIDE);
  const longest = Math.max(normalised.width, normalised.height);
  const smallestThatCovers = WEBP_LONG_SIDES.findIndex((side) => side >= longest);
  const webp = WEBP_LONG_SIDES.slice(0, smallestThatCovers < 0 ? undefined : smallestThatCovers + 1);
  return [
    ...webp.map((side) => ({
      name: `${side}.webp`,
      format: 'webp' as const,
      ...fitInside(normalised, side),
    })),
    { name: `${JPEG_LONG_SIDE}.jpg`, format: 'jpeg', ...fitInside(normalised, JPEG_LONG_SIDE) },
  ];
};

/** Where a rendition is in the media bucket, and in the path of its address. */
export const mediaKey = (photoId: PhotoId, name: string): string => `r/${photoId}/${name}`;

/** The key of every rendition that a photo may have. */
export const allMediaKeys = (photoId: PhotoId): readonly string[] =>
  [...WEBP_LONG_SIDES.map((side) => `${side}.webp`), `${JPEG_LONG_SIDE}.jpg`].map((name) =>
    mediaKey(photoId, name),
  );
