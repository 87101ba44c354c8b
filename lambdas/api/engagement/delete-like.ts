import { unlikePost } from '../../likes/like.ts';
import { deleteLike as spec } from '../../likes/like-routes.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerDeleteLike = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await unlikePost(deps, { ...params, viewer, now }),
  }),
);
