/** Queue consumer: finds the verdict on uploads that arrived. */
import { readVariables } from '../kernel/environment.ts';
import { makeMediaStore } from '../photos/media-store.ts';
import { moderateUpload } from '../photos/moderate-upload.ts';
import { makeModerationBudget } from '../photos/moderation-budget-store.ts';
import { makePhotoWriter } from '../photos/photo-writer.ts';
import { UploadArrived } from '../photos/upload-arrived.ts';
import { makeUploadStore } from '../photos/upload-store.ts';
import { makeDetectLabels } from '../platform/image-labels.ts';
import { once } from '../platform/once.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { makeTable } from '../platform/table.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['moderate-photos']);
  const table = makeTable(env.TABLE_NAME);
  return {
    photos: makePhotoWriter(table),
    budget: makeModerationBudget(table, env.MODERATIONS_PER_DAY),
    uploads: makeUploadStore(env.UPLOADS_BUCKET),
    media: makeMediaStore(env.MEDIA_BUCKET),
    detectLabels: makeDetectLabels(env.MODERATION_INTERVAL_MS),
  };
});

const ONE_AT_A_TIME = 1; // a picture takes all the memory and the processor there is

export const handler = consumeQueue(
  UploadArrived,
  ({ detail }, tries) => moderateUpload(deps(), detail.object, { tries, now: Date.now() }),
  { concurrency: ONE_AT_A_TIME },
);
