/** What people do with posts and comments by a tap: like, save, repost. */
import * as z from 'zod/mini';
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';

/** Each reaction under the name of its mark, with the number of the post that it counts in. */
export const countOf = { liked: 'likes', saved: 'saves', reposted: 'reposts' } as const;
export type Reaction = keyof typeof countOf;
export const reactions = ['liked', 'saved', 'reposted'] as const satisfies readonly Reaction[];

/** A reaction as its row holds it. */
export const StoredReaction = z.object({
  /** Milliseconds. */
  at: z.int(),
});

/** Reactions of one reader with one post, or with one comment under it, that may have changed. */
export interface TouchedReactions {
  readonly reader: AccountId;
  readonly postId: PostId;
  readonly commentId?: CommentId;
  readonly reactions: ReadonlySet<Reaction>;
}
