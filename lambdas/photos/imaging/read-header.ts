/** What can be known about a picture without decoding it; everything that is out of bounds ends here. */
import { limits } from '../../kernel/limits.ts';
import { readHeifProperties } from './heif-boxes.ts';
import { sharp } from './libvips.ts';
import { PictureProblem } from './picture-problem.ts';
import type { PictureColours } from './read-colours.ts';
import { readColours } from './read-colours.ts';
import { readOrientation } from './read-exif.ts';
import type { StrippedPicture } from './stripped.ts';

export interface PictureHeader {
  /** Size as stored, before orientation. */
  readonly width: number;
  readonly height: number;
  /** How many pixels the decoder may meet. */
  readonly maxPixels: number;
  /** EXIF orientation, 1 to 8, that remains to be applied. */
  readonly orientation: number;
  readonly hasAlpha: boolean;
  readonly colours: PictureColours;
  /** Bits of each channel. */
  readonly bits: number;
  readonly isGrey: boolean;
  /** HEVC is decoded apart: libvips opens it and cannot decode it. */
  readonly isHevc: boolean;
}

const BYTE_BITS = 8;

const checkSize = (width: number, height: number, maxPixels: number): void => {
  const found = `${width} × ${height}`;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (width * height > maxPixels) throw new PictureProblem('too_many_pixels', found);
  if (long > limits.photoSideMaxPixels) throw new PictureProblem('side_too_long', found);
  if (short < limits.photoSideMinPixels) throw new PictureProblem('side_too_short', found);
  if (long > short * limits.photoMaxRatio) throw new PictureProblem('ratio_out_of_range', found);
};

const readMetadata = async ({ bytes, isCutOff }: StrippedPicture) => {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new PictureProblem(isCutOff ? 'incomplete' : 'undecodable', undefined, cause);
  }
};

/** Reads and checks the header of a picture. Throws {@link PictureProblem} for one that is not taken. */
export const readHeader = async (picture: StrippedPicture): Promise<PictureHeader> => {
  const { type, bytes, exif } = picture;
  const isHeif = type === 'heic' || type === 'avif';
  const heif = isHeif ? readHeifProperties(bytes) : undefined;
  // An item may be larger than the picture it is part of, and the decoder would allocate for it.
  if (heif !== undefined && heif.largestPixels > limits.photoPixels) {
    throw new PictureProblem('too_many_pixels');
  }

  const metadata = await readMetadata(picture);
  // A JPEG in one scan is scaled block by block as it is decoded; one in several is held whole.
  const isScaled = type === 'jpeg' && !metadata.isProgressive;
  const maxPixels = isScaled ? limits.photoScaledPixels : limits.photoPixels;
  checkSize(metadata.width, metadata.height, maxPixels);
  return {
    width: metadata.width,
    height: metadata.height,
    maxPixels,
    // libheif turns pictures by itself, by the file's own boxes; their EXIF orientation only repeats it.
    orientation: isHeif || exif === undefined ? 1 : readOrientation(exif),
    hasAlpha: metadata.hasAlpha,
    colours: readColours({ type, bytes, profile: metadata.icc, isCmyk: metadata.space === 'cmyk' }),
    bits: metadata.bitsPerSample ?? BYTE_BITS,
    isGrey: metadata.space === 'b-w' || metadata.space === 'grey16',
    isHevc: type === 'heic',
  };
};
