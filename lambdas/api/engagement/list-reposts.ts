import { PostId } from '../../kernel/ids.ts';
import { listScope, readPosition } from '../../kernel/paging.ts';
import { byPostId, listVisiblePosts } from '../../posts/list-visible-posts.ts';
import { isRepostable, loadReposter } from '../../reposts/repost.ts';
import { listReposts as spec } from '../../reposts/repost-routes.ts';
import { route } from '../route.ts';
import { answerPostPage } from '../show-page.ts';
import type { EngagementDeps } from './deps.ts';

export const answerListReposts = route<typeof spec, EngagementDeps>(spec, async (call) => {
  const { params, query, viewer, deps, now } = call;
  const { accountId } = await loadReposter(deps, params.username, viewer);
  const scope = listScope(viewer, `reposts ${accountId}`);
  const page = await listVisiblePosts(deps, {
    viewer,
    limit: query.limit,
    from: await readPosition(deps.cursors, scope, query.cursor, PostId, now),
    now,
    read: byPostId((limit, after) => deps.reactions.repostedBy(accountId, limit, after)),
    isShown: ({ post, author }) => isRepostable(post, author),
  });
  return answerPostPage(call, scope, page);
});
