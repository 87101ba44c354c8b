import type { DetectLabels } from '../platform/image-labels.ts';
import { log } from '../platform/log.ts';
import { TryLater } from '../platform/queue-batch.ts';
import { makeModerationPicture } from './imaging/moderation-picture.ts';
import { minConfidence, policy, verdictOn } from './moderation/policy.ts';
import type { ModerationBudget } from './moderation-budget-store.ts';
import type { Photo } from './photo.ts';
import type { Delivery, PipelineDeps } from './process-upload.ts';
import { clearUnlessShown, openUpload } from './process-upload.ts';
import type { Upload } from './upload-arrived.ts';

/**
 * Whether the day's calls of Rekognition allow for one more. Else the photo says that it waits, and the message is done with: the reconciler
 * sends another, whose tries are all to come.
 */
const mayModerate = async (
  { photos, budget }: PipelineDeps & { readonly budget?: ModerationBudget },
  photo: Photo,
  now: number,
): Promise<boolean> => {
  const until = await budget?.(now);
  if (until === undefined) return true;
  if (await photos.recordWaiting(photo, { for: 'moderation_limit', until })) return false;
  throw new TryLater(1); // it has changed meanwhile
};

/** Finds and records the verdict on an upload. A rejected photo loses what the other function stored. */
export const moderateUpload = async (
  deps: PipelineDeps & { readonly detectLabels: DetectLabels; readonly budget?: ModerationBudget },
  upload: Upload,
  delivery: Delivery,
): Promise<void> => {
  const opened = await openUpload(
    deps,
    upload,
    {
      fact: 'moderation',
      decode: makeModerationPicture,
      mayBegin: (photo) => mayModerate(deps, photo, delivery.now),
    },
    delivery,
  );
  if (opened === undefined) return;
  const labels = await deps.detectLabels(opened.picture, minConfidence(policy));
  const { verdict, reasons } = verdictOn(labels);
  log.info('A photo was moderated', {
    photoId: upload.key,
    verdict,
    policy: policy.version,
    labels: labels.map(({ name, confidence }) => `${name} ${Math.round(confidence)}`).join(', '),
  });
  const photo = await deps.photos.recordModeration(upload.key, {
    etag: upload.etag,
    verdict,
    policy: policy.version,
    ...(reasons && { reasons }),
  });
  await clearUnlessShown(deps, upload, photo);
};
