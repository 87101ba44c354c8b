/** Comments as apps see them. */
import * as z from 'zod/mini';
import { AccountCard } from '../accounts/account-contract.ts';
import { MentionView } from '../graph/mention.ts';
import { CommentId, DecisionId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery } from '../kernel/paging.ts';
import { mentionsIn } from '../kernel/text/mentions.ts';
import { translatedCheck } from '../kernel/text/translated-issue.ts';
import { userText } from '../kernel/text/user-text.ts';
import { PendingReason } from './comment.ts';

const CommentText = userText({ en: 'comment', ar: 'التعليق' }, limits.commentGraphemes, {
  lines: 'many',
  shows: 'something',
}).check(
  translatedCheck<string>((text) => {
    const count = mentionsIn(text).length;
    return count <= limits.mentionsPerPost
      ? undefined
      : {
          en: `The comment has ${count} mentions; at most ${limits.mentionsPerPost} are allowed`,
          ar: `عدد مرات ذكر الحسابات في التعليق ${count}، والحد الأقصى ${limits.mentionsPerPost}`,
        };
  }),
);

export const CommentParams = z.strictObject({ postId: PostId, commentId: CommentId });

export const CommentSort = z.enum(['newest', 'oldest', 'top']);
export type CommentSort = z.infer<typeof CommentSort>;

/** The query parameters of `GET /v1/posts/{postId}/comments`. */
export const CommentsQuery = z.strictObject({
  ...PageQuery.shape,
  sort: z._default(CommentSort, 'newest'),
});

/** `POST /v1/posts/{postId}/comments`. */
export const NewComment = z.strictObject({
  text: CommentText,
  /** The comment to reply to: one that begins a thread. */
  replyTo: z.optional(CommentId),
});
export type NewComment = z.infer<typeof NewComment>;

/** `PATCH /v1/posts/{postId}/comments/{commentId}`. */
export const CommentChange = z.strictObject({ text: CommentText });
export type CommentChange = z.infer<typeof CommentChange>;

export const CommentState = z.enum(['shown', 'pending', 'hidden', 'removed']);

export const CommentView = z.object({
  commentId: CommentId,
  postId: PostId,
  /** The comment that begins the thread of a reply. */
  replyTo: z.nullable(CommentId),
  author: AccountCard,
  text: z.string(),
  mentions: z.array(MentionView),
  state: CommentState,
  /** Shown to the post's author alone: why a comment waits. */
  reason: z.optional(PendingReason),
  /** Shown to who wrote it alone: the decision by which it is removed. */
  decisionId: z.optional(DecisionId),
  pinned: z.boolean(),
  likes: z.int(),
  replies: z.int(),
  isAuthorOfPost: z.boolean(),
  /** What the comment is to the viewer; left out for guests. */
  viewer: z.optional(
    z.object({
      isAuthor: z.boolean(),
      liked: z.boolean(),
      /** Only on the viewer's own. */
      editableUntil: z.optional(z.iso.datetime()),
    }),
  ),
  createdAt: z.iso.datetime(),
  editedAt: z.optional(z.iso.datetime()),
});
export type CommentView = z.infer<typeof CommentView>;
