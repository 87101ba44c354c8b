import { getComment as spec } from '../../comments/comment-routes.ts';
import { loadVisibleComment } from '../../comments/load-visible-comment.ts';
import { presentOneComment } from '../../comments/present-comments.ts';
import { route } from '../route.ts';
import type { CommentsDeps } from './deps.ts';

export const answerGetComment = route<typeof spec, CommentsDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    const seen = await loadVisibleComment(deps, params.postId, params.commentId, viewer, now);
    return { body: await presentOneComment(deps, seen, { viewer, now }) };
  },
);
