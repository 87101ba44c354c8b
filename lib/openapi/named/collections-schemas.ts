import { CollectionVisibility } from '../../../lambdas/collections/collection.ts';
import {
  CollectionEdit,
  CollectionOrder,
  CollectionView,
  NewCollection,
} from '../../../lambdas/collections/collection-contract.ts';
import * as collections from '../../../lambdas/collections/collection-examples.ts';
import { CollectionId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { pageOf } from '../../../lambdas/kernel/paging.ts';
import type { NamedSchemas } from './named-schema.ts';
import { cursor, example } from './named-schema.ts';

export const collectionsSchemas = {
  values: {
    CollectionId: {
      schema: CollectionId,
      description: 'Opaque, ordered by time.',
      examples: { id: example('A collection id', collections.ownCollection.collectionId) },
    },
    CollectionVisibility: {
      schema: CollectionVisibility,
      description: '`public`: whoever may see its owner. `private`: the owner alone.',
      examples: { private: example('For oneself', 'private') },
    },
  },
  bodies: {
    NewCollection: {
      schema: NewCollection,
      description: 'A collection, empty at first.',
      examples: { lights: example('A public collection', collections.newCollection) },
    },
    CollectionEdit: {
      schema: CollectionEdit,
      description: 'A change of a collection: what is left out stays.',
      examples: { name: example('Another name and cover', collections.collectionEdit) },
    },
    CollectionOrder: {
      schema: CollectionOrder,
      description: `1 to ${limits.collectionPosts} posts of a collection that come first, in this order.`,
      examples: { first: example('One post to the front', collections.collectionOrder) },
    },
  },
  replies: {
    Collection: {
      schema: CollectionView,
      description: 'Saved posts that an account puts together.',
      examples: {
        own: example('As its owner sees it', collections.ownCollection),
        seen: example('As somebody sees it who may not see its cover', collections.seenCollection),
      },
    },
    CollectionPage: {
      schema: pageOf(CollectionView),
      description: 'A page of collections.',
      examples: { page: example('A page with more to come', { items: [collections.ownCollection], cursor }) },
    },
  },
} as const satisfies NamedSchemas;
