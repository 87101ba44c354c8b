import { acceptTags } from '../../credits/answer-invitation.ts';
import { putOwnTags as spec } from '../../credits/credit-routes.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerPutOwnTags = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    await acceptTags(deps, { postId: params.postId, viewer, now });
    return {};
  },
);
