import type { World } from '../row.ts';
import { all, answers, authorOnly, ofOwner, ownAccount, ownerOnly } from '../row.ts';

const open = ({ collections }: World) => ({ collectionId: collections.public });
const secret = ({ collections }: World) => ({ collectionId: collections.private });
const withPost = (world: World) => ({ ...open(world), postId: world.posts.public });

export const collectionsRows = {
  createCollection: [{ body: () => ({ name: 'Harbours' }), answers: ownAccount(201) }],
  listMyCollections: [{ answers: answers(401, 403, 200, 200, 200) }],
  listAccountCollections: [{ params: ofOwner, answers: all(200) }],
  getCollection: [
    { about: 'a public one', params: open, answers: all(200) },
    { about: 'a private one', params: secret, answers: authorOnly },
  ],
  updateCollection: [{ params: secret, body: () => ({ name: 'Lights' }), answers: ownerOnly(200) }],
  deleteCollection: [
    { params: ({ collections }: World) => ({ collectionId: collections.toDelete }), answers: ownerOnly(204) },
  ],
  listCollectionPosts: [
    { about: 'of a public one', params: open, answers: all(200) },
    { about: 'of a private one', params: secret, answers: authorOnly },
  ],
  addCollectionPost: [{ params: withPost, answers: ownerOnly(204) }],
  removeCollectionPost: [
    {
      params: (world: World) => ({ ...open(world), postId: world.posts.followers }),
      answers: ownerOnly(204),
    },
  ],
  reorderCollection: [
    {
      params: open,
      body: ({ posts }: World) => ({ postIds: [posts.public] }),
      answers: ownerOnly(200),
    },
  ],
} as const;
