/** Pictures that are decoded once, by the function that makes their renditions. */
import type { PictureType } from './picture-type.ts';
import { readHeader } from './read-header.ts';
import { containerOf } from './recognise-file.ts';
import type { Size } from './rendition-plan.ts';
import { stripPicture } from './strip-picture.ts';

/** What no decoder scales while it decodes: a megapixel takes some 80 ms of CPU, of others 5 to 15. */
const UNSCALED: ReadonlySet<PictureType | undefined> = new Set<PictureType>(['heic', 'avif']);
/** Below this a second message of the queue costs about what it saves: docs/adr/0051-one-costly-decode.md. */
const COSTLY_PIXELS = 2_000_000;

/** Whether a picture takes long to decode in whichever size. */
export const isCostly = ({
  width,
  height,
  type,
}: Size & { readonly type?: PictureType | undefined }): boolean =>
  UNSCALED.has(type) && width * height >= COSTLY_PIXELS;

/** The same of a file. Throws `PictureProblem` for one that is not taken. */
export const isCostlyFile = async (file: Buffer): Promise<boolean> => {
  if (containerOf(file) !== 'heif') return false;
  const stripped = stripPicture(file);
  const { width, height } = await readHeader(stripped);
  return isCostly({ width, height, type: stripped.type });
};
