import { rgbaToThumbHash } from 'thumbhash';
import type { PictureColour } from './icc-profile.ts';
import { convertP3ToSrgb } from './icc-profile.ts';
import type { Pixels } from './pixels.ts';
import { fromPixels } from './pixels.ts';
import { fitInside } from './rendition-plan.ts';

/** What an app paints before a picture arrives. */
export interface Placeholder {
  /** ThumbHash in base64. */
  readonly thumbHash: string;
  /** `#rrggbb` in sRGB. */
  readonly dominantColor: string;
}

const THUMBHASH_LONG_SIDE = 64; // ThumbHash keeps seven waves a side: more pixels cost time and show nothing

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** The mean of the colours in the fullest of 16 by 16 by 16 bins; like libvips' statistics, at a tenth of the time. */
const dominantOf = (rgb: Buffer): readonly number[] => {
  const bins = new Map<number, { count: number; sums: [number, number, number] }>();
  for (let at = 0; at < rgb.length; at += 3) {
    const [red, green, blue] = [rgb.readUInt8(at), rgb.readUInt8(at + 1), rgb.readUInt8(at + 2)];
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    const bin = bins.get(key) ?? { count: 0, sums: [0, 0, 0] };
    bin.count += 1;
    bin.sums[0] += red;
    bin.sums[1] += green;
    bin.sums[2] += blue;
    bins.set(key, bin);
  }
  const fullest = [...bins.values()].reduce((one, other) => (other.count > one.count ? other : one));
  return fullest.sums.map((sum) => Math.round(sum / fullest.count));
};

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
  return {
    thumbHash: Buffer.from(rgbaToThumbHash(width, height, withAlpha(data))).toString('base64'),
    dominantColor: `#${dominantOf(data).map(hex).join('')}`,
  };
};
