import { listComments as spec } from '../../comments/comment-routes.ts';
import { CommentsPosition, listComments } from '../../comments/list-comments.ts';
import { presentComments } from '../../comments/present-comments.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { loadVisiblePost } from '../../posts/load-visible-post.ts';
import { route } from '../route.ts';
import type { CommentsDeps } from './deps.ts';

export const answerListComments = route<typeof spec, CommentsDeps>(
  spec,
  async ({ params, query, viewer, deps, now }) => {
    const scope = listScope(viewer, `comments ${params.postId}`);
    const from = await readPosition(deps.cursors, scope, query.cursor, CommentsPosition, now);
    const seen = await loadVisiblePost(deps, params.postId, viewer, now);
    const { items, next } = await listComments(deps, seen, viewer, { limit: query.limit, from });
    return {
      body: {
        items: await presentComments(deps, items, { viewer, now, approvesFirst: seen.post.commentApproval }),
        ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
      },
    };
  },
);
