/** What a post said before an edit. */
import * as z from 'zod/mini';
import { AudienceId, PhotoId } from '../kernel/ids.ts';
import { Visibility } from '../kernel/visibility.ts';
import type { PostWords } from './post.ts';
import { ShownTo, storedAttributes } from './post.ts';
import type { ChosenPhoto } from './post-content.ts';
import { PackedContent } from './post-parts.ts';

/** An entry of a post's history as its row holds it; its texts and photos are `packed`: not all of them need be there. */
export const StoredEdit = z.intersection(
  z.object({
    language: z.optional(z.string()),
    visibility: Visibility,
    audienceId: z.optional(AudienceId),
    coverPhotoId: PhotoId,
    ...storedAttributes,
    /** To whom it was shown while the post said it. */
    shownTo: z.optional(ShownTo),
    /** Bytes of its texts, where some lie apart. */
    textBytes: z.optional(z.int()),
    /** When the post stopped saying this, in milliseconds. */
    editedAt: z.int(),
  }),
  z.pipe(
    PackedContent,
    z.transform((packed) => ({ packed })),
  ),
);

/** An entry of a post's history, without its texts. */
export type PostEditHead = z.infer<typeof StoredEdit> & { readonly version: number };

/** What a post said while it had a version. */
export interface PostEdit extends Omit<PostEditHead, 'packed'>, PostWords {
  readonly photos: readonly Pick<ChosenPhoto, 'photoId' | 'altText'>[];
}
