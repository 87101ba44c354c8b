import { bytesAllowed, limits } from '../../../lambdas/kernel/limits.ts';

const name =
  `At most ${limits.collectionNameGraphemes} characters as people count them (graphemes) and ` +
  `${bytesAllowed(limits.collectionNameGraphemes)} bytes of UTF-8, not empty.`;

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const collectionsFields: Readonly<Record<string, string>> = {
  collectionId: 'The collection.',
  owner: 'Whose it is.',
  'NewCollection.name': `What it is called. ${name}`,
  'NewCollection.visibility': 'Who may see the collection.',
  'CollectionEdit.name': `What it is called from now on. ${name}`,
  'CollectionEdit.visibility': 'Who may see the collection from now on.',
  'Collection.name': 'What it is called.',
  'Collection.visibility': 'Who may see the collection.',
  'Collection.posts': 'How many posts are in it; shown to the owner alone.',
  'Collection.cover':
    'The cover of the post that stands for it. Null where it is empty, or where the viewer may not see the post that the cover is of.',
  coverPostId: "The post whose cover stands for the collection, one of the collection's; null for the first.",
  postIds: 'Posts of the collection, each once.',
};
