import type { JobQueue } from '../platform/queue.ts';
import { isCostly } from './imaging/costly-picture.ts';
import { makePlaceholder } from './imaging/make-placeholder.ts';
import { makeRenditions } from './imaging/make-renditions.ts';
import type { NormalisedPicture } from './imaging/normalise-picture.ts';
import { normalisePicture } from './imaging/normalise-picture.ts';
import { readExif } from './imaging/read-exif.ts';
import { renditionPlans } from './imaging/rendition-plan.ts';
import { fileHash } from './look-up-picture.ts';
import type { Photo } from './photo.ts';
import type { ThumbnailsFact } from './photo-life.ts';
import type { Delivery, OpenedUpload, PipelineDeps } from './process-upload.ts';
import { clearUnlessShown, openUpload } from './process-upload.ts';
import type { Upload, UploadArrived } from './upload-arrived.ts';

type ThumbnailsDeps = PipelineDeps & { readonly moderationQueue: JobQueue<UploadArrived> };

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

/** Has a photo moderated that moderation left to be decoded here: it looks at a rendition then. */
const moderateRendition = async (
  { moderationQueue }: ThumbnailsDeps,
  upload: Upload,
  photo: Photo | undefined,
): Promise<void> => {
  const { thumbnails, moderation, life } = photo ?? {};
  if (thumbnails === undefined || moderation !== undefined || life?.state !== 'processing') return;
  if (isCostly(thumbnails)) await moderationQueue.send([{ detail: { object: upload } }]);
};

/**
 * Makes and stores the renditions of an upload, then records them. Renditions may be stored before the verdict is known:
 * nobody is given their addresses until the photo is ready, and a photo that never will be loses them again.
 */
export const storeThumbnails = async (
  deps: ThumbnailsDeps,
  upload: Upload,
  delivery: Delivery,
  plans = renditionPlans,
): Promise<void> => {
  const opened = await openUpload(
    deps,
    upload,
    {
      fact: 'thumbnails',
      decode: async (file, deadline) => ({
        ...(await normalisePicture(file, { deadline })),
        sha256: fileHash(file),
      }),
      whenDone: (photo) => moderateRendition(deps, upload, photo),
    },
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
    sha256: picture.sha256,
    ...picture.original,
    ...placeholder,
    plan,
    renditionBytes: renditions.map(({ bytes }) => bytes.length),
    ...retainedOf(opened),
  });
  await clearUnlessShown(deps, upload, photo);
  await moderateRendition(deps, upload, photo);
};
