/** What the documents say of saved posts and collections. */
import { CollectionId } from '../kernel/ids.ts';
import { bytesAllowed, limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { CollectionVisibility } from './collection.ts';
import { CollectionEdit, CollectionOrder, CollectionView, NewCollection } from './collection-contract.ts';
import * as collections from './collection-examples.ts';
import type * as rows from './collection-rows.ts';
import { SaveView } from './save-contract.ts';
import * as saves from './save-examples.ts';

const name =
  `Up to ${limits.collectionNameGraphemes} characters as people count them (graphemes) and ` +
  `${bytesAllowed(limits.collectionNameGraphemes)} bytes of UTF-8; must not be empty.`;

export const docs = {
  about: 'Saved posts and collections.',
  values: {
    CollectionId: {
      schema: CollectionId,
      description: 'Opaque id of a collection; sorts by time.',
      examples: { id: example('A collection id', collections.ownCollection.collectionId) },
    },
    CollectionVisibility: {
      schema: CollectionVisibility,
      description:
        '`public`: visible to everyone who can see the profile of its owner. `private`: visible to its owner only.',
      examples: { private: example('Visible to its owner only', 'private') },
    },
  },
  bodies: {
    NewCollection: {
      schema: NewCollection,
      description: 'A new collection. It starts empty.',
      examples: { lights: example('A public collection', collections.newCollection) },
    },
    CollectionEdit: {
      schema: CollectionEdit,
      description: 'Changes to a collection. Fields you leave out stay as they are.',
      examples: { name: example('A new name and cover', collections.collectionEdit) },
    },
    CollectionOrder: {
      schema: CollectionOrder,
      description: `The posts to move to the front of a collection, in this order: 1 to ${limits.collectionPosts}.`,
      examples: { first: example('Move one post to the front', collections.collectionOrder) },
    },
  },
  replies: {
    Save: {
      schema: SaveView,
      description: 'Whether you have saved the post, after this call.',
      examples: { saved: example('You have saved the post', saves.save) },
    },
    Collection: {
      schema: CollectionView,
      description: 'A named collection of saved posts.',
      examples: {
        own: example('As its owner sees it', collections.ownCollection),
        seen: example('As seen by a viewer who cannot see its cover', collections.seenCollection),
      },
    },
    CollectionPage: {
      schema: pageOf(CollectionView),
      description: 'A page of collections.',
      examples: {
        page: example('A page with more to come', {
          items: [collections.ownCollection],
          cursor: exampleCursor,
        }),
      },
    },
  },
  fields: {
    'Save.saved': 'Whether you have saved the post.',
    'Save.counts': 'Numbers in which your save is seen.',
    'Save.saves': 'Number of saves; only the author of the post gets it.',
    collectionId: 'Id of the collection.',
    owner: 'Owner of the collection.',
    'NewCollection.name': `Name of the collection. ${name}`,
    'NewCollection.visibility': 'Who can see the collection.',
    'CollectionEdit.name': `New name of the collection. ${name}`,
    'CollectionEdit.visibility': 'Who can see the collection from now on.',
    'Collection.name': 'Name of the collection.',
    'Collection.visibility': 'Who can see the collection.',
    'Collection.posts':
      'Number of published posts in the collection; only its owner gets it. Posts that are deleted or archived are not counted from a moment later on, and are again when they come back; the number counts posts that you can no longer see for other reasons, such as a block or a change of their visibility.',
    'Collection.cover':
      'Cover photo of the collection, taken from one of its posts. Null when the collection is empty or you cannot see that post.',
    coverPostId:
      'Id of the post in the collection whose cover becomes the cover of the collection; null for its first post.',
    postIds: 'Ids of posts in the collection, each once.',
  },
  parameters: {
    collectionId: { description: 'Id of the collection.', example: '01K7Z4A0Y17ZK3N9QW2M5RX8TB' },
  },
  rows: {
    collectionCountRow: { note: 'changes with them in one transaction' },
    collectionRow: {
      shape: '`StoredCollection` in `collections/collection.ts`',
      note: 'with the number of its posts, that of those which are not published, and the first of them; their rows change with it in one transaction',
    },
    collectedPostRow: {
      note: 'in the order of ranks, between any two of which there is another ([decision 25](adr/0025-posts-of-collections.md)); cleared away by `projections` after the collection',
    },
    placeInCollectionRow: {
      note: 'leads from a post to the collections of an account that hold it; says whether the collection does not count it',
    },
    collectedPostSweepRow: {
      note: 'only while collections of many come to count a post, or not to: how far that has come',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
