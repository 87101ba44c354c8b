/**
 * A comment's life. It begins `shown`, or `pending` where the post's author wants to see it first; the author may make it `hidden`;
 * `deleted` it has lost its text and waits until what hangs on it is cleared away. A reply is a comment under the one that begins its
 * thread; there is no third level.
 */
import * as z from 'zod/mini';
import { Mention } from '../graph/mention.ts';
import { AccountId, CommentId, type PostId, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { MINUTE_MS } from '../platform/durations.ts';

const ULID_LENGTH = 26;

/** Kept by the stream consumers. */
const projected = {
  likes: z.optional(z.int()),
  /** Shown replies, on a comment that begins a thread. */
  replies: z.optional(z.int()),
  /** How much of the post's number of comments is this comment's: itself and its replies. On a reply: 1 while its thread counts it. */
  counted: z.optional(z.int()),
  /** It is in the queue of those that wait for the post's author. */
  queued: z.optional(z.literal(true)),
};

const written = {
  by: AccountId,
  text: z.string(),
  /** Milliseconds. */
  editedAt: z.optional(z.int()),
  /** Whom the text names, resolved as it was written. */
  mentions: z.optional(z.array(Mention)),
  ...projected,
};

/** Why a comment waits: the post's author restricts who wrote it, or approves every comment first. */
export const PendingReason = z.enum(['restricted', 'approval']);
export type PendingReason = z.infer<typeof PendingReason>;

/** A comment as its row holds it; the ids are in the row's key. */
export const StoredComment = z.discriminatedUnion('state', [
  z.object({ state: z.literal('shown'), ...written }),
  z.object({ state: z.literal('pending'), reason: PendingReason, ...written }),
  z.object({ state: z.literal('hidden'), ...written }),
  z.object({
    state: z.literal('deleted'),
    by: AccountId,
    /** Counts the sweeps that what hangs on the comment has needed so far. */
    sweeps: z.optional(z.int()),
    ...projected,
  }),
]);

export interface CommentIds {
  readonly postId: PostId;
  readonly commentId: CommentId;
}

export type Comment = CommentIds & z.infer<typeof StoredComment>;
export type LiveComment = Exclude<Comment, { readonly state: 'deleted' }>;

/** How a comment begins, and begins anew after an edit. */
export type CommentStatus =
  | { readonly state: 'shown' | 'hidden' }
  | { readonly state: 'pending'; readonly reason: PendingReason };

/** The comment that begins a reply's thread, undefined for a comment that begins one itself. */
export const threadOf = (commentId: CommentId): CommentId | undefined =>
  commentId.length > ULID_LENGTH ? CommentId.parse(commentId.slice(0, ULID_LENGTH)) : undefined;

/** The id of a comment or, in a thread, of a reply. `seed` is a ULID. */
export const commentIdOf = (seed: string, thread: CommentId | undefined): CommentId =>
  CommentId.parse(thread === undefined ? seed : `${thread}-${seed}`);

/** When a comment was written, in milliseconds. */
export const writtenAtOf = (commentId: CommentId): number => timeOf(commentId.slice(-ULID_LENGTH));

/** Until when its author may edit a comment, in milliseconds. */
export const editableUntilOf = (commentId: CommentId): number =>
  writtenAtOf(commentId) + limits.commentEditMinutes * MINUTE_MS;
