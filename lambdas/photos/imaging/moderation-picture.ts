/** What moderation sees of a picture. */
import type { Deadline } from './deadline.ts';
import { markJpegAsP3 } from './embed-profile.ts';
import { normalisePicture } from './normalise-picture.ts';
import { fromPixels } from './pixels.ts';

/**
 * Pixels of the long side. Rekognition wants 80 of the short one; the narrowest photo has 128 then. A JPEG is scaled down to
 * near this while it is decoded.
 * @see https://docs.aws.amazon.com/rekognition/latest/dg/limits.html
 */
export const MODERATION_LONG_SIDE = 1_024;

const JPEG_QUALITY = 85; // noise of this size stays far below the 5 MB that Rekognition takes inline

/** Makes the JPEG that moderation is asked about. Throws as {@link normalisePicture} does. */
export const makeModerationPicture = async (file: Buffer, deadline?: Deadline): Promise<Buffer> => {
  const picture = await normalisePicture(file, {
    longSide: MODERATION_LONG_SIDE,
    ...(deadline && { deadline }),
  });
  // Optimised coding would cost twice the time for one percent of the bytes.
  const jpeg = await fromPixels(picture).jpeg({ quality: JPEG_QUALITY, optimiseCoding: false }).toBuffer();
  return picture.colour === 'p3' ? markJpegAsP3(jpeg) : jpeg;
};
