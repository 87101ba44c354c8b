/** What people do with posts and comments by a tap: like, save, repost. Each time is an act with an id of its own. */
import * as z from 'zod/mini';
import type { AccountId, ActId, CommentId } from '../kernel/ids.ts';
import { PostId } from '../kernel/ids.ts';
import type { Reaction } from '../posts/viewer-state.ts';

/** What is reacted to: a post, or a comment of it. */
export interface Target {
  readonly postId: PostId;
  /** Comments can be liked, nothing else. */
  readonly commentId?: CommentId | undefined;
}

/** One time that an account reacts to a target; it may have been taken back since. */
export interface Act extends Target {
  readonly reaction: Reaction;
  readonly viewer: AccountId;
  readonly act: ActId;
}

/** The mark of a like as its row holds it. */
export const StoredLike = z.object({
  /** The post of a comment that is liked: it leads to what the viewer did with the comment. */
  postId: z.optional(PostId),
});

/** Lists of acts, each of which a block goes through by itself. */
export const withdrawalLists = ['liked', 'reposted', 'likedComments'] as const;
export type WithdrawalList = (typeof withdrawalLists)[number];

/** What an account did with things of another before a block parted the two: it is taken back. */
export interface Withdrawal {
  readonly account: AccountId;
  readonly other: AccountId;
  /** The ULID of the block, which may have ended since. */
  readonly block: string;
  /** The ULID of the latest block before it: what was done before that one has been taken back. */
  readonly since?: string | undefined;
}

const count = z._default(z.int(), 0);

/** A day of a post's insights as its row holds it. */
export const StoredInsightDay = z.object({
  views: count,
  likes: count,
  saves: count,
  shares: count,
  follows: count,
  reposts: count,
});
/** What is counted of a day of a post. */
export const insightKinds = z.keyof(StoredInsightDay).options;
export type InsightKind = keyof z.infer<typeof StoredInsightDay>;
