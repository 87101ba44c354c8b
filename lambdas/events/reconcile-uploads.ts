/** Schedule: finds uploads that got stuck. */
import { ReconcileUploadsEnv } from '../environments.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { reconcileUploads } from '../photos/reconcile-uploads.ts';
import { makeUploadStore } from '../photos/upload-store.ts';
import { readEnvironment } from '../platform/environment.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { makeTable } from '../platform/table.ts';

const dependencies = once(() => {
  const env = readEnvironment(ReconcileUploadsEnv);
  return {
    photos: makePhotoStore(makeTable(env.TABLE_NAME)),
    uploads: makeUploadStore(env.UPLOADS_BUCKET),
    thumbnailQueue: makeJobQueue(env.THUMBNAILS_QUEUE_URL),
    moderationQueue: makeJobQueue(env.MODERATION_QUEUE_URL),
  };
});

export const handler = (): Promise<void> => reconcileUploads(dependencies(), Date.now());
