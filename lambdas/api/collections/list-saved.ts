import { listSaved as spec } from '../../collections/save-routes.ts';
import { PostId } from '../../kernel/ids.ts';
import { listScope, readPosition } from '../../kernel/paging.ts';
import { byPostId, listVisiblePosts } from '../../posts/list-visible-posts.ts';
import { route } from '../route.ts';
import { answerPostPage } from '../show-page.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerListSaved = route<typeof spec, CollectionsDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'saved');
  const page = await listVisiblePosts(deps, {
    viewer,
    limit: query.limit,
    from: await readPosition(deps.cursors, scope, query.cursor, PostId, now),
    now,
    read: byPostId((limit, after) => deps.reactions.savedBy(viewer, limit, after)),
  });
  return answerPostPage(call, scope, page);
});
