import { patchAudience } from '../../audiences/audience-routes.ts';
import { presentAudience } from '../../audiences/audience-view.ts';
import { renameAudience } from '../../audiences/manage-audiences.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerPatchAudience = route<typeof patchAudience, GraphDeps>(
  patchAudience,
  async ({ params, body, viewer, deps }) => ({
    body: presentAudience(await renameAudience(deps, viewer, params.audienceId, body.name)),
  }),
);
