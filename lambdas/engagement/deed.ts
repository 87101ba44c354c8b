/** What people do with posts and comments by a tap: like, save, repost. */
import * as z from 'zod/mini';
import type { AccountId, CommentId, PostId } from '../ids.ts';

const DAY_MS = 86_400_000;

/** Each deed under the name of its mark, with the number of the post that it counts in. */
export const countOf = { liked: 'likes', saved: 'saves', reposted: 'reposts' } as const;
export type Deed = keyof typeof countOf;
export const deeds = ['liked', 'saved', 'reposted'] as const satisfies readonly Deed[];

/** A deed as its row holds it. */
export const StoredDeed = z.object({
  /** Milliseconds. */
  at: z.int(),
});

/** What a reader has done, as counted: each deed with the day it was done on (days since 1970 in UTC, as numbers take least room). */
export const DoneRow = z.object({
  liked: z.optional(z.int()),
  saved: z.optional(z.int()),
  reposted: z.optional(z.int()),
});
export type Done = z.infer<typeof DoneRow>;

/** The day of a moment (milliseconds), in days since 1970 in UTC. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/** A day as `2026-11-23`. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Deeds of one reader with one post, or with one comment under it, that may have changed. */
export interface Touched {
  readonly reader: AccountId;
  readonly postId: PostId;
  readonly commentId?: CommentId;
  readonly deeds: ReadonlySet<Deed>;
}
