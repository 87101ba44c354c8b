/** Whose personal data rows of collections are. */
import {
  type DataOfRows,
  foundWith,
  of,
  othersOwn,
  owner,
  repeats,
  workings,
} from '../kernel/personal-data.ts';
import type * as rows from './collection-rows.ts';

export const data = {
  collectionCountRow: of(owner('owner', repeats('the collections'))),
  collectionRow: of(owner('owner')),
  collectedPostRow: of(
    foundWith('collection', 'collectionId'),
    foundWith('place of a post in a collection', 'postId', othersOwn),
  ),
  // Whoever has a post in a collection has saved it.
  placeInCollectionRow: of(
    owner('owner', repeats('the posts of a collection')),
    foundWith('save', 'postId', othersOwn),
  ),
  collectedPostSweepRow: of(foundWith('post', 'postId', workings)),
} satisfies DataOfRows<typeof rows>;
