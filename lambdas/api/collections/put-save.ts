import { savePost } from '../../collections/save.ts';
import { putSave as spec } from '../../collections/save-routes.ts';
import { route } from '../route.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerPutSave = route<typeof spec, CollectionsDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await savePost(deps, { ...params, viewer, now }),
  }),
);
