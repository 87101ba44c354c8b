import { addComment } from '../../comments/add-comment.ts';
import { createComment as spec } from '../../comments/comment-routes.ts';
import { presentOneComment } from '../../comments/present-comments.ts';
import { route } from '../route.ts';
import type { CommentsDeps } from './deps.ts';

export const answerCreateComment = route<typeof spec, CommentsDeps>(
  spec,
  async ({ params, body, viewer, deps, now, seed }) => {
    const seen = await addComment(deps, { postId: params.postId, by: viewer, body, seed, now });
    return { body: await presentOneComment(deps, seen, { viewer, now, isNew: true }) };
  },
);
