import { deleteAudience } from '../../audiences/audience-routes.ts';
import { deleteAudience as removeAudience } from '../../audiences/manage-audiences.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerDeleteAudience = route<typeof deleteAudience, GraphDeps>(
  deleteAudience,
  async ({ params, viewer, deps }) => {
    await removeAudience(deps, viewer, params.audienceId);
    return {};
  },
);
