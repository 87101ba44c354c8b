/**
 * What colours should look like, by published formulas and matrices and by none of the project's code: code values to the bytes
 * of a screen.
 */

export type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const IDENTITY: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** From light in a space to light in that of sRGB; white is 1 in both. */
export const toSrgbPrimaries = {
  srgb: IDENTITY,
  /** ITU-R BT.2087, table 4 */
  bt2020: [
    [1.6605, -0.5876, -0.0728],
    [-0.1246, 1.1329, -0.0083],
    [-0.0182, -0.1006, 1.1187],
  ],
  p3: [
    [1.2249, -0.2247, 0],
    [-0.042, 1.0419, 0],
    [-0.0197, -0.0786, 1.0979],
  ],
  adobe: [
    [1.3984, -0.3984, 0],
    [0, 1, 0],
    [0, -0.0429, 1.0429],
  ],
  /** White at D50, adapted after Bradford. */
  prophoto: [
    [2.0343, -0.7275, -0.3068],
    [-0.2288, 1.2317, -0.0029],
    [-0.0086, -0.1533, 1.1619],
  ],
  bt601: [
    [0.9395, 0.0502, 0.0103],
    [0.0178, 0.9658, 0.0164],
    [-0.0016, -0.0044, 1.006],
  ],
} as const satisfies Record<string, Matrix>;

const SRGB_TO_P3: Matrix = [
  [0.8225, 0.1774, 0],
  [0.0332, 0.9669, 0],
  [0.0171, 0.0724, 0.9108],
];

const times = (matrix: Matrix, [red, green, blue]: Triple): Triple => {
  const row = ([a, b, c]: Triple) => a * red + b * green + c * blue;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** SMPTE ST 2084, in nits. */
export const nitsOfPq = (code: number): number => {
  const power = code ** (32 / 2523);
  return 10_000 * (Math.max(power - 0.835_937_5, 0) / (18.851_562_5 - 18.6875 * power)) ** (16_384 / 2610);
};
export const pqOfNits = (nits: number): number => {
  const power = (nits / 10_000) ** (2610 / 16_384);
  return ((0.835_937_5 + 18.851_562_5 * power) / (1 + 18.6875 * power)) ** (2523 / 32);
};

/** ITU-R BT.2100: the scene that an HLG code means, from 0 to 1. */
const sceneOfHlg = (code: number): number =>
  code <= 0.5 ? code ** 2 / 3 : (Math.exp((code - 0.559_910_73) / 0.178_832_77) + 0.284_668_92) / 12;

const srgbToLight = (code: number): number =>
  code <= 0.040_45 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
const lightToSrgb = (light: number): number =>
  light <= 0.003_130_8 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

const each = (values: Triple, change: (value: number) => number): Triple => [
  change(values[0]),
  change(values[1]),
  change(values[2]),
];

const WHITE = 203; // nits, ITU-R BT.2408

/** Light of code values from 0 to 1, relative to the white of a page. */
export const lightOf = {
  srgb: (codes: Triple) => each(codes, srgbToLight),
  linear: (codes: Triple) => codes,
  gamma18: (codes: Triple) => each(codes, (code) => code ** 1.8),
  gamma22: (codes: Triple) => each(codes, (code) => code ** (563 / 256)),
  pq: (codes: Triple) => each(codes, (code) => nitsOfPq(code) / WHITE),
  /** On a display of 1,000 nits, with the luminance of BT.2020. */
  hlg: (codes: Triple) => {
    const scene = each(codes, sceneOfHlg);
    const luminance = 0.2627 * scene[0] + 0.678 * scene[1] + 0.0593 * scene[2];
    return each(scene, (value) => (1_000 / WHITE) * luminance ** 0.2 * value);
  },
} as const satisfies Record<string, (codes: Triple) => Triple>;

export interface Encoding {
  readonly primaries: keyof typeof toSrgbPrimaries;
  readonly transfer: keyof typeof lightOf;
}

const inSpace = (light: Triple, colour: 'srgb' | 'p3'): Triple =>
  colour === 'srgb' ? light : times(SRGB_TO_P3, light);

/** ITU-R BT.2390, chapter 5.4.1, without its part for black: from a peak in nits to that of a page. */
const toneMapped = (nits: number, peak: number): number => {
  if (peak <= WHITE) return nits;
  const most = pqOfNits(WHITE) / pqOfNits(peak);
  const knee = 1.5 * most - 0.5;
  const given = pqOfNits(Math.min(nits, peak)) / pqOfNits(peak);
  if (given < knee) return nits;
  const t = (given - knee) / (1 - knee);
  const spline =
    (2 * t ** 3 - 3 * t ** 2 + 1) * knee +
    (t ** 3 - 2 * t ** 2 + t) * (1 - knee) +
    (-2 * t ** 3 + 3 * t ** 2) * most;
  return nitsOfPq(spline * pqOfNits(peak));
};

/** The bytes that a picture of these code values shows, in the space that it is shown in. */
export const shown = (
  codes: readonly Triple[],
  { primaries, transfer }: Encoding,
  colour: 'srgb' | 'p3',
): readonly Triple[] => {
  const light = codes.map((each) =>
    inSpace(times(toSrgbPrimaries[primaries], lightOf[transfer](each)), colour),
  );
  const peak = Math.max(...light.flat()) * WHITE;
  const isHdr = transfer === 'pq' || transfer === 'hlg';
  return light.map((each3) => {
    const brightest = Math.max(...each3) * WHITE;
    const factor = isHdr && brightest > 0 ? toneMapped(brightest, peak) / brightest : 1;
    return each(each3, (value) => Math.round(255 * lightToSrgb(Math.min(1, Math.max(0, value * factor)))));
  });
};

/** The largest difference of a channel. */
export const farthest = (found: readonly Triple[], wanted: readonly Triple[]): number =>
  Math.max(
    ...wanted.flatMap((triple, patch) =>
      triple.map((value, channel) => Math.abs((found[patch]?.[channel] ?? 0) - value)),
    ),
  );
