/** The API function of saved posts and collections. */
import { serve } from '../serve.ts';
import { answerCreateCollection } from './create-collection.ts';
import { answerDeleteCollection } from './delete-collection.ts';
import { answerDeleteCollectionPost } from './delete-collection-post.ts';
import { answerDeleteSave } from './delete-save.ts';
import { makeCollectionsDeps } from './deps.ts';
import { answerGetCollection } from './get-collection.ts';
import { answerListCollectionPosts } from './list-collection-posts.ts';
import { answerListCollections } from './list-collections.ts';
import { answerListMyCollections } from './list-my-collections.ts';
import { answerListSaved } from './list-saved.ts';
import { answerOrderCollection } from './order-collection.ts';
import { answerPatchCollection } from './patch-collection.ts';
import { answerPutCollectionPost } from './put-collection-post.ts';
import { answerPutSave } from './put-save.ts';

export const handler = serve({
  routes: [
    answerPutSave,
    answerDeleteSave,
    answerListSaved,
    answerCreateCollection,
    answerDeleteCollection,
    answerDeleteCollectionPost,
    answerGetCollection,
    answerListCollectionPosts,
    answerListCollections,
    answerListMyCollections,
    answerOrderCollection,
    answerPatchCollection,
    answerPutCollectionPost,
  ],
  makeDeps: makeCollectionsDeps,
});
