/** What people do with posts and comments by a tap: like, save, repost. */
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { PostId } from '../kernel/ids.ts';

/** Each reaction under its name in viewer state, with the number of the post that it counts in. */
export const countOf = { liked: 'likes', saved: 'saves', reposted: 'reposts' } as const;
export type Reaction = keyof typeof countOf;
export const reactions = ['liked', 'saved', 'reposted'] as const satisfies readonly Reaction[];

/** A reaction as its row holds it. */
export const StoredReaction = z.object({
  /** Milliseconds. */
  at: z.int(),
});

/** A like as its row holds it. */
export const StoredLike = z.object({
  ...StoredReaction.shape,
  /** The post of a comment that is liked: whoever counts the like finds the comment by it. */
  postId: z.optional(PostId),
});

/** Reactions of one reader to one post that may have changed. */
export interface TouchedReactions {
  readonly reader: AccountId;
  readonly postId: PostId;
  readonly reactions: ReadonlySet<Reaction>;
}
