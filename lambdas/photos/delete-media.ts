import type { MediaDeletionJob } from '../kernel/jobs/media-deletion-job.ts';
import type { MediaStore } from './media-store.ts';
import { hasLostBytes } from './photo-life.ts';
import type { PhotoStore } from './photo-store.ts';
import type { UploadStore } from './upload-store.ts';

/** Deletes every object of photos whose rows are gone, or say that their pictures are. Any other photo keeps its objects, whoever sent the job. */
export const deleteMedia = async (
  deps: {
    readonly photos: Pick<PhotoStore, 'get'>;
    readonly media: Pick<MediaStore, 'deleteAllOf'>;
    readonly uploads: Pick<UploadStore, 'deleteMany'>;
  },
  { photoIds }: MediaDeletionJob,
  now: number,
): Promise<void> => {
  const found = await Promise.all(
    photoIds.map((photoId) => deps.photos.get(photoId, now, { consistent: true })),
  );
  const gone = photoIds.filter((_, position) => {
    const photo = found[position];
    return photo === undefined || hasLostBytes(photo);
  });
  if (gone.length === 0) return;
  await deps.media.deleteAllOf(gone);
  await deps.uploads.deleteMany(gone);
};
