import { listDrafts as spec } from '../../drafts/draft-routes.ts';
import { presentDrafts } from '../../drafts/draft-view.ts';
import { listDrafts } from '../../drafts/list-drafts.ts';
import { DraftId } from '../../kernel/ids.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { route } from '../route.ts';
import type { DraftsDeps } from './deps.ts';

export const answerListDrafts = route<typeof spec, DraftsDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'drafts');
  const from = await readPosition(deps.cursors, scope, query.cursor, DraftId, now);
  const { items, next } = await listDrafts(deps.drafts, viewer, now, { limit: query.limit, from });
  const cursor = next === undefined ? undefined : await writePosition(deps.cursors, scope, next, now);
  return { body: { items: await presentDrafts(deps, items, call), cursor } };
});
