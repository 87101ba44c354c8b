import { acceptCoAuthorship } from '../../credits/answer-invitation.ts';
import { putCoAuthorship as spec } from '../../credits/credit-routes.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerPutCoAuthorship = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    await acceptCoAuthorship(deps, { postId: params.postId, viewer, now });
    return {};
  },
);
