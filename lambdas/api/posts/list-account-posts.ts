import { isVisible } from '../../accounts/account.ts';
import { relationTo } from '../../graph/relation-to.ts';
import { listScope, readPosition } from '../../kernel/paging.ts';
import { notFound } from '../../kernel/problems.ts';
import { GridPosition, listGrid } from '../../posts/list-grid.ts';
import { listAccountPosts as spec } from '../../posts/post-routes.ts';
import { route } from '../route.ts';
import { answerPostPage } from '../show-page.ts';
import type { PostsDeps } from './deps.ts';

export const answerListAccountPosts = route<typeof spec, PostsDeps>(spec, async (call) => {
  const { params, query, viewer, deps, now } = call;
  const author = await deps.accounts.byUsername(params.username);
  if (author === undefined) throw notFound();
  const { accountId } = author;
  if (viewer !== accountId && !isVisible(author)) throw notFound();
  const scope = listScope(viewer, `posts ${accountId}`);
  const from = await readPosition(deps.cursors, scope, query.cursor, GridPosition, now);
  const relation = await relationTo(deps.edges, viewer, accountId);
  if (relation.isBlocked) throw notFound();
  const who = { accountId: viewer, relation };
  const slice = await listGrid(deps, author, who, { limit: query.limit, from, now });
  return answerPostPage(call, scope, slice);
});
