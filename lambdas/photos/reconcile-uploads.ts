/** Finds uploads that got stuck, because an event or a message was lost, and has them finished or failed. */
import type { PhotoId } from '../kernel/ids.ts';
import { firstIdAt } from '../kernel/ids.ts';
import { MINUTE_MS } from '../platform/durations.ts';
import { log } from '../platform/log.ts';
import type { JobQueue } from '../platform/queue.ts';
import type { Photo } from './photo.ts';
import type { PhotoLife } from './photo-life.ts';
import { isTerminal } from './photo-life.ts';
import type { PhotoWriter } from './photo-writer.ts';
import type { UploadArrived } from './upload-arrived.ts';
import type { ListedUpload, UploadStore } from './upload-store.ts';

const STUCK_AFTER_MS = 10 * MINUTE_MS; // tries of the queues are over by then
const FAILED_AFTER_MS = 60 * MINUTE_MS;
const USUAL_REACH_MS = 120 * MINUTE_MS; // an upload may begin 15 minutes after its photo is announced
const LONG_REACH_MS = 26 * 60 * MINUTE_MS; // all uploads there are: they expire in a day
const MINUTES_OF_LONG_REACH = 5; // once an hour, in case runs were missed

export interface ReconcilerDeps {
  readonly photos: Pick<PhotoWriter, 'getMany' | 'recordFailure'>;
  readonly uploads: Pick<UploadStore, 'list'>;
  readonly thumbnailQueue: JobQueue<UploadArrived>;
  readonly moderationQueue: JobQueue<UploadArrived>;
}

const eventOf = ({ key, size, etag }: ListedUpload): UploadArrived => ({
  detail: { object: { key, size, etag } },
});

/** Whether a photo has failed because its upload had not come: it has by now. */
const isGivenUp = (life: PhotoLife): boolean =>
  life.state === 'failed' && life.failure.code === 'upload_missing';

const reachAt = (now: number): number =>
  new Date(now).getUTCMinutes() < MINUTES_OF_LONG_REACH ? LONG_REACH_MS : USUAL_REACH_MS;

const reconcilePage = async (
  deps: ReconcilerDeps,
  uploads: readonly ListedUpload[],
  now: number,
): Promise<void> => {
  const stuckAfter = uploads.filter(({ arrivedAt }) => now - arrivedAt > STUCK_AFTER_MS);
  const found = await deps.photos.getMany(
    stuckAfter.map(({ key }) => key),
    now,
  );
  const photos = new Map<PhotoId, Photo>(found.map((photo) => [photo.photoId, photo]));
  const isLost = ({ upload }: { readonly upload: ListedUpload }) => now - upload.arrivedAt > FAILED_AFTER_MS;
  const stuck = stuckAfter.flatMap((upload) => {
    const photo = photos.get(upload.key);
    if (photo === undefined) return [];
    const isOpen = !isTerminal(photo.life) || (isGivenUp(photo.life) && !isLost({ upload }));
    return isOpen ? [{ upload, photo }] : [];
  });

  for (const { upload } of stuck.filter(isLost)) {
    await deps.photos.recordFailure(upload.key, { code: 'processing_failed' });
  }
  const retried = stuck.filter((each) => !isLost(each));
  await deps.thumbnailQueue.send(
    retried.filter(({ photo }) => photo.thumbnails === undefined).map(({ upload }) => eventOf(upload)),
  );
  await deps.moderationQueue.send(
    retried.filter(({ photo }) => photo.moderation === undefined).map(({ upload }) => eventOf(upload)),
  );
  if (stuck.length > 0) {
    log.warn('Uploads were stuck', { retried: retried.length, failed: stuck.length - retried.length });
  }
};

/** Sends uploads without an outcome through the pipeline again, and fails them an hour after they arrived. */
export const reconcileUploads = async (deps: ReconcilerDeps, now: number): Promise<void> => {
  const pages = deps.uploads.list(firstIdAt(now - reachAt(now)), firstIdAt(now - STUCK_AFTER_MS));
  for await (const page of pages) await reconcilePage(deps, page, now);
};
