import { leaveCoAuthorship } from '../../credits/answer-invitation.ts';
import { deleteCoAuthorship as spec } from '../../credits/credit-routes.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerDeleteCoAuthorship = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    await leaveCoAuthorship(deps, { postId: params.postId, viewer, now });
    return {};
  },
);
