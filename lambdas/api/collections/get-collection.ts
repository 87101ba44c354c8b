import { getCollection as spec } from '../../collections/collection-routes.ts';
import { loadVisibleCollection, presentCollections } from '../../collections/read-collections.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerGetCollection = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    const { collection, owner } = await loadVisibleCollection(deps, params.collectionId, viewer);
    const [view] = await presentCollections(deps, [collection], owner, { viewer, now });
    return { body: view };
  },
);
