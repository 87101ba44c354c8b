import { deleteCollection as spec } from '../../collections/collection-routes.ts';
import { deleteCollection } from '../../collections/keep-collection.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerDeleteCollection = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps }) => {
    await deleteCollection(deps, params.collectionId, viewer);
    return {};
  },
);
