/**
 * PDQ, the perceptual hash of photos that Facebook published: 256 bits of the lowest waves of a picture, which stay near each other when it is
 * scaled, compressed or edited a little.
 * @see https://github.com/facebook/ThreatExchange/blob/main/hashing/hashing.pdf
 */
import type { Plane } from './jarosz.ts';
import { reduceTo } from './jarosz.ts';
import type { PictureHash } from './picture-hash.ts';
import { HASH_BITS, hashOfBits, isBitSet } from './picture-hash.ts';

/** Colours of a picture: three bytes a pixel, row by row, without padding. */
export interface RgbPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The eight ways in which a picture can be turned and mirrored, by what is done to it. */
export const turns = [
  'original',
  'rotated90',
  'rotated180',
  'rotated270',
  'flippedVertically',
  'flippedHorizontally',
  'transposed',
  'transversed',
] as const;
export type Turn = (typeof turns)[number];

export interface PdqHash {
  readonly hash: PictureHash;
  /** From 0 to 100: how much there is to be told apart. Hashes of fewer than 50 are not to be compared. */
  readonly quality: number;
}

// Single precision, as the published program counts: waves that are nothing but rounding fall on the same side of the median.
const { fround } = Math;

const GRID = 64;
const WAVES = 16;
const MIN_SIDE = 5; // below that there is nothing to hash, and the hash is all zeros

const WEIGHTS = { red: 0.299, green: 0.587, blue: 0.114 } as const;

const lumaOf = ({ data, width, height }: RgbPixels): Plane => {
  const values = new Float32Array(width * height);
  for (let pixel = 0, at = 0; pixel < values.length; pixel += 1, at += 3) {
    values[pixel] =
      WEIGHTS.red * (data[at] ?? 0) +
      WEIGHTS.green * (data[at + 1] ?? 0) +
      WEIGHTS.blue * (data[at + 2] ?? 0);
  }
  return { values, width, height };
};

const WHITE = 255;
const GRADIENTS_OF_ONE = 90; // a sum of gradients that makes one percent, as published
const MAX_QUALITY = 100;

/** Gradients of the grid that are seen, in percent of brightness without fractions, as one number. */
const qualityOf = (grid: Float32Array): number => {
  const step = (from: number, to: number): number =>
    Math.abs(Math.trunc(fround(fround(fround((grid[from] ?? 0) - (grid[to] ?? 0)) * MAX_QUALITY) / WHITE)));
  let sum = 0;
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const at = row * GRID + column;
      if (row + 1 < GRID) sum += step(at, at + GRID);
      if (column + 1 < GRID) sum += step(at, at + 1);
    }
  }
  return Math.min(MAX_QUALITY, Math.floor(sum / GRADIENTS_OF_ONE));
};

const SCALE = fround(Math.sqrt(2 / GRID));

/** Rows 1 to 16 of the orthonormal cosine transform of 64 values. */
const cosines = Float32Array.from({ length: WAVES * GRID }, (_, at) => {
  const [wave, place] = [Math.floor(at / GRID) + 1, at % GRID];
  return SCALE * Math.cos((Math.PI / (2 * GRID)) * wave * (2 * place + 1));
});

/** The lowest waves of the grid but the constant ones, 16 by 16. */
const wavesOf = (grid: Float32Array): Float32Array => {
  const down = new Float32Array(WAVES * GRID);
  for (let wave = 0; wave < WAVES; wave += 1) {
    for (let column = 0; column < GRID; column += 1) {
      let sum = 0;
      for (let row = 0; row < GRID; row += 1) {
        sum = fround(sum + fround((cosines[wave * GRID + row] ?? 0) * (grid[row * GRID + column] ?? 0)));
      }
      down[wave * GRID + column] = sum;
    }
  }
  const waves = new Float32Array(WAVES * WAVES);
  for (let high = 0; high < WAVES; high += 1) {
    for (let wide = 0; wide < WAVES; wide += 1) {
      let sum = 0;
      for (let column = 0; column < GRID; column += 1) {
        sum = fround(sum + fround((down[high * GRID + column] ?? 0) * (cosines[wide * GRID + column] ?? 0)));
      }
      waves[high * WAVES + wide] = sum;
    }
  }
  return waves;
};

