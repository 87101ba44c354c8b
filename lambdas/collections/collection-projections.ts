/** What follows from collections that are gone: the rows of their posts go too. */
import { streamPart } from '../kernel/stream-part.ts';
import { workOf } from '../platform/gather.ts';
import { collectionRow } from './collection-rows.ts';
import { makeMembershipStore } from './membership-store.ts';

export const collectionProjections = streamPart({
  topic: 'collections',
  follows: [{ row: collectionRow, on: ['REMOVE'] }],
  access: ['GetItem', 'Query', 'BatchWriteItem'],
  deps: ({ shared }) => ({ memberships: makeMembershipStore(shared) }),
  plan: ({ memberships }, changes) =>
    changes.map(({ ids, position }) => workOf(position, () => memberships.clear(ids.collectionId))),
});
