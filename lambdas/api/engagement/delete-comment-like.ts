import { deleteCommentLike as spec } from '../../engagement/engagement-routes.ts';
import { unlikeComment } from '../../engagement/like.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerDeleteCommentLike = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await unlikeComment(deps, { ...params, viewer, now }),
  }),
);
