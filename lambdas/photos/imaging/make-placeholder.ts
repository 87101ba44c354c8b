import { rgbaToThumbHash } from 'thumbhash';
import { fitInside } from '../rendition-plan.ts';
import type { PictureColour } from './icc-profile.ts';
import { convertP3ToSrgb } from './icc-profile.ts';
import type { Pixels } from './normalise-picture.ts';
import { fromPixels } from './normalise-picture.ts';

/** What an app paints before a picture arrives. */
export interface Placeholder {
  /** ThumbHash in base64. */
  readonly thumbHash: string;
  /** `#rrggbb` in sRGB. */
  readonly dominantColor: string;
}

const THUMBHASH_LONG_SIDE = 100; // the most that ThumbHash takes

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

const withAlpha = (rgb: Buffer): Uint8Array => {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba.set(rgb.subarray(from, from + 3), to);
  }
  return rgba;
};

/** Makes the placeholder of a picture from a small version of it. */
export const makePlaceholder = async (pixels: Pixels, colour: PictureColour): Promise<Placeholder> => {
  const { width, height } = fitInside(pixels, THUMBHASH_LONG_SIDE);
  const data = await fromPixels(pixels).resize({ width, height, fit: 'fill' }).raw().toBuffer();
  if (colour === 'p3') convertP3ToSrgb(data);
  const { dominant } = await fromPixels({ data, width, height }).stats();
  return {
    thumbHash: Buffer.from(rgbaToThumbHash(width, height, withAlpha(data))).toString('base64'),
    dominantColor: `#${hex(dominant.r)}${hex(dominant.g)}${hex(dominant.b)}`,
  };
};
