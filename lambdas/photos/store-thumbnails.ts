import { makePlaceholder } from './imaging/make-placeholder.ts';
import { makeRenditions } from './imaging/make-renditions.ts';
import type { PipelineDeps } from './process-upload.ts';
import { clearUnlessShown, openUpload } from './process-upload.ts';
import type { Upload } from './upload-arrived.ts';

/**
 * Makes and stores the renditions of an upload, then records them. Renditions may be stored before the verdict is known:
 * nobody is given their addresses until the photo is ready, and a photo that never will be loses them again.
 */
export const storeThumbnails = async (deps: PipelineDeps, upload: Upload, now: number): Promise<void> => {
  const picture = await openUpload(deps, upload, 'thumbnails', now);
  if (picture === undefined) return;
  const { renditions, smallest } = await makeRenditions(picture);
  const placeholder = await makePlaceholder(smallest, picture.colour);
  await deps.media.put(upload.key, renditions);
  const photo = await deps.photos.recordThumbnails(upload.key, {
    digest: picture.digest,
    ...picture.original,
    ...placeholder,
    renditionBytes: renditions.map(({ bytes }) => bytes.length),
  });
  await clearUnlessShown(deps, upload, photo);
};
