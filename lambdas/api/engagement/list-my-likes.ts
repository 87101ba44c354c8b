import { listMyLikes as spec } from '../../engagement/engagement-routes.ts';
import { byPostId, listPostsOfMany } from '../../engagement/list-posts-of-many.ts';
import { PostId } from '../../ids.ts';
import { listScope, readPosition } from '../../paging.ts';
import { route } from '../route.ts';
import { showPage } from '../show-page.ts';
import type { EngagementDeps } from './deps.ts';

export const answerListMyLikes = route<typeof spec, EngagementDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'my likes');
  const page = await listPostsOfMany(deps, {
    viewer,
    limit: query.limit,
    from: await readPosition(deps.cursors, scope, query.cursor, PostId, now),
    now,
    read: byPostId((limit, after) => deps.deeds.likedBy(viewer, limit, after)),
  });
  return showPage(call, scope, page);
});
