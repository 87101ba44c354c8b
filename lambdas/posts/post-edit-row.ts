import type { PostId } from '../kernel/ids.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row } from '../platform/table.ts';
import type { LivePost } from './post.ts';
import { coverOf, textOf } from './post.ts';
import type { PostEdit } from './post-edit.ts';
import { StoredEdit } from './post-edit.ts';
import { editRow } from './post-rows.ts';

/** The row that retains what `post` says when an edit makes it `nextVersion`. */
export const postEditRow = (post: LivePost, nextVersion: number, editedAt: number): Row & Key => ({
  ...editRow.key({ postId: post.postId, version: nextVersion }),
  ...textOf(post),
  coverPhotoId: coverOf(post),
  editedAt,
});

/** The key behind which a list of edits goes on that ended with the text of `version`. */
export const keyOfEdit = (postId: PostId, version: number): Key =>
  editRow.key({ postId, version: version + 1 });

/** An edit from its row. */
export const postEditOf = (row: Row): PostEdit => ({
  ...parseRow(StoredEdit, row),
  version: Number(String(row['sk']).slice(editRow.sortPrefix.length)) - 1,
});
