/** Schedule: finds uploads that got stuck. */

import { readVariables } from '../kernel/environment.ts';
import { makePhotoWriter } from '../photos/photo-writer.ts';
import { reconcileUploads } from '../photos/reconcile-uploads.ts';
import { makeUploadStore } from '../photos/upload-store.ts';
import { once } from '../platform/once.ts';
import { makeJobQueue } from '../platform/queue.ts';
import { makeTable } from '../platform/table.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['reconcile-uploads']);
  return {
    photos: makePhotoWriter(makeTable(env.TABLE_NAME)),
    uploads: makeUploadStore(env.UPLOADS_BUCKET),
    thumbnailQueue: makeJobQueue(env.THUMBNAILS_QUEUE_URL),
    moderationQueue: makeJobQueue(env.MODERATION_QUEUE_URL),
  };
});

export const handler = (): Promise<void> => reconcileUploads(deps(), Date.now());
