import { getCollection as spec } from '../../collections/collection-routes.ts';
import { seeCollection, showCollections } from '../../collections/see-collection.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerGetCollection = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    const { collection, owner } = await seeCollection(deps, params.collectionId, viewer);
    const [view] = await showCollections(deps, [collection], owner, { viewer, now });
    return { body: view };
  },
);
