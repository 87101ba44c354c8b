import { unlikeComment } from '../../comments/like-comment.ts';
import { deleteCommentLike as spec } from '../../likes/like-routes.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerDeleteCommentLike = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await unlikeComment(deps, { ...params, viewer, now }),
  }),
);
