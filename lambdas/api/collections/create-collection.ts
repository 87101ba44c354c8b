import { requireAccount } from '../../accounts/require-account.ts';
import { createCollection as spec } from '../../collections/collection-routes.ts';
import { createCollection } from '../../collections/manage-collections.ts';
import { presentCollections } from '../../collections/read-collections.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerCreateCollection = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ body, viewer, deps, now, seed }) => {
    const owner = await requireAccount(deps.accounts, viewer);
    const collection = await createCollection(deps, { owner: viewer, body, seed });
    const [view] = await presentCollections(deps, [collection], owner, { viewer, now });
    return { body: view };
  },
);
