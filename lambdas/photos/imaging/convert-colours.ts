/** Converts pixels whose colour space is known by its numbers to one of the two that pictures keep. */

import type { ColourSpace } from './colour-space.ts';
import { isHdr, P3_PRIMARIES, SRGB_PRIMARIES, srgbCode } from './colour-space.ts';
import type { PictureColour } from './icc-profile.ts';
import type { Matrix } from './matrices.ts';
import { between, toXyz } from './matrices.ts';
import type { Pixels } from './pixels.ts';
import { HLG_PEAK_NITS, HLG_SYSTEM_GAMMA, hlgLight, pqNits, toneCurve, WHITE_NITS } from './tone-map.ts';

/** Pixels as code values. */
export interface CodedPixels {
  readonly data: Uint8Array | Uint16Array;
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, and alpha of the whole range. */
  readonly channels: 3 | 4;
  /** The code values of black and white; of the darkest and the brightest light for a transfer of high dynamic range. */
  readonly black: number;
  readonly white: number;
  /** The code value of what is opaque. */
  readonly opaque: number;
}

const WIDE = -0.05; // share of a primary that sRGB would have to subtract; the spaces of television stay below it

/** The space that keeps the colours: Display P3 for all that reaches clearly beyond sRGB. */
export const targetOf = ({ primaries }: ColourSpace): PictureColour =>
  Math.min(...between(primaries, SRGB_PRIMARIES).flat()) < WIDE ? 'p3' : 'srgb';

/** Light of each code value; 1 is the white of a page, and for HLG the brightest light of the scene. */
const lightOfCodes = ({ transfer }: ColourSpace, { data, black, white }: CodedPixels): Float32Array => {
  const lightOf = (code: number): number => {
    switch (transfer.kind) {
      case 'pq':
        return pqNits(code) / WHITE_NITS;
      case 'hlg':
        return hlgLight(code);
      case 'curve':
        return transfer.light(code);
    }
  };
  // Scaling rings around what is brightest, to codes beyond it.
  return Float32Array.from({ length: 2 ** (8 * data.BYTES_PER_ELEMENT) }, (_, value) =>
    lightOf(Math.min(1, Math.max(0, (value - black) / (white - black)))),
  );
};

const STEPS = 65_535;
const bytesOfLight = (): Uint8Array =>
  Uint8Array.from({ length: STEPS + 1 }, (_, step) => Math.round(255 * srgbCode(step / STEPS)));

// The brightest light of pixels is counted, and tone-mapped, by its root: more steps where it is dark.
const BRIGHTEST = 10_000 / WHITE_NITS;
const LEVELS = 4_096;
const levelOf = (light: number): number =>
  Math.min(LEVELS - 1, Math.max(0, Math.floor(Math.sqrt(light / BRIGHTEST) * LEVELS)));
const lightOfLevel = (level: number): number => BRIGHTEST * ((level + 0.5) / LEVELS) ** 2;

/** The light below which 99.9 percent of the pixels are: glints may clip. */
const peakOf = (counts: Uint32Array, pixels: number): number => {
  let above = 0;
  for (let level = LEVELS - 1; level > 0; level -= 1) {
    above += counts[level] ?? 0;
    if (above > pixels / 1_000) return lightOfLevel(level);
  }
  return 0;
};

/** Light in the target space, three values a pixel; `counts` gets the level of each pixel's brightest. */
const lightOf = (
  { data, channels, ...coded }: CodedPixels,
  space: ColourSpace,
  [one, two, three]: Matrix,
  counts: Uint32Array,
): Float32Array => {
  const codes = lightOfCodes(space, { data, channels, ...coded });
  const [redShare, greenShare, blueShare] = toXyz(space.primaries)[1];
  const isHlg = space.transfer.kind === 'hlg';
  const pixels = coded.width * coded.height;
  const light = new Float32Array(pixels * 3);
  for (let pixel = 0, from = 0, to = 0; pixel < pixels; pixel += 1, from += channels, to += 3) {
    let red = codes[data[from] ?? 0] ?? 0;
    let green = codes[data[from + 1] ?? 0] ?? 0;
    let blue = codes[data[from + 2] ?? 0] ?? 0;
    if (isHlg) {
      const luminance = redShare * red + greenShare * green + blueShare * blue;
      const shown = (HLG_PEAK_NITS / WHITE_NITS) * luminance ** (HLG_SYSTEM_GAMMA - 1);
      red *= shown;
      green *= shown;
      blue *= shown;
    }
    const first = one[0] * red + one[1] * green + one[2] * blue;
    const second = two[0] * red + two[1] * green + two[2] * blue;
    const third = three[0] * red + three[1] * green + three[2] * blue;
    light[to] = first;
    light[to + 1] = second;
    light[to + 2] = third;
    const level = levelOf(Math.max(first, second, third));
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return light;
};

const PAPER = 255; // what is transparent shows white

/**
 * Pixels in the target space. Colours that it lacks are clipped. Light beyond the white of a page is compressed by the tone curve for
 * the picture's own brightest light, by the same factor for red, green and blue, so that hues stay.
 */
export const convertColours = (
  coded: CodedPixels,
  space: ColourSpace,
): Pixels & { colour: PictureColour } => {
  const colour = targetOf(space);
  const { data, channels, opaque, width, height } = coded;
  const counts = new Uint32Array(LEVELS);
  const matrix = between(space.primaries, colour === 'p3' ? P3_PRIMARIES : SRGB_PRIMARIES);
  const light = lightOf(coded, space, matrix, counts);
  const tone = toneCurve(peakOf(counts, width * height));
  const factors = Float32Array.from({ length: isHdr(space.transfer) ? LEVELS : 0 }, (_, level) => {
    const middle = lightOfLevel(level);
    return tone(middle) / middle;
  });
  const bytes = bytesOfLight();
  const shown = Buffer.alloc(width * height * 3);
  for (let at = 0, alphaAt = 3; at < shown.length; at += 3, alphaAt += channels) {
    const brightest = Math.max(light[at] ?? 0, light[at + 1] ?? 0, light[at + 2] ?? 0);
    const factor = factors[levelOf(brightest)] ?? 1;
    const alpha = channels === 4 ? Math.min(1, (data[alphaAt] ?? 0) / opaque) : 1;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = Math.min(1, Math.max(0, (light[at + channel] ?? 0) * factor));
      const byte = bytes[Math.round(value * STEPS)] ?? 0;
      shown[at + channel] = alpha === 1 ? byte : Math.round(byte * alpha + PAPER * (1 - alpha));
    }
  }
  return { data: shown, width, height, colour };
};
