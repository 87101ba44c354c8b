import { getComment as spec } from '../../comments/comment-routes.ts';
import { seeComment } from '../../comments/see-comment.ts';
import { showComment } from '../../comments/show-comments.ts';
import { route } from '../route.ts';
import type { CommentsDeps } from './deps.ts';

export const answerGetComment = route<typeof spec, CommentsDeps>(
  spec,
  async ({ params, viewer, deps, now }) => {
    const seen = await seeComment(deps, params.postId, params.commentId, viewer, now);
    return { body: await showComment(deps, seen, { viewer, now }) };
  },
);
