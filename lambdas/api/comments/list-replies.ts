import { listReplies as spec } from '../../comments/comment-routes.ts';
import { listReplies } from '../../comments/list-comments.ts';
import { loadVisibleComment } from '../../comments/load-visible-comment.ts';
import { presentComments } from '../../comments/present-comments.ts';
import { CommentId } from '../../kernel/ids.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { route } from '../route.ts';
import type { CommentsDeps } from './deps.ts';

export const answerListReplies = route<typeof spec, CommentsDeps>(
  spec,
  async ({ params, query, viewer, deps, now }) => {
    const scope = listScope(viewer, `replies ${params.postId} ${params.commentId}`);
    const from = await readPosition(deps.cursors, scope, query.cursor, CommentId, now);
    const seen = await loadVisibleComment(deps, params.postId, params.commentId, viewer, now);
    const { items, next } = await listReplies(deps, seen, viewer, { limit: query.limit, from });
    return {
      body: {
        items: await presentComments(deps, items, { viewer, now, approvesFirst: seen.post.commentApproval }),
        ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
      },
    };
  },
);
