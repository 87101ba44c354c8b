/** What moderation sees of a picture. */
import type { Deadline } from './deadline.ts';
import { markJpegAsP3 } from './embed-profile.ts';
import { normalisePicture } from './normalise-picture.ts';
import { fromPixels } from './pixels.ts';
import type { Size } from './rendition-plan.ts';
import { fitInside, NORMALISED_LONG_SIDE } from './rendition-plan.ts';

/**
 * Pixels that the picture covers, whichever way round, where it has so many: for best results Rekognition wants VGA or more, of whose short side
 * what is to be found takes a twentieth. It is never larger than what is served.
 * @see https://aws.amazon.com/rekognition/faqs/
 */
const COVERED = { long: 640, short: 480 } as const;

const JPEG_QUALITY = 85; // noise of this size stays far below the 5 MB that Rekognition takes inline

/** The size in which moderation sees a picture. */
export const moderationSize = ({ width, height }: Size): Size => {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const scale = Math.max(COVERED.long / long, COVERED.short / short);
  return fitInside({ width, height }, Math.min(long * scale, NORMALISED_LONG_SIDE));
};

/**
 * Makes the JPEG that moderation is asked about. A JPEG is scaled to near its size while it is decoded. Throws as
 * {@link normalisePicture} does.
 */
export const makeModerationPicture = async (file: Buffer, deadline?: Deadline): Promise<Buffer> => {
  const options = { scaledTo: moderationSize, ...(deadline && { deadline }) };
  const { colour, ...pixels } = await normalisePicture(file, options);
  const jpeg = await fromPixels(pixels)
    // Optimised coding would cost twice the time for one percent of the bytes.
    .jpeg({ quality: JPEG_QUALITY, optimiseCoding: false })
    .toBuffer();
  return colour === 'p3' ? markJpegAsP3(jpeg) : jpeg;
};
