import { putOwnTags as spec } from '../../posts/people-routes.ts';
import { acceptTags } from '../../posts/take-part.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerPutOwnTags = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    await acceptTags(deps, { postId: params.postId, viewer, now });
    return {};
  },
);
