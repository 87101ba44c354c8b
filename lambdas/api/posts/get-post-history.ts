import * as z from 'zod/mini';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { canSeeEdit, listEdits } from '../../posts/list-posts.ts';
import { loadVisiblePost } from '../../posts/load-visible-post.ts';
import { authorOfPost } from '../../posts/post.ts';
import { getPostHistory as spec } from '../../posts/post-routes.ts';
import { presentEdit } from '../../posts/post-view.ts';
import { route } from '../route.ts';
import type { PostsDeps } from './deps.ts';

export const answerGetPostHistory = route<typeof spec, PostsDeps>(
  spec,
  async ({ params, query, viewer, deps, now }) => {
    const { post, author, relation } = await loadVisiblePost(deps, params.postId, viewer, now);
    const scope = listScope(viewer, `history ${params.postId}`);
    const from = await readPosition(deps.cursors, scope, query.cursor, z.int(), now);
    const { items, next } = await listEdits(
      deps.posts,
      post,
      (edit) => canSeeEdit(viewer, post, edit, author, relation),
      { limit: query.limit, from },
    );
    const cursor = next === undefined ? undefined : await writePosition(deps.cursors, scope, next, now);
    const isAuthor = viewer === authorOfPost(post);
    return { body: { items: items.map((edit) => presentEdit(edit, { isAuthor })), cursor } };
  },
);
