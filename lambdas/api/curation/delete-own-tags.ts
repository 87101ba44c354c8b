import { deleteOwnTags as spec } from '../../posts/people-routes.ts';
import { refuseTags } from '../../posts/take-part.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerDeleteOwnTags = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    await refuseTags(deps, { postId: params.postId, viewer, now });
    return {};
  },
);
