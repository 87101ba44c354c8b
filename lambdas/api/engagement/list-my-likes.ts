import { PostId } from '../../kernel/ids.ts';
import { listScope, readPosition } from '../../kernel/paging.ts';
import { listMyLikes as spec } from '../../likes/like-routes.ts';
import { byPostId, listVisiblePosts } from '../../posts/list-visible-posts.ts';
import { route } from '../route.ts';
import { answerPostPage } from '../show-page.ts';
import type { EngagementDeps } from './deps.ts';

export const answerListMyLikes = route<typeof spec, EngagementDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'my likes');
  const page = await listVisiblePosts(deps, {
    viewer,
    limit: query.limit,
    from: await readPosition(deps.cursors, scope, query.cursor, PostId, now),
    now,
    read: byPostId((limit, after) => deps.reactions.likedBy(viewer, limit, after)),
  });
  return answerPostPage(call, scope, page);
});
