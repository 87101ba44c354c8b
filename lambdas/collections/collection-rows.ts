/** Rows of collections. */
import * as z from 'zod/mini';
import { AccountId, authorOf, CollectionId, PostId } from '../kernel/ids.ts';
import { StoredProgress } from '../kernel/stored-progress.ts';
import { defineRow } from '../platform/row.ts';
import { Rank, StoredCollection } from './collection.ts';

/** How many collections an account has. */
export const collectionCountRow = defineRow({
  entity: 'how many collections an account has',
  pk: 'A#{owner}',
  sk: 'COLLECTIONS',
  ids: { owner: AccountId },
  stored: z.object({ collections: z.int() }),
});

export const collectionRow = defineRow({
  entity: 'collection',
  pk: 'A#{owner}',
  sk: 'COLLECTION#{collectionId}',
  ids: { collectionId: CollectionId },
  derived: { owner: ({ collectionId }) => authorOf(collectionId) },
  stored: StoredCollection,
});

/** A post in a collection, by its place. */
export const collectedPostRow = defineRow({
  entity: 'post in a collection',
  pk: 'COLL#{collectionId}',
  sk: 'R#{rank}',
  ids: { collectionId: CollectionId, rank: Rank },
  stored: z.object({ postId: PostId }),
});

/** The place of a post in a collection: leads from a post to the collections of an account that hold it. */
export const placeInCollectionRow = defineRow({
  entity: 'place of a post in a collection',
  pk: 'A#{owner}',
  sk: 'IN#{postId}#{collectionId}',
  ids: { postId: PostId, collectionId: CollectionId },
  derived: { owner: ({ collectionId }) => authorOf(collectionId) },
  stored: z.object({
    rank: Rank,
    /** The collection does not count the post, as it is not published just now. */
    unseen: z.optional(z.literal(true)),
  }),
});

/** How far counting a post anew in collections has come: its change has the stream consumer go on. */
export const collectedPostSweepRow = defineRow({
  entity: 'sweep of a collected post',
  pk: 'COLLECTED#{postId}',
  sk: 'SWEEP',
  ids: { postId: PostId },
  stored: StoredProgress,
});
