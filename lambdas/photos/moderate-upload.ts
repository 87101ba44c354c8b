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

type ModerationDeps = PipelineDeps & {
  readonly detectLabels: DetectLabels;
  readonly budget?: ModerationBudget;
};

/**
 * Whether a photo may be moderated. Where the day's calls are spent it says that it waits, and the message is done with: the reconciler
 * sends another, whose tries are all to come.
 */
const mayGoOn = async (
  { photos }: PipelineDeps,
  photo: Photo,
  until: number | undefined,
): Promise<boolean> => {
  if (until === undefined) return true;
  if (await photos.recordWaiting(photo, { for: 'moderation_limit', until })) return false;
  throw new TryLater(1); // it has changed meanwhile
};

/** The labels of a picture. The call counts only when it was answered. */
const askForLabels = async ({ detectLabels, budget }: ModerationDeps, picture: Uint8Array, now: number) => {
  try {
    return await detectLabels(picture, minConfidence(policy));
  } catch (error) {
    await budget
      ?.giveBack(now)
      .catch((cause: unknown) => log.warn('A call was not given back', { cause: String(cause) }));
    throw error;
  }
};

/** Finds and records the verdict on an upload. A rejected photo loses what the other function stored. */
export const moderateUpload = async (
  deps: ModerationDeps,
  upload: Upload,
  delivery: Delivery,
): Promise<void> => {
  const { budget } = deps;
  const { now } = delivery;
  const opened = await openUpload(
    deps,
    upload,
    {
      fact: 'moderation',
      decode: makeModerationPicture,
      mayBegin: async (photo) => mayGoOn(deps, photo, await budget?.refusal(now)),
    },
    delivery,
  );
  if (opened === undefined || !(await mayGoOn(deps, opened.photo, await budget?.take(now)))) return;
  const labels = await askForLabels(deps, opened.picture, now);
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
