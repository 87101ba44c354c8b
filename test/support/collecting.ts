/** Collections put straight into a table, for tests of their stores and lists. */
import type { Collection } from '../../lambdas/collections/collection.ts';
import { rankBefore } from '../../lambdas/collections/collection-order.ts';
import {
  collectedPostRow,
  collectionRow,
  placeInCollectionRow,
} from '../../lambdas/collections/collection-rows.ts';
import type { PostId } from '../../lambdas/kernel/ids.ts';
import { collectionIdOf } from '../../lambdas/kernel/ids.ts';
import type { Table } from '../../lambdas/platform/table.ts';
import { idOf, putRows, T0 } from './some-account.ts';

/** The collection that a person makes some milliseconds after the beginning. */
export const collectionAt = (owner: string, at: number, more: Partial<Collection> = {}): Collection => ({
  collectionId: collectionIdOf(T0 + at, idOf(owner)),
  name: 'Lights',
  visibility: 'public',
  posts: 0,
  nonce: 'NONCE',
  version: 1,
  ...more,
});

/** Writes a collection with posts in their order. */
export const putCollection = async (
  table: Table,
  empty: Collection,
  postIds: readonly PostId[],
): Promise<Collection> => {
  const { collectionId } = empty;
  let front: Collection['front'];
  const rows = postIds.toReversed().flatMap((postId) => {
    const rank = rankBefore(front?.rank);
    front = { postId, rank };
    return [
      { ...collectedPostRow.key({ collectionId, rank }), postId },
      { ...placeInCollectionRow.key({ postId, collectionId }), rank },
    ];
  });
  const collection = { ...empty, posts: postIds.length, ...(front && { front }) };
  const { collectionId: _, ...stored } = collection;
  await putRows(table, [...rows, { ...collectionRow.key({ collectionId }), ...stored }]);
  return collection;
};
