/** What a PNG says of its colours, other than by a profile. */
import type { CodePoints, ColourSpace, Primaries } from './colour-space.ts';
import { gammaTransfer, SRGB_PRIMARIES, SRGB_TRANSFER, sameColours } from './colour-space.ts';

export interface PngColour {
  /** `cICP`, which overrules everything else. */
  readonly points: CodePoints | undefined;
  /** `sRGB`, which overrules gamma and chromaticities. */
  readonly isSrgb: boolean;
  /** The space that `gAMA` and `cHRM` name; undefined without either. */
  readonly space: ColourSpace | undefined;
}

const SIGNATURE_BYTES = 8;
const FRAME_BYTES = 12; // length, name and check of a chunk
const MAX_CHUNKS = 1_000; // in front of the pixels
const PARTS = 100_000; // of 1, in which gAMA and cHRM count

/** What files of sRGB state: 1/2.2 stands for its curve. */
const isGammaOfSrgb = (gamma: number): boolean => Math.abs(gamma - 0.454_55) < 0.01;

const RGB_ONLY = 0; // pixels of PNG are never YCbCr

const pointsOf = (content: Buffer): CodePoints | undefined => {
  if (content.length < 4 || content[2] !== RGB_ONLY) return undefined;
  return {
    primaries: content.readUInt8(0),
    transfer: content.readUInt8(1),
    isFullRange: content.readUInt8(3) !== 0,
  };
};

/** Chromaticities, unless the points lie on one line or white is none. */
const primariesOf = (content: Buffer): Primaries | undefined => {
  if (content.length < 32) return undefined;
  const point = (index: number) =>
    [content.readUInt32BE(8 * index) / PARTS, content.readUInt32BE(8 * index + 4) / PARTS] as const;
  const [white, red, green, blue] = [point(0), point(1), point(2), point(3)];
  const area = (red[0] - blue[0]) * (green[1] - blue[1]) - (green[0] - blue[0]) * (red[1] - blue[1]);
  const isSensible = [white, red, green, blue].every(([x, y]) => x + y <= 1) && white[1] > 0.1;
  return isSensible && Math.abs(area) > 0.005 ? { red, green, blue, white } : undefined;
};

const spaceOf = (gama: Buffer | undefined, chrm: Buffer | undefined): ColourSpace | undefined => {
  const gamma = gama !== undefined && gama.length >= 4 ? gama.readUInt32BE(0) / PARTS : 0;
  const primaries = chrm && primariesOf(chrm);
  if (gamma === 0 && primaries === undefined) return undefined;
  const isOfSrgb = primaries === undefined || sameColours(primaries, SRGB_PRIMARIES);
  const isCurveOfSrgb = gamma < 0.1 || gamma > 10 || (isOfSrgb && isGammaOfSrgb(gamma));
  return {
    primaries: primaries ?? SRGB_PRIMARIES,
    transfer: isCurveOfSrgb ? SRGB_TRANSFER : gammaTransfer(1 / gamma),
  };
};

/** @see https://www.w3.org/TR/png-3/#color-chunk-precendence */
export const readPngColour = (bytes: Buffer): PngColour => {
  const chunks = new Map<string, Buffer>();
  let at = SIGNATURE_BYTES;
  for (let count = 0; count < MAX_CHUNKS && at + FRAME_BYTES <= bytes.length; count += 1) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') break;
    const end = at + 8 + bytes.readUInt32BE(at);
    if (!chunks.has(name)) chunks.set(name, bytes.subarray(at + 8, end));
    at = end + 4;
  }
  const cicp = chunks.get('cICP');
  return {
    points: cicp && pointsOf(cicp),
    isSrgb: chunks.has('sRGB'),
    space: spaceOf(chunks.get('gAMA'), chunks.get('cHRM')),
  };
};
