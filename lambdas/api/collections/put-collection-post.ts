import { putCollectionPost as spec } from '../../collections/collection-routes.ts';
import { collectPost } from '../../collections/manage-collections.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerPutCollectionPost = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    await collectPost(deps, { ...params, viewer, now });
    return {};
  },
);
