import { listCoAuthorInvitations as spec } from '../../credits/credit-routes.ts';
import { listInvitations } from '../../credits/list-credited-posts.ts';
import { PostId } from '../../kernel/ids.ts';
import { listScope, readPosition } from '../../kernel/paging.ts';
import { route } from '../route.ts';
import { answerPostPage } from '../show-page.ts';
import type { CurationDeps } from './deps.ts';

export const answerListCoAuthorInvitations = route<typeof spec, CurationDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'co-author invitations');
  const from = await readPosition(deps.cursors, scope, query.cursor, PostId, now);
  return answerPostPage(call, scope, await listInvitations(deps, { viewer, limit: query.limit, from, now }));
});
