import { patchComment as spec } from '../../comments/comment-routes.ts';
import { editComment } from '../../comments/edit-comment.ts';
import { presentOneComment } from '../../comments/present-comments.ts';
import { route } from '../route.ts';
import type { CommentsDeps } from './deps.ts';

export const answerPatchComment = route<typeof spec, CommentsDeps>(
  spec,
  async ({ params, body, viewer, deps, now }) => {
    const seen = await editComment(deps, { ...params, viewer, body, now });
    return { body: await presentOneComment(deps, seen, { viewer, now }) };
  },
);
