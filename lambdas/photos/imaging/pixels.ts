import type { Sharp } from 'sharp';
import { sharp } from './libvips.ts';

/** Pixels without padding, three bytes each. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Pixels for sharp to go on from. */
export const fromPixels = ({ data, width, height }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });
