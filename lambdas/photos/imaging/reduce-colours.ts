import type { Sharp } from 'sharp';
import { sharp } from './libvips.ts';
import type { Pixels } from './pixels.ts';
import { fromPixels } from './pixels.ts';

// As few colours as a quality of libimagequant takes, 256 at most. No dithering, which is noise to whoever compresses it.
const PALETTE = { palette: true, dither: 0, compressionLevel: 0 } as const;

/** Above this side, in pixels, an edge is a few pixels of shades, each of which is seen where it is missing. */
const LARGE_SIDE = 1_200;
const QUALITY = 65;
const QUALITY_OF_LARGE = 88;

const qualityOf = ({ width, height }: Pixels): number =>
  Math.max(width, height) > LARGE_SIDE ? QUALITY_OF_LARGE : QUALITY;

/** How long colours are looked for: to judge a picture by, or to be shown, which halves the difference that is seen. */
const efforts = { judged: 1, shown: 7 } as const;

/** How WebP stores few colours. */
export const LOSSLESS = { lossless: true, effort: 2 } as const;

/** The same picture with a few colours, for sharp to go on from. */
export const reduceColours = async (pixels: Pixels, to: keyof typeof efforts): Promise<Sharp> =>
  sharp(
    await fromPixels(pixels)
      .png({ ...PALETTE, quality: qualityOf(pixels), effort: efforts[to] })
      .toBuffer(),
  );
