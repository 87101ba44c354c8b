import { refuseTags } from '../../credits/answer-invitation.ts';
import { deleteOwnTags as spec } from '../../credits/credit-routes.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerDeleteOwnTags = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    await refuseTags(deps, { postId: params.postId, viewer, now });
    return {};
  },
);
