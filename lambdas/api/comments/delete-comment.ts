import { deleteComment as spec } from '../../comments/comment-routes.ts';
import { removeComment } from '../../comments/edit-comment.ts';
import { route } from '../route.ts';
import type { CommentsDeps } from './deps.ts';

export const answerDeleteComment = route<typeof spec, CommentsDeps>(
  spec,
  async ({ params, viewer, deps }) => {
    await removeComment(deps, { ...params, viewer });
    return {};
  },
);
