import { isVisible } from '../../accounts/account.ts';
import { PostId } from '../../ids.ts';
import { listScope, readPosition } from '../../paging.ts';
import { listTagged } from '../../posts/list-parts.ts';
import { listTaggedPosts as spec } from '../../posts/people-routes.ts';
import { relationTo } from '../../posts/see-post.ts';
import { notFound } from '../../problems.ts';
import { route } from '../route.ts';
import { showPage } from '../show-page.ts';
import type { CurationDeps } from './deps.ts';

export const answerListTaggedPosts = route<typeof spec, CurationDeps>(spec, async (call) => {
  const { params, query, viewer, deps, now } = call;
  const tagged = await deps.accounts.byUsername(params.username);
  if (tagged === undefined) throw notFound();
  const { accountId } = tagged;
  const relation = await relationTo(deps.edges, viewer, accountId);
  if (viewer !== accountId && (!isVisible(tagged) || relation.isBlocked)) throw notFound();
  const scope = listScope(viewer, `tagged ${accountId}`);
  const from = await readPosition(deps.cursors, scope, query.cursor, PostId, now);
  const slice = await listTagged(deps, tagged, relation, { viewer, limit: query.limit, from, now });
  return showPage(call, scope, slice);
});
