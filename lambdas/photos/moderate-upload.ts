import type { DetectLabels } from '../platform/image-labels.ts';
import { log } from '../platform/log.ts';
import { makeModerationPicture } from './imaging/moderation-picture.ts';
import { minConfidence, policy, verdictOn } from './moderation/policy.ts';
import type { Delivery, PipelineDeps } from './process-upload.ts';
import { clearUnlessShown, openUpload } from './process-upload.ts';
import type { Upload } from './upload-arrived.ts';

/** Finds and records the verdict on an upload. A rejected photo loses what the other function stored. */
export const moderateUpload = async (
  deps: PipelineDeps & { readonly detectLabels: DetectLabels },
  upload: Upload,
  delivery: Delivery,
): Promise<void> => {
  const opened = await openUpload(
    deps,
    upload,
    { fact: 'moderation', decode: makeModerationPicture },
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
