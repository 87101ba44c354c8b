import { likeComment } from '../../comments/like-comment.ts';
import { putCommentLike as spec } from '../../likes/like-routes.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerPutCommentLike = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await likeComment(deps, { ...params, viewer, now }),
  }),
);
