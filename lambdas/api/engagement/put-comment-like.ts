import { putCommentLike as spec } from '../../engagement/engagement-routes.ts';
import { likeComment } from '../../engagement/like.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerPutCommentLike = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await likeComment(deps, { ...params, viewer, now }),
  }),
);
