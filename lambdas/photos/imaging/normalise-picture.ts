/**
 * Makes the one picture that everything else is made from: upright, in sRGB or Display P3, at most 2048 pixels long,
 * without alpha and metadata. Both pipeline functions run this code on the same bytes, and compare digests of the JPEG.
 */
import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { limits } from '../../kernel/limits.ts';
import { decodePicture, rawPixels } from './decode-picture.ts';
import { markJpegAsP3 } from './embed-profile.ts';
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
  /** What moderation sees: below 5 MB, as its service demands. */
  readonly jpeg: Buffer;
  /** SHA-256 of the JPEG, base64url. */
  readonly digest: string;
  /** The EXIF data that the picture came with; nothing that is made of the picture has any. */
  readonly exif: Buffer | undefined;
}

const MAX_JPEG_BYTES = 5 * 1024 * 1024; // what Rekognition takes inline
const JPEG_QUALITIES = [85, 60, 30] as const; // only noise needs the second, nothing known the third

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
    throw isCutOff ? new PictureProblem('incomplete', undefined, error) : error;
  }
};

const encodeJpeg = async (pixels: Pixels, colour: PictureColour): Promise<Buffer> => {
  for (const quality of JPEG_QUALITIES) {
    // Optimised coding would cost twice the time for one percent of the bytes.
    const jpeg = await fromPixels(pixels).jpeg({ quality, optimiseCoding: false }).toBuffer();
    if (jpeg.length < MAX_JPEG_BYTES - 1_024) return colour === 'p3' ? markJpegAsP3(jpeg) : jpeg;
  }
  throw new PictureProblem('undecodable');
};

/** Decodes, checks and normalises a picture. Throws {@link PictureProblem} for one that is not taken. */
export const normalisePicture = async (file: Buffer): Promise<NormalisedPicture> => {
  if (file.length > limits.photoBytes) throw new PictureProblem('too_large', `${file.length} bytes`);
  const stripped = stripPicture(file);
  const { type, exif } = stripped;
  const header = await readHeader(stripped);
  const size = fitInside(header, NORMALISED_LONG_SIDE);
  const lying = await whole(stripped, decodePicture(stripped, header, size));
  // Turned only now, when there are few pixels.
  const pixels =
    header.orientation > 1 ? await rawPixels(turn(fromPixels(lying), header.orientation)) : lying;
  const { colour } = lying;
  const jpeg = await encodeJpeg(pixels, colour);
  const digest = createHash('sha256').update(jpeg).digest('base64url');
  const original =
    header.orientation > 4
      ? { width: header.height, height: header.width }
      : { width: header.width, height: header.height };
  return { ...pixels, original, colour, jpeg, digest, exif, type };
};
