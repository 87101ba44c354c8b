/** Queue consumer: finds the verdict on uploads that arrived, and keeps the lists of known pictures. */
import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeRecordVerdict } from '../decisions/record-verdict.ts';
import { readVariables } from '../kernel/environment.ts';
import { HashListJob } from '../kernel/jobs/hash-list-job.ts';
import { makeListPhotos } from '../photos/listed-photos-store.ts';
import { makeKnownMemory } from '../photos/matching/known-memory.ts';
import { makeKnownStore } from '../photos/matching/known-store.ts';
import { makeMediaStore } from '../photos/media-store.ts';
import { moderateUpload, type Preserve } from '../photos/moderate-upload.ts';
import { policiesOf, readPolicyChange } from '../photos/moderation/change-policy.ts';
import { policy } from '../photos/moderation/policy.ts';
import { makeModerationBudget } from '../photos/moderation-budget-store.ts';
import { makePhotoWriter } from '../photos/photo-writer.ts';
import { makeShadowStore } from '../photos/shadow-store.ts';
import { UploadArrived } from '../photos/upload-arrived.ts';
import { makeUploadStore } from '../photos/upload-store.ts';
import { makeDetectLabels } from '../platform/image-labels.ts';
import { makeTable } from '../platform/make-table.ts';
import { once } from '../platform/once.ts';
import { consumeQueue } from '../platform/queue-batch.ts';
import { makeHashListStore } from '../policy/hash-list-store.ts';
import { makeRefuseShown } from '../policy/refuse-shown.ts';
import { runHashListJob } from '../policy/run-hash-list-job.ts';
import { preserveMatch } from '../preservation/preserve-match.ts';
import { makePreservedObjectStore } from '../preservation/preserved-object-store.ts';
import { makePreservedStore } from '../preservation/preserved-store.ts';
import { variablesOf } from './variables-of.ts';

const deps = once(() => {
  const env = readVariables(variablesOf['moderate-photos']);
  const table = makeTable(env.TABLE_NAME);
  const files = makeKnownStore(env.MEDIA_BUCKET);
  const uploads = makeUploadStore(env.UPLOADS_BUCKET);
  const media = makeMediaStore(env.MEDIA_BUCKET);
  const preserving = {
    preserved: makePreservedStore(table),
    objects: makePreservedObjectStore(env.MEDIA_BUCKET),
    uploads,
    media,
    accounts: makeAccountStore(table),
  };
  return {
    photos: makePhotoWriter(table),
    recordVerdict: makeRecordVerdict(table),
    budget: makeModerationBudget(table, env.MODERATIONS_PER_DAY),
    policies: policiesOf(policy, {
      inForce: readPolicyChange(env.MODERATION_POLICY),
      candidate: readPolicyChange(env.MODERATION_SHADOW),
    }),
    shadow: makeShadowStore(table),
    known: makeKnownMemory(files),
    files,
    lists: makeHashListStore(table),
    refuse: makeRefuseShown(table),
    listPhotos: makeListPhotos(env.MEDIA_BUCKET),
    uploads,
    media,
    preserve: (...match: Parameters<Preserve>) => preserveMatch(preserving, ...match),
    detectLabels: makeDetectLabels(env.MODERATION_INTERVAL_MS),
  };
});

const ONE_AT_A_TIME = 1; // a picture takes all the memory and the processor there is

/** What the bucket tells of an upload, or a job about lists of known pictures. */
const Message = z.union([HashListJob, UploadArrived]);

export const handler = consumeQueue(
  Message,
  (message, tries) =>
    'kind' in message
      ? runHashListJob(deps(), message, Date.now())
      : moderateUpload(deps(), message.detail.object, { tries, now: Date.now() }),
  { concurrency: ONE_AT_A_TIME, causeInRow: true },
);
