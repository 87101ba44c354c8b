import { likePost } from '../../likes/like.ts';
import { putLike as spec } from '../../likes/like-routes.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerPutLike = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await likePost(deps, { ...params, viewer, now }),
  }),
);
