/** Colour spaces by their numbers: where their primaries and white lie, and how code values become light. */

type Point = readonly [x: number, y: number];

/** Chromaticities in CIE 1931 xy. */
export interface Primaries {
  readonly red: Point;
  readonly green: Point;
  readonly blue: Point;
  readonly white: Point;
}

/** How a code value from 0 to 1 becomes light. */
export type Transfer =
  /** By a curve, relative to the white of the picture. */
  | { readonly kind: 'curve'; readonly light: (code: number) => number }
  /** Perceptual quantiser: nits. */
  | { readonly kind: 'pq' }
  /** Hybrid log-gamma: light of the scene, which a display shows by its own brightness. */
  | { readonly kind: 'hlg' };

export interface ColourSpace {
  readonly primaries: Primaries;
  readonly transfer: Transfer;
}

/** Code points of ITU-T H.273, as HEIF, AVIF, PNG and ICC profiles write them. */
export interface CodePoints {
  readonly primaries: number;
  readonly transfer: number;
  /** Whether code values use the whole range: in video black is at 16 of 255 and white at 235. */
  readonly isFullRange: boolean;
}

const D65: Point = [0.3127, 0.329];
const C: Point = [0.31, 0.316];

const primaries = (red: Point, green: Point, blue: Point, white: Point = D65): Primaries => ({
  red,
  green,
  blue,
  white,
});

export const SRGB_PRIMARIES = primaries([0.64, 0.33], [0.3, 0.6], [0.15, 0.06]);
export const P3_PRIMARIES = primaries([0.68, 0.32], [0.265, 0.69], [0.15, 0.06]);

const PRIMARIES_1 = 1;
const DISPLAY_P3 = 12;

/** @see ITU-T H.273, table 2 */
const primariesByCode: ReadonlyMap<number, Primaries> = new Map([
  [PRIMARIES_1, SRGB_PRIMARIES],
  [4, primaries([0.67, 0.33], [0.21, 0.71], [0.14, 0.08], C)],
  [5, primaries([0.64, 0.33], [0.29, 0.6], [0.15, 0.06])],
  [6, primaries([0.63, 0.34], [0.31, 0.595], [0.155, 0.07])],
  [7, primaries([0.63, 0.34], [0.31, 0.595], [0.155, 0.07])],
  [8, primaries([0.681, 0.319], [0.243, 0.692], [0.145, 0.049], C)],
  [9, primaries([0.708, 0.292], [0.17, 0.797], [0.131, 0.046])],
  [10, primaries([1, 0], [0, 1], [0, 0], [1 / 3, 1 / 3])],
  [11, primaries([0.68, 0.32], [0.265, 0.69], [0.15, 0.06], [0.314, 0.351])],
  [DISPLAY_P3, P3_PRIMARIES],
  [22, primaries([0.63, 0.34], [0.295, 0.605], [0.155, 0.077])],
]);

/** The curve of sRGB, IEC 61966-2-1. */
export const srgbLight = (code: number): number =>
  code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;

/** The inverse of {@link srgbLight}. */
export const srgbCode = (light: number): number =>
  light <= 0.003_130_8 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;

export const SRGB_TRANSFER: Transfer = { kind: 'curve', light: srgbLight };

/** A power of the code value, as `gAMA` of PNG names it by its inverse. */
export const gammaTransfer = (exponent: number): Transfer => ({
  kind: 'curve',
  light: (code) => code ** exponent,
});

const logTransfer = (decades: number): Transfer => ({
  kind: 'curve',
  light: (code) => (code <= 0 ? 0 : 10 ** (decades * (code - 1))),
});

/**
 * Those that are not here show as sRGB: 13 is sRGB, and 1, 6, 7, 11, 12, 14 and 15 are curves of cameras, whose pictures screens
 * show by their own curve, as browsers do.
 * @see ITU-T H.273, table 3
 */
const transferByCode: ReadonlyMap<number, Transfer> = new Map<number, Transfer>([
  [4, gammaTransfer(2.2)],
  [5, gammaTransfer(2.8)],
  [8, gammaTransfer(1)],
  [9, logTransfer(2)],
  [10, logTransfer(2.5)],
  [16, { kind: 'pq' }],
  [17, { kind: 'curve', light: (code) => (52.37 / 48) * code ** 2.6 }],
  [18, { kind: 'hlg' }],
]);

/** Whether a transfer means light beyond the white of a page. */
export const isHdr = ({ kind }: Transfer): boolean => kind !== 'curve';

/** The colour space that code points name; what they leave open, or what no standard has, is that of sRGB. */
export const spaceOf = (points: Pick<CodePoints, 'primaries' | 'transfer'>): ColourSpace => ({
  primaries: primariesByCode.get(points.primaries) ?? SRGB_PRIMARIES,
  transfer: transferByCode.get(points.transfer) ?? SRGB_TRANSFER,
});

const TOLERANCE = 0.003; // chromaticities of files are rounded, and white comes as D65 by several roundings

export const sameColours = (one: Primaries, other: Primaries): boolean =>
  (
    [
      [one.red, other.red],
      [one.green, other.green],
      [one.blue, other.blue],
      [one.white, other.white],
    ] as const
  ).every(([a, b]) => Math.abs(a[0] - b[0]) < TOLERANCE && Math.abs(a[1] - b[1]) < TOLERANCE);
