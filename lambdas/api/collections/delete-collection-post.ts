import { deleteCollectionPost as spec } from '../../collections/collection-routes.ts';
import { uncollectPost } from '../../collections/manage-collections.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerDeleteCollectionPost = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ params, viewer, deps }) => {
    await uncollectPost(deps, params.collectionId, params.postId, viewer);
    return {};
  },
);
