import { putAudienceMember } from '../../audiences/audience-routes.ts';
import { addMember } from '../../audiences/manage-members.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerPutAudienceMember = route<typeof putAudienceMember, GraphDeps>(
  putAudienceMember,
  async ({ params, viewer, deps, now }) => {
    await addMember(deps, { owner: viewer, ...params, now });
    return {};
  },
);
