import { unsavePost } from '../../collections/save.ts';
import { deleteSave as spec } from '../../collections/save-routes.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerDeleteSave = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await unsavePost(deps, { ...params, viewer, now }),
  }),
);
