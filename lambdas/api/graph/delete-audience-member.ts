import { deleteAudienceMember } from '../../audiences/audience-routes.ts';
import { removeMember } from '../../audiences/manage-members.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerDeleteAudienceMember = route<typeof deleteAudienceMember, GraphDeps>(
  deleteAudienceMember,
  async ({ params, viewer, deps, now }) => {
    await removeMember(deps, { owner: viewer, ...params, now });
    return {};
  },
);
