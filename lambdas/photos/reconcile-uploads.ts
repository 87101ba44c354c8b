/** Finds uploads that got stuck, because an event or a message was lost, has them finished or failed, and deletes those that are done with. */
import type { PhotoId } from '../kernel/ids.ts';
import { firstIdAt } from '../kernel/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../platform/durations.ts';
import { log } from '../platform/log.ts';
import type { JobQueue } from '../platform/queue.ts';
import { allTriesSeconds } from '../platform/tries.ts';
import type { Photo } from './photo.ts';
import { LONGEST_UPLOAD_MS, LONGEST_WAIT_DAYS, uploadOverAt } from './photo.ts';
import type { PhotoLife } from './photo-life.ts';
import { isTerminal } from './photo-life.ts';
import type { PhotoWriter } from './photo-writer.ts';
import { PICTURE_TIMEOUT_SECONDS } from './picture-timeout.ts';
import type { UploadArrived } from './upload-arrived.ts';
import type { ListedUpload, UploadStore } from './upload-store.ts';

export const RECONCILED_EVERY_MINUTES = 5;

const PERIOD_MS = RECONCILED_EVERY_MINUTES * MINUTE_MS;
/** By then the tries of the queues are over: 37 minutes. */
const STUCK_AFTER_MS = allTriesSeconds(PICTURE_TIMEOUT_SECONDS) * SECOND_MS;
/**
 * How long after its upload, or after its wait, a photo may lack a fact: its messages may wait behind others, and what they need be out of
 * order. It is sent anew every hour meanwhile.
 */
const FAILED_AFTER_MS = 12 * HOUR_MS;
const LONGEST_WAIT_MS = LONGEST_WAIT_DAYS * DAY_MS;
/** What is older than the tries of what was sent once more is looked at once an hour. */
const USUAL_REACH_MS = LONGEST_UPLOAD_MS + 2 * STUCK_AFTER_MS + 4 * PERIOD_MS;

export interface ReconcilerDeps {
  readonly photos: Pick<PhotoWriter, 'getMany' | 'recordFailure'>;
  readonly uploads: Pick<UploadStore, 'list' | 'deleteMany'>;
  readonly thumbnailQueue: JobQueue<UploadArrived>;
  readonly moderationQueue: JobQueue<UploadArrived>;
}

const eventOf = ({ key, size, etag }: ListedUpload): UploadArrived => ({
  detail: { object: { key, size, etag } },
});

/** Whether a photo has failed because its upload had not come: it has by now. */
const isGivenUp = (life: PhotoLife): boolean =>
  life.state === 'failed' && life.failure.code === 'upload_missing';

/** Once an hour all uploads there are: runs may have been missed, and photos may have got another address. */
const isThorough = (now: number): boolean => new Date(now).getUTCMinutes() < RECONCILED_EVERY_MINUTES;

/** Until when a photo waits for moderation, or has waited, in milliseconds; 0 for one that never did. */
const waitEnd = (photo: Photo | undefined): number => (photo?.waiting?.until ?? 0) * SECOND_MS;

type Fate = 'leave' | 'retry' | 'fail' | 'delete';

/**
 * What is to become of an upload. It stays as long as an address may be good that could write its key anew: whoever sent other bytes then
 * would not be told that the photo is there.
 */
const fateOf = ({ key, arrivedAt }: ListedUpload, photo: Photo | undefined, now: number): Fate => {
  const isOver = uploadOverAt(photo ?? { photoId: key }) <= now;
  const age = now - arrivedAt;
  const until = waitEnd(photo);
  const isLost = now - Math.max(arrivedAt, until) > FAILED_AFTER_MS;
  if (photo === undefined || (isTerminal(photo.life) && (!isGivenUp(photo.life) || isLost))) {
    return isOver ? 'delete' : 'leave';
  }
  if (isLost) return 'fail';
  if (photo.life.state === 'processing' && photo.life.waiting !== undefined) {
    if (age > LONGEST_WAIT_MS) return 'fail';
    return isThorough(now) && (until <= now || photo.thumbnails === undefined) ? 'retry' : 'leave';
  }
  const isDue = age > STUCK_AFTER_MS && (age < STUCK_AFTER_MS + 2 * PERIOD_MS || isThorough(now));
  return isDue ? 'retry' : 'leave';
};

const reconcilePage = async (
  deps: ReconcilerDeps,
  uploads: readonly ListedUpload[],
  now: number,
): Promise<void> => {
  const found = await deps.photos.getMany(
    uploads.map(({ key }) => key),
    now,
    { consistent: true },
  );
  const photos = new Map<PhotoId, Photo>(found.map((photo) => [photo.photoId, photo]));
  const byFate = Map.groupBy(uploads, (upload) => fateOf(upload, photos.get(upload.key), now));
  const { retry = [], fail = [], delete: done = [] } = Object.fromEntries(byFate);
  const lacking = (fact: 'thumbnails' | 'moderation') =>
    retry
      .filter(({ key }) => photos.get(key)?.[fact] === undefined)
      .filter(({ key }) => fact === 'thumbnails' || waitEnd(photos.get(key)) <= now)
      .map(eventOf);

  for (const { key } of fail) await deps.photos.recordFailure(key, { code: 'processing_failed' });
  await deps.thumbnailQueue.send(lacking('thumbnails'));
  await deps.moderationQueue.send(lacking('moderation'));
  if (done.length > 0) await deps.uploads.deleteMany(done.map(({ key }) => key));
  if (retry.length + fail.length > 0) {
    log.warn('Uploads were stuck', { retried: retry.length, failed: fail.length });
  }
};

/**
 * Sends uploads without an outcome through the pipeline once more when its tries are over, and fails them when half a day of this was in
 * vain. Deletes those that are done with: both facts are recorded, the photo has failed or is gone, and no address is good any more.
 */
export const reconcileUploads = async (deps: ReconcilerDeps, now: number): Promise<void> => {
  const from = isThorough(now) ? firstIdAt(1) : firstIdAt(now - USUAL_REACH_MS);
  for await (const page of deps.uploads.list(from, firstIdAt(now - LONGEST_UPLOAD_MS))) {
    if (page.length > 0) await reconcilePage(deps, page, now);
  }
};
