import { makePlaceholder } from './imaging/make-placeholder.ts';
import { makeRenditions } from './imaging/make-renditions.ts';
import type { NormalisedPicture } from './imaging/normalise-picture.ts';
import { normalisePicture } from './imaging/normalise-picture.ts';
import { readExif } from './imaging/read-exif.ts';
import { renditionPlans } from './imaging/rendition-plan.ts';
import type { ThumbnailsFact } from './photo-life.ts';
import type { Delivery, OpenedUpload, PipelineDeps } from './process-upload.ts';
import { clearUnlessShown, openUpload } from './process-upload.ts';
import type { Upload } from './upload-arrived.ts';

/** What of the picture's own data its owner wants retained. */
const retainedOf = ({
  picture,
  photo,
}: OpenedUpload<NormalisedPicture>): Pick<ThumbnailsFact, 'camera' | 'place'> => {
  const { keep } = photo;
  if (picture.exif === undefined || !(keep?.camera || keep?.place)) return {};
  const { camera, place } = readExif(picture.exif);
  return { ...(keep.camera && camera && { camera }), ...(keep.place && place && { place }) };
};

/**
 * Makes and stores the renditions of an upload, then records them. Renditions may be stored before the verdict is known:
 * nobody is given their addresses until the photo is ready, and a photo that never will be loses them again.
 */
export const storeThumbnails = async (
  deps: PipelineDeps,
  upload: Upload,
  delivery: Delivery,
  plans = renditionPlans,
): Promise<void> => {
  const opened = await openUpload(
    deps,
    upload,
    { fact: 'thumbnails', decode: (file, deadline) => normalisePicture(file, { deadline }) },
    delivery,
  );
  if (opened === undefined) return;
  const { picture } = opened;
  const { plan, renditions, smallest } = await makeRenditions(picture, plans);
  const placeholder = await makePlaceholder(smallest, picture.colour);
  await deps.media.put(upload.key, renditions);
  const photo = await deps.photos.recordThumbnails(upload.key, {
    etag: upload.etag,
    type: picture.type,
    ...picture.original,
    ...placeholder,
    plan,
    renditionBytes: renditions.map(({ bytes }) => bytes.length),
    ...retainedOf(opened),
  });
  await clearUnlessShown(deps, upload, photo);
};
