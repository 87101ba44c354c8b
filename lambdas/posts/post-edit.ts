/** What a post said before an edit. */
import * as z from 'zod/mini';
import type { PostId } from '../kernel/ids.ts';
import { AudienceId, PhotoId } from '../kernel/ids.ts';
import { keys, sortPrefix } from '../kernel/table-keys.ts';
import { Visibility } from '../kernel/visibility.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row } from '../platform/table.ts';
import type { LivePost } from './post.ts';
import { ChosenPhoto, coverOf, storedAttributes, textOf } from './post.ts';

const StoredEdit = z.object({
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

/** The row that keeps what `post` says when an edit makes it `nextVersion`. */
export const postEditRow = (post: LivePost, nextVersion: number, editedAt: number): Row & Key => ({
  ...keys.edit(post.postId, nextVersion),
  ...textOf(post),
  coverPhotoId: coverOf(post),
  editedAt,
});

/** The key behind which a list of edits goes on that ended with the text of `version`. */
export const keyOfEdit = (postId: PostId, version: number): Key => keys.edit(postId, version + 1);

/** An edit from its row. */
export const postEditOf = (row: Row): PostEdit => ({
  ...parseRow(StoredEdit, row),
  version: Number(String(row['sk']).slice(sortPrefix.edit.length)) - 1,
});
