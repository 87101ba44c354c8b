/** Collections: saved posts that an account puts together and in order, for itself or for everybody. */
import * as z from 'zod/mini';
import type { CollectionId } from '../kernel/ids.ts';
import { DecisionId, PostId } from '../kernel/ids.ts';
import type { Place } from '../kernel/viewer-place.ts';
import { viewerPlace } from '../kernel/viewer-place.ts';
import { isWithheld, Withholding } from '../kernel/withholding.ts';

export const CollectionVisibility = z.enum(['public', 'private']);
export type CollectionVisibility = z.infer<typeof CollectionVisibility>;

/** Where a post stands in its collection: between any two ranks there is another. Letters and digits, in the order of their bytes. */
export const Rank = z.string().check(z.regex(/^[0-9A-Za-z]+$/));
export type Rank = z.infer<typeof Rank>;

/** A post at its place in a collection. */
export const PlacedPost = z.object({ postId: PostId, rank: Rank });
export type PlacedPost = z.infer<typeof PlacedPost>;

/**
 * A collection as its row holds it; the id, which names the owner, is in the row's key. Its posts are rows of their own, so that a change of
 * one costs the same in a large collection.
 */
export const StoredCollection = z.object({
  name: z.string(),
  visibility: CollectionVisibility,
  /** The decision by which its owner alone sees it. */
  removedBy: z.optional(DecisionId),
  /** What authorities demand: where its owner alone sees it. */
  withheld: z.optional(z.array(Withholding)),
  /** The post whose cover stands for the collection, where it is not the first. */
  coverPostId: z.optional(PostId),
  /** How many posts are in it, also such as nobody finds in it. */
  posts: z.int(),
  /** How many of them are not published just now: in the bin or the archive of their authors. */
  unseen: z.optional(z.int()),
  /** The first of them, absent while there is none. */
  front: z.optional(PlacedPost),
  /** Drawn for the request that made it: distinguishes a repetition of it from another collection of the same millisecond. */
  nonce: z.string(),
  /** Counts its changes: 1 at first. Whatever depends on its posts, their order or its cover is written under the version read. */
  version: z.int(),
});

export interface Collection extends z.infer<typeof StoredCollection> {
  readonly collectionId: CollectionId;
}

/** Whether others than its owner may see a collection from a place. */
export const isOpenToOthers = (
  { visibility, removedBy, withheld }: Pick<Collection, 'visibility' | 'removedBy' | 'withheld'>,
  place: Place = viewerPlace(),
): boolean => visibility === 'public' && removedBy === undefined && !isWithheld({ withheld }, place);

/** The post that stands for a collection, undefined for an empty one. */
export const coverPostOf = ({ coverPostId, front }: Collection): PostId | undefined =>
  coverPostId ?? front?.postId;

/** How many posts its owner finds in a collection, but for those that only others may see by now. */
export const shownPostsOf = ({ posts, unseen = 0 }: Collection): number => posts - unseen;
