/**
 * Gives decoders a file that holds nothing but pixels and their colours. libvips and libheif parse metadata and inflate text
 * whenever they open a file, outside any time limit: what they never see costs nothing.
 */

import { PictureProblem } from './picture-problem.ts';
import { containerOf, majorBrandOf, nameOfMedia, nameOfOtherType, PICTURE_BRANDS } from './recognise-file.ts';
import { stripGif } from './strip-gif.ts';
import { stripHeif } from './strip-heif.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';
import type { StrippedPicture } from './stripped.ts';

/** Strips a picture of everything but what decoding needs. Throws {@link PictureProblem} for a file that is not taken. */
export const stripPicture = (bytes: Buffer): StrippedPicture => {
  switch (containerOf(bytes)) {
    case 'jpeg':
      return stripJpeg(bytes);
    case 'png':
      return stripPng(bytes);
    case 'webp':
      return stripWebp(bytes);
    case 'gif':
      return stripGif(bytes);
    case 'heif': {
      const picture = stripHeif(bytes);
      if (picture !== undefined) return picture;
      const brand = majorBrandOf(bytes) ?? '';
      // A file that ends before it says of any picture.
      if (PICTURE_BRANDS.has(brand)) throw new PictureProblem('incomplete');
      throw new PictureProblem('unsupported_type', nameOfMedia(brand));
    }
    case undefined: {
      const name = nameOfOtherType(bytes);
      throw name === undefined
        ? new PictureProblem('not_an_image')
        : new PictureProblem('unsupported_type', name);
    }
  }
};
