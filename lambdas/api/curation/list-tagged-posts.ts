import { isVisible } from '../../accounts/account.ts';
import { listTaggedPosts as spec } from '../../credits/credit-routes.ts';
import { listTagged } from '../../credits/list-credited-posts.ts';
import { relationTo } from '../../graph/relation-to.ts';
import { PostId } from '../../kernel/ids.ts';
import { listScope, readPosition } from '../../kernel/paging.ts';
import { notFound } from '../../kernel/problems.ts';
import { route } from '../route.ts';
import { answerPostPage } from '../show-page.ts';
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
  return answerPostPage(call, scope, slice);
});
