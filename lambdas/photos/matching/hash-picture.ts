/** The hashes of a picture file as moderation sees it: a JPEG or WebP that covers 640 by 480 pixels, or the whole of a smaller photo. */
import { sharp } from '../imaging/libvips.ts';
import { type RgbPixels, turnedPdqsOf } from './pdq.ts';

/** PDQ's own programs make larger pictures this small first: its filter is slow, and nothing that it sees is lost. */
const LONG_SIDE = 512;

/** The pixels that are hashed. Throws for what cannot be decoded. */
export const pixelsForHash = async (picture: Uint8Array): Promise<RgbPixels> => {
  const { data, info } = await sharp(picture, { failOn: 'error' })
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** The PDQ hashes of a picture however it is turned, the first of it as it is, and their quality. */
export const hashPicture = async (picture: Uint8Array): Promise<ReturnType<typeof turnedPdqsOf>> =>
  turnedPdqsOf(await pixelsForHash(picture));
