/** Recognises the two colour spaces that pictures keep, so that their pixels need no conversion. */
import type { CodePoints } from './colour-space.ts';
import { srgbCode, srgbLight } from './colour-space.ts';

/** Colour of a normalised picture: sRGB without a profile, or Display P3 with a small one. */
export type PictureColour = 'srgb' | 'p3';

type Vector = readonly [number, number, number];

// Red, green and blue as D50-adapted XYZ, as profiles write them.
const PRIMARIES: Readonly<Record<PictureColour, readonly [Vector, Vector, Vector]>> = {
  srgb: [
    [0.4361, 0.2225, 0.0139],
    [0.3851, 0.7169, 0.0971],
    [0.1431, 0.0606, 0.7139],
  ],
  p3: [
    [0.5151, 0.2412, -0.0011],
    [0.292, 0.6922, 0.0419],
    [0.1571, 0.0666, 0.7841],
  ],
};
const PRIMARY_TOLERANCE = 0.003;
const CURVE_TOLERANCE = 0.006;

const HEADER_BYTES = 128;
const MAX_TAGS = 100;

const fixed = (bytes: Buffer, at: number): number => bytes.readInt32BE(at) / 65_536;

const tagsOf = (profile: Buffer): ReadonlyMap<string, Buffer> => {
  const count = Math.min(profile.readUInt32BE(HEADER_BYTES), MAX_TAGS);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = HEADER_BYTES + 4 + index * 12;
      const start = profile.readUInt32BE(at + 4);
      return [
        profile.toString('latin1', at, at + 4),
        profile.subarray(start, start + profile.readUInt32BE(at + 8)),
      ] as const;
    }),
  );
};

/** The value of a tone curve at `x`, both from 0 to 1; undefined for kinds that are not known. */
const curveAt = (curve: Buffer, x: number): number | undefined => {
  const kind = curve.toString('latin1', 0, 4);
  if (kind === 'curv') {
    const count = curve.readUInt32BE(8);
    if (count === 0) return x;
    if (count === 1) return x ** (curve.readUInt16BE(12) / 256);
    return curve.readUInt16BE(12 + 2 * Math.round(x * (count - 1))) / 65_535;
  }
  if (kind !== 'para') return undefined;
  const form = curve.readUInt16BE(8);
  const parameter = (index: number) => fixed(curve, 12 + 4 * index);
  if (form === 0) return x ** parameter(0);
  if (form !== 3) return undefined;
  return x >= parameter(4) ? (parameter(1) * x + parameter(2)) ** parameter(0) : parameter(3) * x;
};

const hasSrgbCurve = (curve: Buffer | undefined): boolean =>
  [0.1, 0.3, 0.5, 0.8].every((x) => {
    const value = curve && curveAt(curve, x);
    return value !== undefined && Math.abs(value - srgbLight(x)) < CURVE_TOLERANCE;
  });

const hasPrimaries = (tags: ReadonlyMap<string, Buffer>, colour: PictureColour): boolean =>
  ['rXYZ', 'gXYZ', 'bXYZ'].every((name, index) => {
    const tag = tags.get(name);
    const wanted = PRIMARIES[colour][index];
    return (
      tag !== undefined &&
      wanted?.every((value, axis) => Math.abs(fixed(tag, 8 + 4 * axis) - value) < PRIMARY_TOLERANCE)
    );
  });

/** Which of our colour spaces a profile describes; undefined for every other, and for a profile that is damaged. */
export const recogniseProfile = (profile: Buffer): PictureColour | undefined => {
  try {
    if (profile.toString('latin1', 16, 20) !== 'RGB ') return undefined;
    const tags = tagsOf(profile);
    if (tags.has('A2B0')) return undefined; // a look-up table overrules the matrix
    if (!['rTRC', 'gTRC', 'bTRC'].every((name) => hasSrgbCurve(tags.get(name)))) return undefined;
    if (hasPrimaries(tags, 'srgb')) return 'srgb';
    return hasPrimaries(tags, 'p3') ? 'p3' : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // an offset points outside
    throw error;
  }
};

/** The code points in the `cicp` tag of an RGB profile; undefined when it has none, or is damaged. */
export const codePointsOfProfile = (profile: Buffer): CodePoints | undefined => {
  try {
    if (profile.toString('latin1', 16, 20) !== 'RGB ') return undefined;
    const tag = tagsOf(profile).get('cicp');
    return (
      tag && {
        primaries: tag.readUInt8(8),
        transfer: tag.readUInt8(9),
        isFullRange: tag.readUInt8(11) !== 0,
      }
    );
  } catch (error) {
    if (error instanceof RangeError) return undefined; // an offset points outside
    throw error;
  }
};

const linear = (byte: number): number => srgbLight(byte / 255);
const encoded = (value: number): number => {
  const x = Math.min(1, Math.max(0, value));
  return Math.round(255 * srgbCode(x));
};

/** Converts the pixels of a small Display P3 picture to sRGB, in place. Colours outside sRGB are clipped. */
export const convertP3ToSrgb = (pixels: Buffer): void => {
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const red = linear(pixels.readUInt8(at));
    const green = linear(pixels.readUInt8(at + 1));
    const blue = linear(pixels.readUInt8(at + 2));
    pixels.writeUInt8(encoded(1.2249 * red - 0.2247 * green), at);
    pixels.writeUInt8(encoded(-0.042 * red + 1.0419 * green), at + 1);
    pixels.writeUInt8(encoded(-0.0197 * red - 0.0786 * green + 1.0979 * blue), at + 2);
  }
};
