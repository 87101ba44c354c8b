/** Queue consumer: makes the renditions of uploads that arrived. */
import { readVariables } from '../kernel/environment.ts';
import { makeMediaStore } from '../photos/media-store.ts';
import { makePhotoWriter } from '../photos/photo-writer.ts';
import { storeThumbnails } from '../photos/store-thumbnails.ts';
import { UploadArrived } from '../photos/upload-arrived.ts';
import { makeUploadStore } from '../photos/upload-store.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['make-thumbnails']);
  return {
    photos: makePhotoWriter(makeTable(env.TABLE_NAME)),
    uploads: makeUploadStore(env.UPLOADS_BUCKET),
    media: makeMediaStore(env.MEDIA_BUCKET),
    moderationQueue: makeJobQueue<UploadArrived>(env.MODERATION_QUEUE_URL),
  };
});

const ONE_AT_A_TIME = 1; // a picture takes all the memory and the processor there is

export const handler = consumeQueue(
  UploadArrived,
  ({ detail }, tries) => storeThumbnails(deps(), detail.object, { tries, now: Date.now() }),
  { concurrency: ONE_AT_A_TIME, causeInRow: true },
);
