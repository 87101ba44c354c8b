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

/** Pixels as the address of a bitmap, which needs no compression and no check sums. */
export const bitmapUrl = ({ width, height, rgb }: Pixels): string => {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = new Uint8Array(HEADER_BYTES + row * height);
  bytes.set([66, 77]); // "BM"
  const header = new DataView(bytes.buffer);
  header.setUint32(2, bytes.length, true);
  header.setUint32(10, HEADER_BYTES, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, width, true);
  header.setInt32(22, -height, true); // rows from the top
  header.setUint32(26, 1 | (24 << 16), true); // one plane, 24 bits a pixel
  for (let y = 0; y < height; y += 1) {
    for (let at = 0; at < width * 3; at += 3) {
      const [red = 0, green = 0, blue = 0] = rgb.slice(y * width * 3 + at);
      bytes.set([blue, green, red], HEADER_BYTES + y * row + at);
    }
  }
  return `data:image/bmp;base64,${toBase64(bytes)}`;
};
