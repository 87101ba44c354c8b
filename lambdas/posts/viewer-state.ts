/** What people do with posts by a tap, and what a viewer is shown of what they did themselves. */
import * as z from 'zod/mini';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { ActId } from '../kernel/ids.ts';
import type { PostHead } from './post.ts';

/** Each reaction under its name in viewer state, with the number of the post that it counts in. */
export const countOf = { liked: 'likes', saved: 'saves', reposted: 'reposts' } as const;
export type Reaction = keyof typeof countOf;
export const reactions = ['liked', 'saved', 'reposted'] as const satisfies readonly Reaction[];

/** What one viewer has done with one post or comment, as the row holds it: the truth. */
export const StoredViewerState = z.object({
  liked: z.optional(ActId),
  saved: z.optional(ActId),
  reposted: z.optional(ActId),
  /** The viewer is not notified of what others do with the post. */
  muted: z.optional(z.literal(true)),
  /** The viewer reported the post, or a photo of it: no list has it for them. */
  reported: z.optional(z.literal(true)),
  /** Acts that were taken back lately: they may be counted still. */
  undone: z.optional(z.array(z.object({ of: z.enum(reactions), act: ActId }))),
  /** When any of this last changed, in milliseconds. Rows of references in the same partition have no such attribute. */
  at: z.int(),
  /** Epoch seconds; only where nothing is done any more. */
  expiresAt: z.optional(z.int()),
});
export type StoredViewerState = z.infer<typeof StoredViewerState>;

/** Numbers of a post. */
export type ReactionCounts = Readonly<Record<(typeof countOf)[Reaction], number>>;

/** What a viewer is shown of what they did with a post. */
export interface ViewerState extends Readonly<Record<Reaction, boolean>> {
  readonly muted: boolean;
  readonly reported?: true;
  /** Numbers in which the viewer's own acts are seen, where those of the post may lack them still, or have those taken back. */
  readonly counts: Partial<ReactionCounts>;
}

/** Somebody without a token, who cannot have done anything. */
export const guest = 'guest';
export type Guest = typeof guest;

/** Somebody who looks at a post, of whom it has been read what they did with it. */
export interface Known {
  readonly accountId: AccountId;
  readonly followsAuthor: boolean;
  readonly state: ViewerState;
}

/** What viewer states are read by. */
export interface ViewerStateReader {
  /** What a viewer did with each of some posts, at `now` (milliseconds). */
  readonly read: (
    viewer: AccountId,
    posts: readonly PostHead[],
    options: { readonly consistent: boolean; readonly now: number },
  ) => Promise<ReadonlyMap<PostId, ViewerState>>;
}

const nothingDone: ViewerState = {
  liked: false,
  saved: false,
  reposted: false,
  muted: false,
  counts: {},
};

/** How a post's viewer looks at it, by the states that were read for all posts shown. */
export const viewerOf = (
  viewer: AccountId | undefined,
  followsAuthor: boolean,
  states: ReadonlyMap<PostId, ViewerState>,
  postId: PostId,
): Known | Guest =>
  viewer === undefined
    ? guest
    : { accountId: viewer, followsAuthor, state: states.get(postId) ?? nothingDone };
