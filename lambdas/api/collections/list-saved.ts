import { listSaved as spec } from '../../engagement/engagement-routes.ts';
import { byPostId, listPostsOfMany } from '../../engagement/list-posts-of-many.ts';
import { PostId } from '../../ids.ts';
import { listScope, readPosition } from '../../paging.ts';
import { route } from '../route.ts';
import { showPage } from '../show-page.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerListSaved = route<typeof spec, CollectionsDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'saved');
  const page = await listPostsOfMany(deps, {
    viewer,
    limit: query.limit,
    from: await readPosition(deps.cursors, scope, query.cursor, PostId, now),
    now,
    read: byPostId((limit, after) => deps.deeds.savedBy(viewer, limit, after)),
  });
  return showPage(call, scope, page);
});
