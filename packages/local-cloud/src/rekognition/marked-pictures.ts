import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** What a marked picture stands for. */
export type Mark = 'explicit' | 'violent' | 'borderline' | 'suggestive' | 'hate';
/** All marks. */
export const MARKS: readonly Mark[] = ['explicit', 'violent', 'borderline', 'suggestive', 'hate'];

const GRID = 8; // cells per side: 64 bits
const SAMPLES_PER_CELL = 8;
const WRONG_BITS_ALLOWED = 4; // two marks differ in about 32 bits, a photograph and a mark too
const LEAST_CONTRAST = 60; // of 255, between the bright and the dark cells
const DEFAULT_SIDE = 1080;

/**
 * Makes a picture that stands for one with such content: a checkerboard of 8 by 8 bright and dark cells whose pattern the
 * stand-in for Rekognition knows. It survives re-encoding, resizing and conversion of colours, not cropping or turning.
 *
 * @param options.seed pictures of different seeds have different bytes
 */
export async function makeMarkedPicture(
  mark: Mark,
  options: { readonly width?: number; readonly height?: number; readonly seed?: number } = {},
): Promise<Buffer> {
  const { width = DEFAULT_SIDE, height = DEFAULT_SIDE, seed = 0 } = options;
  const tint = createHash('sha256').update(`${mark} ${seed}`).digest();
  const shade = (bright: boolean, channel: number): number =>
    (bright ? 200 : 20) + ((tint[channel] ?? 0) % 36) + (bright ? channel : 0);
  const cells = Buffer.from(
    bitsOf(mark).flatMap((bright) => [shade(bright, 0), shade(bright, 1), shade(bright, 2)]),
  );
  return await sharp(cells, { raw: { width: GRID, height: GRID, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'nearest' })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** The mark of a picture, if it has one. */
export async function markOf(image: Uint8Array): Promise<Mark | undefined> {
  const side = GRID * SAMPLES_PER_CELL;
  const pixels = await sharp(image)
    .flatten({ background: '#fff' })
    .greyscale()
    .resize(side, side, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const cells = cellMeans(pixels, side);
  const threshold = (Math.min(...cells) + Math.max(...cells)) / 2;
  const bright = cells.filter((cell) => cell > threshold);
  const dark = cells.filter((cell) => cell <= threshold);
  if (bright.length === 0 || mean(bright) - mean(dark) < LEAST_CONTRAST) return undefined;
  return MARKS.find((mark) => {
    const bits = bitsOf(mark);
    const wrong = cells.filter((cell, index) => cell > threshold !== bits[index]).length;
    return wrong <= WRONG_BITS_ALLOWED;
  });
}

/** The brightness of each cell, taken from its inner half: edges blur when a picture is resized. */
function cellMeans(pixels: Buffer, side: number): number[] {
  const margin = SAMPLES_PER_CELL / 4;
  return [...Array(GRID * GRID).keys()].map((cell) => {
    const left = (cell % GRID) * SAMPLES_PER_CELL;
    const top = Math.floor(cell / GRID) * SAMPLES_PER_CELL;
    const samples: number[] = [];
    for (let y = top + margin; y < top + SAMPLES_PER_CELL - margin; y += 1) {
      for (let x = left + margin; x < left + SAMPLES_PER_CELL - margin; x += 1) {
        samples.push(pixels[y * side + x] ?? 0);
      }
    }
    return mean(samples);
  });
}

function bitsOf(mark: Mark): boolean[] {
  const digest = createHash('sha256').update(`marked picture: ${mark}`).digest();
  return [...Array(GRID * GRID).keys()].map((bit) => (((digest[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
