/**
 * Work for the consumer that makes notifications. A job names what changed, never what to say: the consumer looks at the rows
 * as they are when it runs.
 */
import * as z from 'zod/mini';
import { AccountId, CommentId, DraftId, PostId } from '../ids.ts';

/** These accounts like a post or a comment, or do so no more. */
const LikesJob = z.object({
  kind: z.literal('likes'),
  postId: PostId,
  commentId: z.optional(CommentId),
  accounts: z.array(AccountId),
});

/** These follow an account since the named beginning, or do so no more. */
const FollowsJob = z.object({
  kind: z.literal('follows'),
  followed: AccountId,
  followers: z.array(z.object({ account: AccountId, since: z.optional(z.string()) })),
});

const RequestJob = z.object({ kind: z.literal('request'), asked: AccountId, requester: AccountId });

/** A request was approved: the requester follows since the named beginning. */
const AcceptedJob = z.object({
  kind: z.literal('accepted'),
  approver: AccountId,
  follower: AccountId,
  since: z.string(),
});

/** A comment is new, or what decides who is told of it changed. */
const CommentJob = z.object({
  kind: z.literal('comment'),
  postId: PostId,
  commentId: CommentId,
  /** Whom it mentions or mentioned. */
  mentioned: z.array(AccountId),
});

/** A post was published or held, or what decides who is told of it changed. */
const PostJob = z.object({
  kind: z.literal('post'),
  postId: PostId,
  /** Who was tagged or a co-author before. */
  formerly: z.array(AccountId),
});

/** A draft could not be published at its time, in milliseconds. */
const DraftJob = z.object({ kind: z.literal('draft'), draftId: DraftId, publishAt: z.int() });

const BlockJob = z.object({ kind: z.literal('block'), one: AccountId, other: AccountId });

export const NotificationJob = z.discriminatedUnion('kind', [
  LikesJob,
  FollowsJob,
  RequestJob,
  AcceptedJob,
  CommentJob,
  PostJob,
  DraftJob,
  BlockJob,
]);
export type NotificationJob = z.infer<typeof NotificationJob>;
export type JobOf<Kind extends NotificationJob['kind']> = Extract<NotificationJob, { kind: Kind }>;
