/**
 * Makes the one picture that everything else is made from: upright, in sRGB or Display P3, without alpha and metadata, and as
 * small as who asks can do with.
 */
import type { Sharp } from 'sharp';
import { limits } from '../../kernel/limits.ts';
import type { Deadline } from './deadline.ts';
import { makeDeadline } from './deadline.ts';
import { decodePicture, rawPixels } from './decode-picture.ts';
import type { PictureColour } from './icc-profile.ts';
import { PictureProblem } from './picture-problem.ts';
import type { PictureType } from './picture-type.ts';
import type { Pixels } from './pixels.ts';
import { fromPixels } from './pixels.ts';
import { readHeader } from './read-header.ts';
import type { Size } from './rendition-plan.ts';
import { fitInside, NORMALISED_LONG_SIDE } from './rendition-plan.ts';
import { stripPicture } from './strip-picture.ts';
import type { StrippedPicture } from './stripped.ts';

export interface NormalisedPicture extends Pixels {
  /** What the file is, by its bytes. */
  readonly type: PictureType;
  /** Size of the picture as it was sent, upright. */
  readonly original: Size;
  readonly colour: PictureColour;
  /** The EXIF data that the picture came with; nothing that is made of the picture has any. */
  readonly exif: Buffer | undefined;
}

/** 48 megapixels of a phone in HEVC take 7 s on a core of 2024. */
export const MAX_DECODE_MS = 18_000;

// What each EXIF orientation asks for. Mirroring comes before turning.
const turn = (pipeline: Sharp, orientation: number): Sharp => {
  switch (orientation) {
    case 2:
      return pipeline.flop();
    case 3:
      return pipeline.rotate(180);
    case 4:
      return pipeline.flip();
    case 5:
      return pipeline.flip().rotate(90);
    case 6:
      return pipeline.rotate(90);
    case 7:
      return pipeline.flop().rotate(90);
    case 8:
      return pipeline.rotate(270);
    default:
      return pipeline;
  }
};

/** The pixels of a file; where they cannot be had and the end of the file is missing, that is why. */
const whole = async <Result>({ isCutOff }: StrippedPicture, pixels: Promise<Result>): Promise<Result> => {
  try {
    return await pixels;
  } catch (error) {
    throw isCutOff && error instanceof PictureProblem
      ? new PictureProblem('incomplete', undefined, error)
      : error;
  }
};

const toLargest = (size: Size): Size => fitInside(size, NORMALISED_LONG_SIDE);

export interface NormaliseOptions {
  /** The size that a picture is made, which is never larger than it was. @default that of the largest rendition */
  readonly scaledTo?: (size: Size) => Size;
  /** @default {@link MAX_DECODE_MS} from now */
  readonly deadline?: Deadline;
}

/**
 * Decodes, checks and normalises a picture. Throws {@link PictureProblem} for one that is not taken, and `OutOfTime` at the
 * deadline, whatever the decoder is at.
 */
export const normalisePicture = async (
  file: Buffer,
  { scaledTo = toLargest, deadline = makeDeadline(MAX_DECODE_MS) }: NormaliseOptions = {},
): Promise<NormalisedPicture> => {
  if (file.length > limits.photoBytes) throw new PictureProblem('too_large', `${file.length} bytes`);
  const stripped = stripPicture(file);
  const { type, exif } = stripped;
  const header = await deadline.within(readHeader(stripped));
  const size = scaledTo(header);
  const lying = await deadline.within(whole(stripped, decodePicture(stripped, header, size, deadline)));
  // Turned only now, when there are few pixels.
  const pixels =
    header.orientation > 1 ? await rawPixels(turn(fromPixels(lying), header.orientation)) : lying;
  const { colour } = lying;
  const original =
    header.orientation > 4
      ? { width: header.height, height: header.width }
      : { width: header.width, height: header.height };
  return { ...pixels, original, colour, exif, type };
};
