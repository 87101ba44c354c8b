import { log } from '../platform/log.ts';
import { moderationSize } from './imaging/moderation-picture.ts';
import { renditionPlans, renditionsOf, smallestCovering } from './imaging/rendition-plan.ts';
import type { MediaStore } from './media-store.ts';
import type { Photo } from './photo.ts';
import type { Upload } from './upload-arrived.ts';

/**
 * The smallest rendition that is as large as what moderation sees, where renditions of this very upload are recorded: what is served, at a
 * fraction of the upload's bytes. Undefined where moderation has to make its own picture.
 */
export const moderatedRendition = async (
  media: Pick<MediaStore, 'read'>,
  { key, etag }: Upload,
  { thumbnails }: Pick<Photo, 'thumbnails'>,
): Promise<Buffer | undefined> => {
  if (thumbnails === undefined || thumbnails.etag !== etag) return undefined;
  const made = renditionsOf({ photoId: key, ...thumbnails }, renditionPlans);
  const smallest = smallestCovering(made, moderationSize(thumbnails));
  if (smallest === undefined) return undefined;
  const stored = await media.read(key, smallest.name);
  if (stored?.length === smallest.bytes) return stored;
  log.warn('A rendition is not as it was recorded', { photoId: key, name: smallest.name });
  return undefined;
};
