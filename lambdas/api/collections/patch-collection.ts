import { requireAccount } from '../../accounts/require-account.ts';
import { patchCollection as spec } from '../../collections/collection-routes.ts';
import { editCollection } from '../../collections/manage-collections.ts';
import { presentCollections } from '../../collections/read-collections.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerPatchCollection = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ params, body, viewer, deps, now }) => {
    const collection = await editCollection(deps, params.collectionId, viewer, body);
    const owner = await requireAccount(deps.accounts, viewer);
    const [view] = await presentCollections(deps, [collection], owner, { viewer, now });
    return { body: view };
  },
);
