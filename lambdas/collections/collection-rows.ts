/** Rows of collections. */
import * as z from 'zod/mini';
import { AccountId, authorOf, CollectionId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredCollection } from './collection.ts';

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
