/** Collections: saved posts that an account puts together and in order, for itself or for everybody. */
import * as z from 'zod/mini';
import type { CollectionId } from '../kernel/ids.ts';
import { PostId } from '../kernel/ids.ts';

export const CollectionVisibility = z.enum(['public', 'private']);
export type CollectionVisibility = z.infer<typeof CollectionVisibility>;

/** A collection as its row holds it; the id, which names the owner, is in the row's key. */
export const StoredCollection = z.object({
  name: z.string(),
  visibility: CollectionVisibility,
  /** The post whose cover stands for the collection, where it is not the first. */
  coverPostId: z.optional(PostId),
  /** In order. They lie in the row, so that one condition holds both their number and their order. */
  postIds: z.array(PostId),
  /** Drawn for the request that made it: distinguishes a repetition of it from another collection of the same millisecond. */
  nonce: z.string(),
  /** Counts the changes: 1 at first. */
  version: z.int(),
});

export interface Collection extends z.infer<typeof StoredCollection> {
  readonly collectionId: CollectionId;
}

/** The post that stands for a collection, undefined for an empty one. */
export const coverPostOf = ({ coverPostId, postIds }: Collection): PostId | undefined =>
  coverPostId ?? postIds[0];

/** Some posts first, in their order, and the others behind them in theirs. */
export const inOrder = (postIds: readonly PostId[], first: readonly PostId[]): PostId[] => {
  const leading = new Set(first);
  return [...leading, ...postIds.filter((postId) => !leading.has(postId))];
};
