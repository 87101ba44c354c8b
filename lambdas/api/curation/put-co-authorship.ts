import { putCoAuthorship as spec } from '../../posts/people-routes.ts';
import { acceptCoAuthorship } from '../../posts/take-part.ts';
import { route } from '../route.ts';
import type { CurationDeps } from './deps.ts';

export const answerPutCoAuthorship = route<typeof spec, CurationDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    await acceptCoAuthorship(deps, { postId: params.postId, viewer, now });
    return {};
  },
);
