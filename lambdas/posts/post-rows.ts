/** Rows of posts. */
import * as z from 'zod/mini';
import { AccountId, authorOf, PostId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredPost } from './post.ts';
import { StoredEdit } from './post-edit.ts';
import { PartId, StoredPhotos, StoredTags, StoredTexts } from './post-parts.ts';

const author = ({ postId }: { readonly postId: PostId }): string => authorOf(postId);

export const postRow = defineRow({
  entity: 'post',
  pk: 'A#{author}',
  sk: 'POST#{postId}',
  ids: { postId: PostId },
  derived: { author },
  stored: StoredPost,
});

/** A post among those of a co-author: says only that it is listed there. Written by the stream consumer. */
export const postReferenceRow = defineRow({
  entity: 'post of a co-author',
  pk: 'A#{coAuthor}',
  sk: 'POST#{postId}',
  ids: { coAuthor: AccountId, postId: PostId },
  stored: z.object({ state: z.string() }),
});

const VERSION_DIGITS = 8;

/** What a post was before an edit made it `version`. */
export const editRow = defineRow({
  entity: 'edit of a post',
  pk: 'POST#{postId}',
  sk: 'EDIT#{version}',
  ids: { postId: PostId, version: z.coerce.number() },
  derived: { version: ({ version }) => String(version).padStart(VERSION_DIGITS, '0') },
  stored: StoredEdit,
});

/** Texts of a post that its own row has no room for. */
export const textPartRow = defineRow({
  entity: 'texts of a post',
  pk: 'POST#{postId}',
  sk: 'TEXT#{part}',
  ids: { postId: PostId, part: PartId },
  stored: StoredTexts,
});

/** The photos of a post whose own row has no room for them. */
export const photosPartRow = defineRow({
  entity: 'photos of a post',
  pk: 'POST#{postId}',
  sk: 'PHOTOS#{part}',
  ids: { postId: PostId, part: PartId },
  stored: StoredPhotos,
});

/** Tags of a post whose own row has no room for them. */
export const tagPartRow = defineRow({
  entity: 'tags of a post',
  pk: 'POST#{postId}',
  sk: 'TAGS#{part}',
  ids: { postId: PostId, part: PartId },
  stored: StoredTags,
});

/** A post lies in its author's bin. */
export const binRow = defineRow({
  entity: 'post in the bin',
  pk: 'A#{author}',
  sk: 'BIN#{postId}',
  ids: { postId: PostId },
  derived: { author },
  stored: z.object({ expiresAt: z.int() }),
});

/** A post lies in its author's archive. */
export const archivedRow = defineRow({
  entity: 'post in the archive',
  pk: 'A#{author}',
  sk: 'ARCHIVE#{postId}',
  ids: { postId: PostId },
  derived: { author },
  stored: z.object({}),
});
