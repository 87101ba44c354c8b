import { deleteCollection as spec } from '../../collections/collection-routes.ts';
import { deleteCollection } from '../../collections/manage-collections.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerDeleteCollection = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ params, viewer, deps }) => {
    await deleteCollection(deps, params.collectionId, viewer);
    return {};
  },
);
