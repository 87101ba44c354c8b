/** What the first frame of a GIF leaves of its screen is white: libvips makes it black, unless the frame has a transparent colour. */
import type { OutputInfo, Sharp } from 'sharp';
import { sharp } from './libvips.ts';

const SCREEN_BYTES = 13; // signature, version and logical screen
const IMAGE = 0x2c;
const EXTENSION_BYTES = 8; // the graphic control, the one extension that is left in a stripped file

/** Bytes of the colour table that flags announce. */
const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the picture of a stripped GIF lies; undefined where it fills the screen. @see GIF89a, chapters 18 and 20 */
export const frameOf = (gif: Buffer): Frame | undefined => {
  if (gif.length < SCREEN_BYTES) return undefined;
  const start = SCREEN_BYTES + tableBytes(gif.readUInt8(10));
  const at = gif[start] === IMAGE ? start : start + EXTENSION_BYTES;
  if (gif[at] !== IMAGE || at + 9 > gif.length) return undefined;
  const [left, top] = [gif.readUInt16LE(at + 1), gif.readUInt16LE(at + 3)];
  const [right, bottom] = [left + gif.readUInt16LE(at + 5), top + gif.readUInt16LE(at + 7)];
  const isWhole = left === 0 && top === 0 && right >= gif.readUInt16LE(6) && bottom >= gif.readUInt16LE(8);
  return isWhole ? undefined : { left, top, right, bottom };
};

const WHITE = 255;

interface Screen {
  readonly data: Buffer;
  readonly info: OutputInfo;
}

/** The screen with white around the frame, for sharp to go on from. */
export const paintOpenScreen = ({ data, info }: Screen, { left, top, right, bottom }: Frame): Sharp => {
  const { width, height, channels } = info;
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(y * width * channels, (y + 1) * width * channels);
    if (y < top || y >= bottom) row.fill(WHITE);
    else row.fill(WHITE, 0, left * channels).fill(WHITE, Math.min(right, width) * channels);
  }
  return sharp(data, { raw: { width, height, channels } });
};
