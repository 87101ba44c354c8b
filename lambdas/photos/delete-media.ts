import type { MediaDeletionJob } from '../kernel/jobs/media-deletion-job.ts';
import type { MediaStore } from './media-store.ts';
import type { PhotoStore } from './photo-store.ts';
import type { UploadStore } from './upload-store.ts';

/** Deletes every object of photos whose rows are gone. A photo that is there keeps its objects, whoever sent the job. */
export const deleteMedia = async (
  deps: { readonly photos: PhotoStore; readonly media: MediaStore; readonly uploads: UploadStore },
  { photoIds }: MediaDeletionJob,
  now: number,
): Promise<void> => {
  const found = await Promise.all(
    photoIds.map((photoId) => deps.photos.get(photoId, now, { consistent: true })),
  );
  const gone = photoIds.filter((_, position) => found[position] === undefined);
  if (gone.length === 0) return;
  await deps.media.deleteAllOf(gone);
  await deps.uploads.deleteMany(gone);
};