/** Bits of the waves above the lower median. */
const bitsOf = (waves: Float32Array): PictureHash => {
  const median = waves.toSorted()[HASH_BITS / 2 - 1] ?? 0;
  return hashOfBits((bit) => (waves[bit] ?? 0) > median);
};

/**
 * What turning a picture does to its waves: they change places where width becomes height, and an odd number of half waves changes its sign
 * where the side is run through from the other end. Wave 0 of a row has one half wave.
 */
const effects: Readonly<Record<Turn, { swaps: boolean; negates: (row: number, column: number) => boolean }>> =
  {
    original: { swaps: false, negates: () => false },
    rotated90: { swaps: true, negates: (_, column) => column % 2 === 0 },
    rotated180: { swaps: false, negates: (row, column) => (row + column) % 2 === 1 },
    rotated270: { swaps: true, negates: (row) => row % 2 === 0 },
    flippedVertically: { swaps: false, negates: (row) => row % 2 === 0 },
    flippedHorizontally: { swaps: false, negates: (_, column) => column % 2 === 0 },
    transposed: { swaps: true, negates: () => false },
    transversed: { swaps: true, negates: (row, column) => (row + column) % 2 === 1 },
  };

const turned = (waves: Float32Array, turn: Turn): Float32Array => {
  const { swaps, negates } = effects[turn];
  const made = new Float32Array(waves.length);
  for (let row = 0; row < WAVES; row += 1) {
    for (let column = 0; column < WAVES; column += 1) {
      const value = waves[row * WAVES + column] ?? 0;
      const to = swaps ? column * WAVES + row : row * WAVES + column;
      made[to] = negates(row, column) ? -value : value;
    }
  }
  return made;
};

/**
 * The hashes of the turns as far as the hash alone tells them, in the order of {@link turns}: a wave that changes its sign is taken to fall on the other side
 * of the median, which is near to none. They differ by a few bits from those of the picture.
 */
export const turnsOfHash = (hash: PictureHash): readonly PictureHash[] => {
  const signs = Float32Array.from({ length: HASH_BITS }, (_, bit) => (isBitSet(hash, bit) ? 1 : -1));
  return turns.map((turn) => {
    const made = turned(signs, turn);
    return hashOfBits((bit) => (made[bit] ?? 0) > 0);
  });
};

const wavesAndQuality = (pixels: RgbPixels): { waves: Float32Array; quality: number } => {
  if (Math.min(pixels.width, pixels.height) < MIN_SIDE) {
    return { waves: new Float32Array(HASH_BITS), quality: 0 };
  }
  const luma = lumaOf(pixels);
  // A picture of the grid's size is taken as it is.
  const isGrid = pixels.width === GRID && pixels.height === GRID;
  const grid = isGrid ? luma.values : reduceTo(GRID, luma);
  return { waves: wavesOf(grid), quality: qualityOf(grid) };
};

/** The hash of a picture. Pictures below five pixels a side, and plain ones, have quality 0. */
export const pdqOf = (pixels: RgbPixels): PdqHash => {
  const { waves, quality } = wavesAndQuality(pixels);
  return { hash: bitsOf(waves), quality };
};

/** The hashes that the picture would have if it were turned and mirrored, in the order of {@link turns}. */
export const turnedPdqsOf = (
  pixels: RgbPixels,
): { readonly hashes: readonly PictureHash[]; readonly quality: number } => {
  const { waves, quality } = wavesAndQuality(pixels);
  return { hashes: turns.map((turn) => bitsOf(turned(waves, turn))), quality };
};
