/**
 * A comment's life. It begins `shown`, or `pending` where the post's author wants to see it first; the author may make it `hidden`;
 * a decision may have it `removed`, which its own author alone still sees; `deleted` it has lost its text and waits until what hangs on it is cleared away. A reply is a comment under the one that begins its
 * thread; there is no third level.
 */
import * as z from 'zod/mini';
import { Mention, mentionedIn } from '../graph/mention.ts';
import { AccountId, CommentId, DecisionId, newNonce, type PostId, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { Withholding } from '../kernel/withholding.ts';
import { MINUTE_MS } from '../platform/durations.ts';

const ULID_LENGTH = 26;

/** The part that has a comment's text: what tells it from others that may be written for the same comment. */
export const TextPartId = z
  .string()
  .check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/))
  .brand<'TextPartId'>();
export type TextPartId = z.infer<typeof TextPartId>;

export const newTextPartId = (): TextPartId => TextPartId.parse(newNonce());

/** What a comment says, and whom that names, resolved as it was written. */
const words = { text: z.string(), mentions: z.optional(z.array(Mention)) };

export interface CommentWords {
  readonly text: string;
  readonly mentions?: readonly Mention[] | undefined;
}

/** What a comment says as its row has it: all of it, or where it has no room for that, the part that does. */
const PackedWords = z.union([
  z.object(words),
  z.object({
    part: TextPartId,
    /** Bytes of the text. */
    textBytes: z.int(),
    /** Whom the text names, each once. */
    mentioned: z.optional(z.array(AccountId)),
  }),
]);
export type PackedWords = z.infer<typeof PackedWords>;

/** A part with a comment's text; never changed. */
export const StoredCommentText = z.object({
  ...words,
  /** Epoch seconds: a part that no comment names any more ends then. */
  expiresAt: z.optional(z.int()),
});

/** Kept by the stream consumers. */
const projected = {
  likes: z.optional(z.int()),
  /** Shown replies, on a comment that begins a thread. */
  replies: z.optional(z.int()),
  /** How much of the post's number of comments is this comment's: itself and its replies. On a reply: 1 while its thread counts it. */
  counted: z.optional(z.int()),
  /** It is in the queue of those that wait for the post's author. */
  queued: z.optional(z.literal(true)),
  /** It is filed under who wrote it, where a recount finds it. */
  filed: z.optional(z.literal(true)),
};

const written = {
  by: AccountId,
  /** Milliseconds. */
  editedAt: z.optional(z.int()),
  /** What authorities demand: where its writer alone sees it. */
  withheld: z.optional(z.array(Withholding)),
  ...projected,
};

/** Why a comment waits: the post's author restricts who wrote it, approves every comment first, or has hidden a word that it says. */
export const PendingReason = z.enum(['restricted', 'approval', 'hidden_words']);
export type PendingReason = z.infer<typeof PendingReason>;

/** A comment as its row holds it; the ids are in the row's key. What it says is `packed`: it need not be there. */
export const StoredComment = z.union([
  z.intersection(
    z.discriminatedUnion('state', [
      z.object({ state: z.literal('shown'), ...written }),
      z.object({ state: z.literal('pending'), reason: PendingReason, ...written }),
      z.object({ state: z.literal('hidden'), ...written }),
      z.object({
        state: z.literal('removed'),
        /** The decision that removed it, and what it was. */
        removal: z.object({ decisionId: DecisionId, from: z.enum(['shown', 'pending', 'hidden']) }),
        reason: z.optional(PendingReason),
        ...written,
      }),
    ]),
    z.pipe(
      PackedWords,
      z.transform((packed) => ({ packed })),
    ),
  ),
  z.object({
    state: z.literal('deleted'),
    by: AccountId,
    /** The part that had its text, which goes at once. */
    part: z.optional(TextPartId),
    /** Counts the sweeps that what hangs on the comment has needed so far. */
    sweeps: z.optional(z.int()),
    ...projected,
  }),
]);

export interface CommentIds {
  readonly postId: PostId;
  readonly commentId: CommentId;
}

/** A comment's own row: who wrote it, its state and its numbers. What it says is loaded by the comment store. */
export type CommentHead = CommentIds & z.infer<typeof StoredComment>;
export type LiveCommentHead = Exclude<CommentHead, { readonly state: 'deleted' }>;
/** A comment with what it says. */
export type LiveComment = LiveCommentHead & CommentWords;
/** A comment as it is to be written: not stored yet. */
export type NewLiveComment = CommentIds & CommentStatus & CommentWords & { readonly by: AccountId };

/** How a comment begins, and begins anew after an edit. */
export type CommentStatus =
  | { readonly state: 'shown' | 'hidden' }
  | { readonly state: 'pending'; readonly reason: PendingReason };

/** Under whose posts a person's comments are counted anew where it is not one author's. */
export const EVERYBODY = 'ALL';

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

export const isLive = (comment: CommentHead): comment is LiveCommentHead => comment.state !== 'deleted';

/** The part that has a comment's text, undefined where that stands in its row. */
export const partOf = ({ packed }: Pick<LiveCommentHead, 'packed'>): TextPartId | undefined =>
  'part' in packed ? packed.part : undefined;

/** Whom a comment mentions, each once; the same whether or not its text stands in its row. */
export const mentionedBy = ({ packed }: Pick<LiveCommentHead, 'packed'>): readonly AccountId[] =>
  'part' in packed ? (packed.mentioned ?? []) : mentionedIn(packed.mentions);

/** How many bytes of UTF-8 a comment's text has. */
export const textBytesOf = ({ packed }: Pick<LiveCommentHead, 'packed'>): number =>
  'part' in packed ? packed.textBytes : Buffer.byteLength(packed.text, 'utf8');
