import { PostId } from '../../ids.ts';
import { listScope, readPosition } from '../../paging.ts';
import { listInvitations } from '../../posts/list-parts.ts';
import { listCoAuthorInvitations as spec } from '../../posts/people-routes.ts';
import { route } from '../route.ts';
import type { PostsDeps } from './deps.ts';
import { showPage } from './show-page.ts';

export const answerListCoAuthorInvitations = route<typeof spec, PostsDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'co-author invitations');
  const from = await readPosition(deps.cursors, scope, query.cursor, PostId, now);
  return {
    body: await showPage(call, scope, await listInvitations(deps, { viewer, limit: query.limit, from, now })),
  };
});
