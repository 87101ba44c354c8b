/** Queue consumer: deletes the objects of photos whose rows are gone. */
import { readVariables } from '../kernel/environment.ts';
import { MediaDeletionJob } from '../kernel/jobs/media-deletion-job.ts';
import { deleteMedia } from '../photos/delete-media.ts';
import { makeMediaStore } from '../photos/media-store.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { makeUploadStore } from '../photos/upload-store.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['delete-media']);
  return {
    photos: makePhotoStore(makeTable(env.TABLE_NAME)),
    uploads: makeUploadStore(env.UPLOADS_BUCKET),
    media: makeMediaStore(env.MEDIA_BUCKET),
  };
});

export const handler = consumeQueue(MediaDeletionJob, (job) => deleteMedia(deps(), job, Date.now()));
