/** What a post said before an edit. */
import * as z from 'zod/mini';
import { AudienceId, PhotoId } from '../kernel/ids.ts';
import { Visibility } from '../kernel/visibility.ts';
import { ChosenPhoto, storedAttributes } from './post.ts';

export const StoredEdit = z.object({
  title: z.optional(z.string()),
  caption: z.optional(z.string()),
  language: z.optional(z.string()),
  visibility: Visibility,
  audienceId: z.optional(AudienceId),
  coverPhotoId: PhotoId,
  ...storedAttributes,
  photos: z.array(ChosenPhoto),
  /** When the post stopped saying this, in milliseconds. */
  editedAt: z.int(),
});

/** What a post said while it had a version. */
export type PostEdit = z.infer<typeof StoredEdit> & { readonly version: number };
