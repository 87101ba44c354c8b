/** What is left of a file that was stripped down to its pixels and their colours. */
import type { PictureType } from './picture-type.ts';

export interface StrippedPicture {
  readonly type: PictureType;
  /** The file anew: all that decoding needs, and nothing else. */
  readonly bytes: Buffer;
  /** The EXIF data as TIFF, when the file has some. */
  readonly exif: Buffer | undefined;
  /** Whether the end of the file is missing, where what is there may still hold all pixels. */
  readonly isCutOff: boolean;
}

/** Parts (segments, chunks, blocks, items) that a file may have: no camera or editor writes a tenth. */
export const MAX_PARTS = 100_000;

/** Bytes of EXIF data that are looked at; a JPEG cannot have more in one piece. */
export const MAX_EXIF_BYTES = 65_536;
