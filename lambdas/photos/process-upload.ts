/** What both pipeline functions do with an upload before their ways part. */
import { limits } from '../kernel/limits.ts';
import { log } from '../platform/log.ts';
import { TryLater } from '../platform/queue-batch.ts';
import type { Deadline } from './imaging/deadline.ts';
import { makeDeadline, OutOfTime } from './imaging/deadline.ts';
import { MAX_DECODE_MS } from './imaging/normalise-picture.ts';
import { PictureProblem } from './imaging/picture-problem.ts';
import type { MediaStore } from './media-store.ts';
import type { Photo } from './photo.ts';
import type { PhotoFailure } from './photo-problem.ts';
import { failureOf } from './photo-problem.ts';
import type { PhotoWriter } from './photo-writer.ts';
import type { Upload } from './upload-arrived.ts';
import type { UploadStore } from './upload-store.ts';

export interface PipelineDeps {
  readonly photos: PhotoWriter;
  readonly uploads: UploadStore;
  readonly media: MediaStore;
  /** Milliseconds that a picture may take to decode. @default {@link MAX_DECODE_MS} */
  readonly maxDecodeMs?: number;
}

/** What a function wants of an upload. */
export interface Work<Picture> {
  readonly fact: 'thumbnails' | 'moderation';
  /** Makes of the bytes what the function needs of them. */
  readonly decode: (file: Buffer, deadline: Deadline, photo: Photo) => Promise<Picture>;
  /** Asked before anything is read; refused, there is nothing to do. */
  readonly mayBegin?: (photo: Photo) => Promise<boolean>;
  /** What is read in place of the upload, where it is there. */
  readonly readFirst?: (photo: Photo) => Promise<Buffer | undefined>;
  /** What an earlier delivery may have left to be done that ended behind its write. */
  readonly whenDone?: (photo: Photo) => Promise<void>;
}

/** One delivery of an upload: how often it was delivered, this time included, and when this is (milliseconds). */
export interface Delivery {
  readonly tries: number;
  readonly now: number;
}

const MAX_TRIES_OUT_OF_TIME = 3;
const RETRY_SECONDS = 1; // another machine may be less busy; nothing is won by waiting

const readPicture = async <Picture>(
  { uploads, maxDecodeMs = MAX_DECODE_MS }: PipelineDeps,
  upload: Upload,
  photo: Photo,
  { decode, readFirst }: Work<Picture>,
  tries: number,
): Promise<{ readonly picture: Picture } | PhotoFailure> => {
  try {
    if (upload.size > limits.photoBytes) throw new PictureProblem('too_large', `${upload.size} bytes`);
    const bytes = (await readFirst?.(photo)) ?? (await uploads.read(upload));
    if (bytes === undefined) return { code: 'processing_failed' };
    return { picture: await decode(bytes, makeDeadline(maxDecodeMs), photo) };
  } catch (error) {
    if (error instanceof OutOfTime) {
      log.warn('A picture was not decoded in time', { photoId: upload.key, tries });
      if (tries < MAX_TRIES_OUT_OF_TIME) throw new TryLater(RETRY_SECONDS);
      return { code: 'took_too_long' };
    }
    if (!(error instanceof PictureProblem)) throw error;
    log.info('A picture was refused', { photoId: upload.key, code: error.code, cause: String(error.cause) });
    return failureOf(error);
  }
};

/**
 * Whether a photo will never be shown. One that the policy rejects is shown once its decision is reversed, so that it keeps what it takes; one that a list
 * knows does not.
 */
const isLost = (photo: Photo): boolean =>
  photo.life.state === 'failed' || (photo.life.state === 'rejected' && photo.moderation?.known !== undefined);

/** Removes what may have been stored for a photo that will never be shown. */
export const clearUnlessShown = async (
  { media }: PipelineDeps,
  { key }: Upload,
  photo: Photo | undefined,
): Promise<void> => {
  if (photo === undefined || isLost(photo)) await media.deleteAllOf([key]);
};

/** An upload that lacks a fact. */
export interface OpenedUpload<Picture> {
  readonly picture: Picture;
  readonly photo: Photo;
}

/**
 * The picture of an upload whose photo lacks one of the two facts; undefined when there is nothing to do: the
 * photo has vanished, has its fact or has failed, all of which a repeated delivery may find.
 */
export const openUpload = async <Picture>(
  deps: PipelineDeps,
  upload: Upload,
  work: Work<Picture>,
  { tries, now }: Delivery,
): Promise<OpenedUpload<Picture> | undefined> => {
  const found = await deps.photos.get(upload.key, now, { consistent: true });
  const isLate = found?.life.state === 'failed' && found.life.failure.code === 'upload_missing';
  const photo = isLate ? await deps.photos.recordArrival(upload.key) : found;
  if (photo === undefined) return undefined;
  if (isLost(photo)) {
    // An earlier delivery may have ended between its write and this.
    await clearUnlessShown(deps, upload, photo);
    return undefined;
  }
  if (photo[work.fact] !== undefined) {
    await work.whenDone?.(photo);
    return undefined;
  }
  if (work.mayBegin !== undefined && !(await work.mayBegin(photo))) return undefined;
  const read = await readPicture(deps, upload, photo, work, tries);
  if ('picture' in read) return { picture: read.picture, photo };
  await deps.photos.recordFailure(upload.key, read);
  return undefined;
};
