import { requireAccount } from '../../accounts/require-account.ts';
import { createCollection as spec } from '../../collections/collection-routes.ts';
import { createCollection } from '../../collections/keep-collection.ts';
import { showCollections } from '../../collections/see-collection.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerCreateCollection = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ body, viewer, deps, now, seed }) => {
    const owner = await requireAccount(deps.accounts, viewer);
    const collection = await createCollection(deps, { owner: viewer, body, seed });
    const [view] = await showCollections(deps, [collection], owner, { viewer, now });
    return { body: view };
  },
);
