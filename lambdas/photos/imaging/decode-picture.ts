/** Decodes a picture and makes it small, opaque and sRGB or Display P3; it is not turned yet. */
import type { Sharp } from 'sharp';
import type { CodedPixels } from './convert-colours.ts';
import { convertColours } from './convert-colours.ts';
import type { Deadline } from './deadline.ts';
import { decodeHevc } from './decode-hevc.ts';
import type { PictureColour } from './icc-profile.ts';
import { sharp } from './libvips.ts';
import { frameOf, paintOpenScreen } from './paint-open-screen.ts';
import { PictureProblem } from './picture-problem.ts';
import type { Pixels } from './pixels.ts';
import type { PictureColours } from './read-colours.ts';
import type { PictureHeader } from './read-header.ts';
import type { Size } from './rendition-plan.ts';
import type { StrippedPicture } from './stripped.ts';
import { withPngProfile } from './with-png-profile.ts';

export interface ColouredPixels extends Pixels {
  readonly colour: PictureColour;
}

const BYTE_BITS = 8;
const WORD_BITS = 16;

/** What libvips gives, with the name of its failure. */
const rawOf = async (pipeline: Sharp, depth: 'uchar' | 'ushort' = 'uchar') => {
  try {
    return await pipeline.raw({ depth }).toBuffer({ resolveWithObject: true });
  } catch (cause) {
    throw new PictureProblem('undecodable', undefined, cause);
  }
};

/** The pixels at the end of a pipeline, which have neither alpha nor any space but sRGB. */
export const rawPixels = async (pipeline: Sharp): Promise<Pixels> => {
  const { data, info } = await rawOf(pipeline.toColourspace('srgb'));
  if (info.channels !== 3) throw new PictureProblem('undecodable', `${info.channels} channels`);
  return { data, width: info.width, height: info.height };
};

type Numbers = Extract<PictureColours, { kind: 'numbers' }>;

const openNative = (
  { bytes, isCutOff }: StrippedPicture,
  { colours, bits, isGrey, maxPixels }: PictureHeader,
  deadline: Deadline,
): Sharp => {
  const pipeline = sharp(bytes, {
    limitInputPixels: maxPixels,
    // Pixels that are missing are a warning; so are harmless oddities of cameras.
    failOn: isCutOff ? 'warning' : 'error',
    ignoreIcc: colours.kind !== 'profile',
  }).timeout({ seconds: deadline.secondsLeft() });
  // libvips converts 16 bits from a profile to Display P3 and sharp takes them for sRGB; those of grey it does not convert.
  return colours.kind === 'profile' && bits > BYTE_BITS
    ? pipeline.pipelineColourspace(isGrey ? 'b-w' : 'srgb')
    : pipeline;
};

interface Opened {
  readonly source: Sharp;
  /** Bits of the code values: those of the file, or 16 where libvips shifts them up. */
  readonly bits: number;
  /** The brightest code value. */
  readonly brightest: number;
}

const open = async (picture: StrippedPicture, header: PictureHeader, deadline: Deadline): Promise<Opened> => {
  const { colours, bits } = header;
  if (!header.isHevc) {
    // libvips shifts 10 and 12 bits up to 16, and expands fewer than 8 to the whole byte.
    const isDeep = bits > BYTE_BITS;
    const stored = isDeep ? WORD_BITS : BYTE_BITS;
    const brightest = isDeep ? (2 ** bits - 1) * 2 ** (stored - bits) : 2 ** stored - 1;
    return { source: openNative(picture, header, deadline), bits: stored, brightest };
  }
  const isDeep = bits > BYTE_BITS && colours.kind === 'numbers';
  const {
    data,
    width,
    height,
    channels,
    bits: stored,
  } = await decodeHevc(picture.bytes, { isDeep, deadline });
  const source = sharp(data, { raw: { width, height, channels } });
  const isProfiled = colours.kind === 'profile' && colours.profile !== undefined;
  return {
    source: isProfiled ? sharp(await withPngProfile(source, colours.profile)) : source,
    bits: stored,
    brightest: 2 ** stored - 1,
  };
};

const BLACK_OF_VIDEO = 16; // of 256
const WHITE_OF_VIDEO = 235;

/** Pixels as code values, with alpha where the picture has some. */
const codedPixels = async (
  { source, bits, brightest }: Opened,
  { isFullRange }: Numbers,
  size: Size,
): Promise<CodedPixels> => {
  const isDeep = bits > BYTE_BITS;
  const pipeline = source.resize({ ...size, fit: 'fill' }).toColourspace(isDeep ? 'rgb16' : 'srgb');
  const { data, info } = await rawOf(pipeline, isDeep ? 'ushort' : 'uchar');
  const { width, height, channels } = info;
  if (channels !== 3 && channels !== 4) throw new PictureProblem('undecodable', `${channels} channels`);
  const values = isDeep ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data;
  const step = 2 ** (bits - BYTE_BITS);
  const [black, white] = isFullRange ? [0, brightest] : [BLACK_OF_VIDEO * step, WHITE_OF_VIDEO * step];
  return { data: values, width, height, channels, black, white, opaque: brightest };
};

/** What is transparent, or left open, becomes white. */
const onWhite = async (
  source: Sharp,
  { type, bytes }: StrippedPicture,
  { hasAlpha }: PictureHeader,
): Promise<Sharp> => {
  if (hasAlpha) return source.flatten({ background: '#ffffff' });
  const frame = type === 'gif' ? frameOf(bytes) : undefined;
  return frame === undefined ? source : paintOpenScreen(await rawOf(source.toColourspace('srgb')), frame);
};

/** Throws {@link PictureProblem} for a picture that cannot be decoded. */
export const decodePicture = async (
  picture: StrippedPicture,
  header: PictureHeader,
  size: Size,
  deadline: Deadline,
): Promise<ColouredPixels> => {
  const opened = await open(picture, header, deadline);
  const { colours } = header;
  if (colours.kind === 'numbers') {
    return convertColours(await codedPixels(opened, colours, size), colours.space);
  }
  const opaque = await onWhite(opened.source, picture, header);
  const pixels = await rawPixels(opaque.resize({ ...size, fit: 'fill' }));
  return { ...pixels, colour: colours.kind === 'kept' ? colours.colour : 'srgb' };
};
