/** Tells drawings and screenshots from photos: they have a few colours over and over, and little is lost by a palette. */
import type { Pixels } from './pixels.ts';
import { fromPixels } from './pixels.ts';
import { LOSSLESS, reduceColours } from './reduce-colours.ts';

/** `worn`: drawn, and stored with loss since, which left noise around every edge that a palette would have to store. */
export type PictureKind = 'photo' | 'drawn' | 'worn';

/** The most frequent colours that are to cover a drawing, and how much of it. Measured: 0.56 and more; photos have 0.35. */
const MAIN_COLOURS = 32;
const MIN_COVERED = 0.5;

/**
 * Levels that a palette may change a channel by unseen, and the share of pixels that it may change more. Measured: up to 0.22 of
 * drawings; gradients, in which it shows as bands, have 0.45.
 */
const UNSEEN_LEVELS = 2;
const MAX_CHANGED = 0.25;

/**
 * How many times the bytes of WebP with loss a palette may take in the small version. Measured: 0.8 to 1.02 of what is stored without
 * loss, whose larger sizes take half the bytes; 1.3 to 1.7 of JPEGs as apps send them, whose larger sizes take half as many again.
 */
const MAX_TIMES_LOSSY = 1.1;
const LOSSY = { quality: 80, effort: 1 } as const;

const coveredByMainColours = ({ data, width, height }: Pixels): number => {
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel += 1) colours[pixel] = data.readUIntBE(pixel * 3, 3);
  colours.sort();
  const counts = new Uint32Array(colours.length);
  let last = 0;
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    if (colours[pixel] !== colours[last]) last = pixel;
    counts[last] = pixel - last + 1;
  }
  const main = counts.sort().subarray(-MAIN_COLOURS);
  return main.reduce((sum, count) => sum + count, 0) / colours.length;
};

const isSeen = (one: Buffer, other: Buffer, at: number): boolean =>
  Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > UNSEEN_LEVELS;

const changed = (one: Buffer, other: Buffer): number => {
  let pixels = 0;
  for (let at = 0; at < one.length; at += 3)
    if (isSeen(one, other, at) || isSeen(one, other, at + 1) || isSeen(one, other, at + 2)) pixels += 1;
  return (pixels * 3) / one.length;
};

/** What a picture is, of which `pixels` are a small version: drawings are better served with few colours than with soft ones. */
export const kindOfPicture = async (pixels: Pixels): Promise<PictureKind> => {
  if (coveredByMainColours(pixels) < MIN_COVERED) return 'photo';
  const reduced = await reduceColours(pixels, 'judged');
  if (changed(pixels.data, await reduced.clone().raw().toBuffer()) > MAX_CHANGED) return 'photo';
  const lossy = await fromPixels(pixels).webp(LOSSY).toBuffer();
  const lossless = await reduced.webp(LOSSLESS).toBuffer();
  return lossless.length <= lossy.length * MAX_TIMES_LOSSY ? 'drawn' : 'worn';
};
