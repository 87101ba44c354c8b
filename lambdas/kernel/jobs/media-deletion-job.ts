import * as z from 'zod/mini';
import { PhotoId } from '../ids.ts';

/** A job of the media deletion queue: the rows of these photos are gone, so their objects go too. */
export const MediaDeletionJob = z.object({
  kind: z.literal('delete-media'),
  photoIds: z.array(PhotoId).check(z.minLength(1)),
});
export type MediaDeletionJob = z.infer<typeof MediaDeletionJob>;
