import { PostId } from '../../ids.ts';
import { listScope, readPosition } from '../../paging.ts';
import { listInvitations } from '../../posts/list-parts.ts';
import { listCoAuthorInvitations as spec } from '../../posts/people-routes.ts';
import { route } from '../route.ts';
import { showPage } from '../show-page.ts';
import type { CurationDeps } from './deps.ts';

export const answerListCoAuthorInvitations = route<typeof spec, CurationDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'co-author invitations');
  const from = await readPosition(deps.cursors, scope, query.cursor, PostId, now);
  return showPage(call, scope, await listInvitations(deps, { viewer, limit: query.limit, from, now }));
});
