import type { PostId } from '../kernel/ids.ts';
import { keyOfRow } from '../platform/row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row } from '../platform/table.ts';
import type { LivePost } from './post.ts';
import { coverOf } from './post.ts';
import type { PostEditHead } from './post-edit.ts';
import { StoredEdit } from './post-edit.ts';
import { editRow } from './post-rows.ts';

/** The row that retains what `post` says when an edit makes it `nextVersion`. What lies in parts stays there. */
export const postEditRow = (post: LivePost, nextVersion: number, editedAt: number): Row & Key => {
  const { packed } = post;
  return {
    ...editRow.key({ postId: post.postId, version: nextVersion }),
    title: packed.title,
    caption: packed.caption,
    mentions: packed.mentions,
    location: packed.location,
    words: packed.words,
    photos: packed.photos?.map(({ photoId, altText }) => ({ photoId, altText })),
    photosPart: packed.photosPart,
    altParts: packed.altParts,
    language: post.language,
    visibility: post.visibility,
    audienceId: post.audienceId,
    licence: post.licence,
    // That it was one, and not whom it named.
    paidPartnership: post.paidPartnership && {},
    madeWithAi: post.madeWithAi,
    sensitive: post.sensitive,
    coverPhotoId: coverOf(post),
    shownTo: post.shownTo,
    textBytes: packed.textBytes,
    editedAt,
  };
};

/** The key of the entry that has the text of `version`. */
export const keyOfEdit = (postId: PostId, version: number): Key =>
  editRow.key({ postId, version: version + 1 });

/** An entry of a history from its row. */
export const editHeadOf = (row: Row): PostEditHead => ({
  ...parseRow(StoredEdit, row),
  version: Number(keyOfRow(row).sk.slice(editRow.sortPrefix.length)) - 1,
});
