import type { UploadJob } from '../kernel/jobs/upload-job.ts';
import { SECOND_MS } from '../platform/durations.ts';
import type { JobQueue } from '../platform/queue.ts';
import { MAX_DELAY_SECONDS } from '../platform/queue.ts';
import { uploadOverAt } from './photo.ts';
import type { PhotoWriter } from './photo-writer.ts';
import type { UploadStore } from './upload-store.ts';

/** Seconds until no upload of a photo can come any more, as far as a queue can wait. `now` in milliseconds. */
export const secondsUntilOver = (photo: Parameters<typeof uploadOverAt>[0], now: number): number =>
  Math.min(MAX_DELAY_SECONDS, Math.max(0, Math.ceil((uploadOverAt(photo) - now) / SECOND_MS)));

/**
 * Fails a photo whose upload can no longer come; one that is to come yet waits on. An upload that is there is left to the pipeline, and to
 * the reconciler. `now` in milliseconds.
 */
export const failMissingUpload = async (
  deps: {
    readonly photos: Pick<PhotoWriter, 'get' | 'recordMissing'>;
    readonly uploads: Pick<UploadStore, 'has'>;
    readonly queue: JobQueue<UploadJob>;
  },
  job: UploadJob,
  now: number,
): Promise<void> => {
  const photo = await deps.photos.get(job.photoId, now, { consistent: true });
  if (photo?.life.state !== 'awaiting') return;
  const seconds = secondsUntilOver(photo, now);
  if (seconds > 0) return deps.queue.send([job], seconds);
  if (await deps.uploads.has(job.photoId)) return;
  await deps.photos.recordMissing(photo);
};
