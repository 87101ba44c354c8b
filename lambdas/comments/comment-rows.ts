/** Rows of comments. */
import * as z from 'zod/mini';
import { AccountId, authorOf, CommentId, PostId } from '../kernel/ids.ts';
import { StoredProgress } from '../kernel/stored-progress.ts';
import { defineRow } from '../platform/row.ts';
import { EVERYBODY, StoredComment, StoredCommentText, TextPartId } from './comment.ts';

/** A comment that begins a thread. */
export const commentRow = defineRow({
  entity: 'comment',
  pk: 'COMMENTS#{postId}',
  sk: 'C#{commentId}',
  ids: { postId: PostId, commentId: CommentId },
  stored: StoredComment,
});

/** A reply, its id beginning with its thread's. */
export const replyRow = defineRow({
  entity: 'comment',
  pk: 'COMMENTS#{postId}',
  sk: 'R#{commentId}',
  ids: { postId: PostId, commentId: CommentId },
  stored: StoredComment,
});

/** The text of a comment or reply whose own row has no room for it. Sorts above all that is listed. */
export const commentTextRow = defineRow({
  entity: 'text of a comment',
  pk: 'COMMENTS#{postId}',
  sk: 'TEXT#{commentId}#{part}',
  ids: { postId: PostId, commentId: CommentId, part: TextPartId },
  stored: StoredCommentText,
});

/** Which comments of a post its author has pinned. Sorts above the comments and below the replies. */
export const commentsHeadRow = defineRow({
  entity: 'head of the comments of a post',
  pk: 'COMMENTS#{postId}',
  sk: 'HEAD',
  ids: { postId: PostId },
  stored: z.object({
    pins: z.optional(z.array(CommentId)),
    version: z.optional(z.int()),
    /** How far the clearing of a deleted post has come: a sort key. */
    clearing: z.optional(z.string()),
  }),
});

/** A comment that waits for the post's author; written by the stream consumer. */
export const pendingCommentRow = defineRow({
  entity: 'pending comment',
  pk: 'A#{author}',
  sk: 'PENDING#{postId}#{commentId}',
  ids: { postId: PostId, commentId: CommentId },
  derived: { author: ({ postId }) => authorOf(postId) },
  stored: z.object({}),
});

/**
 * A comment of a person under somebody else's post; written by the stream consumer. Those under one author's posts lie side by side, so
 * that a block between the two finds them.
 */
export const writtenCommentRow = defineRow({
  entity: 'comment of a person',
  pk: 'A#{commenter}',
  sk: 'COMMENTED#{author}#{postId}#{commentId}',
  ids: { commenter: AccountId, postId: PostId, commentId: CommentId },
  derived: { author: ({ postId }) => authorOf(postId) },
  stored: z.object({}),
});

/** How far a recount of a person's comments has come: its change has the stream consumer go on. */
export const commentRecountRow = defineRow({
  entity: 'recount of comments',
  pk: 'A#{commenter}',
  sk: 'RECOUNT#{under}',
  ids: { commenter: AccountId, under: z.union([AccountId, z.literal(EVERYBODY)]) },
  stored: StoredProgress,
});

/** What an author does not want in comments on their posts. */
export const hiddenWordsRow = defineRow({
  entity: 'hidden words of an account',
  pk: 'A#{account}',
  sk: 'HIDDENWORDS',
  ids: { account: AccountId },
  stored: z.object({
    /** As they were written. */
    words: z.array(z.string()),
  }),
});
