/**
 * Paints a ThumbHash as the API gives it: of pictures without transparency.
 * @see https://evanw.github.io/thumbhash/
 */
import { toBase64 } from './bytes.ts';

const HEADER_BYTES = 54;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel: red, green, blue; rows from the top. */
  readonly rgb: readonly number[];
}

const byteOf = (value: number): number => Math.max(0, Math.min(1, value)) * 255;

/** The frequencies of one channel that a hash carries, as places in its triangle. */
const placesOf = (across: number, down: number): readonly (readonly [x: number, y: number])[] => {
  const places: [number, number][] = [];
  for (let y = 0; y < down; y += 1) {
    for (let x = y === 0 ? 1 : 0; x * down < across * (down - y); x += 1) places.push([x, y]);
  }
  return places;
};

/** The picture of a hash; `longSide` in pixels. Undefined for what is no hash of an opaque picture. */
export const paint = (hash: Uint8Array, longSide: number): Pixels | undefined => {
  const [h0 = 0, h1 = 0, h2 = 0, h3 = 0, h4 = 0] = hash;
  if (hash.length < 6 || h2 > 127) return undefined;
  const header = h0 | (h1 << 8) | (h2 << 16);
  const second = h3 | (h4 << 8);
  const isLandscape = second >> 15 === 1;
  const short = second & 7;
  const [across, down] = isLandscape ? [7, short] : [short, 7];
  if (short === 0) return undefined;

  let read = 0;
  const channel = (x: number, y: number, scale: number) =>
    placesOf(x, y).map(([fx, fy]) => {
      const half = ((hash[5 + (read >> 1)] ?? 0) >> ((read & 1) << 2)) & 15;
      read += 1;
      return { fx, fy, factor: (half / 7.5 - 1) * scale };
    });
  const luminance = channel(Math.max(3, across), Math.max(3, down), ((header >> 18) & 31) / 31);
  const boost = 1.25; // for what quantization takes of the colours
  const yellowBlue = channel(3, 3, (((second >> 3) & 63) / 63) * boost);
  const redGreen = channel(3, 3, (((second >> 9) & 63) / 63) * boost);

  const ratio = across / down;
  const width = Math.round(ratio > 1 ? longSide : longSide * ratio);
  const height = Math.round(ratio > 1 ? longSide / ratio : longSide);
  const rgb: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sum = (start: number, factors: ReturnType<typeof channel>) =>
        factors.reduce(
          (value, { fx, fy, factor }) =>
            value +
            factor *
              Math.cos((Math.PI / width) * (x + 0.5) * fx) *
              Math.cos((Math.PI / height) * (y + 0.5) * fy) *
              2,
          start,
        );
      const l = sum((header & 63) / 63, luminance);
      const p = sum(((header >> 6) & 63) / 31.5 - 1, yellowBlue);
      const q = sum(((header >> 12) & 63) / 31.5 - 1, redGreen);
      const blue = l - (2 / 3) * p;
      const red = (3 * l - blue + q) / 2;
      rgb.push(byteOf(red), byteOf(red - q), byteOf(blue));
    }
  }
  return { width, height, rgb };
};

/** Pixels as the address of a bitmap, which needs no compression and no check sums. At most 99 pixels either way. */
export const bitmapUrl = ({ width, height, rgb }: Pixels): string => {
  const padding = width % 4; // rows end at multiples of four bytes
  const bytes: number[] = [];
  for (let y = height - 1; y >= 0; y -= 1) {
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0] = rgb.slice((y * width + x) * 3);
      bytes.push(blue, green, red);
    }
    for (let pad = 0; pad < padding; pad += 1) bytes.push(0);
  }
  const size = HEADER_BYTES + bytes.length;
  // "BM", the size, where pixels begin; size of the rest, width, height, one plane, 24 bits a pixel.
  const header = [66, 77, size & 255, size >> 8, 0, 0, 0, 0, 0, 0, HEADER_BYTES, 0, 0, 0];
  const rest = [40, 0, 0, 0, width, 0, 0, 0, height, 0, 0, 0, 1, 0, 24, 0];
  return `data:image/bmp;base64,${toBase64(Uint8Array.from([...header, ...rest, ...Array<number>(24).fill(0), ...bytes]))}`;
};
