import { listReposts as spec } from '../../engagement/engagement-routes.ts';
import { byPostId, listPostsOfMany } from '../../engagement/list-posts-of-many.ts';
import { isRepostable, seeReposter } from '../../engagement/repost.ts';
import { PostId } from '../../ids.ts';
import { listScope, readPosition } from '../../paging.ts';
import { route } from '../route.ts';
import { showPage } from '../show-page.ts';
import type { EngagementDeps } from './deps.ts';

export const answerListReposts = route<typeof spec, EngagementDeps>(spec, async (call) => {
  const { params, query, viewer, deps, now } = call;
  const { accountId } = await seeReposter(deps, params.username, viewer);
  const scope = listScope(viewer, `reposts ${accountId}`);
  const page = await listPostsOfMany(deps, {
    viewer,
    limit: query.limit,
    from: await readPosition(deps.cursors, scope, query.cursor, PostId, now),
    now,
    read: byPostId((limit, after) => deps.deeds.repostedBy(accountId, limit, after)),
    isShown: ({ post, author }) => isRepostable(post, author),
  });
  return showPage(call, scope, page);
});
