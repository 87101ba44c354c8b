import { PostId } from '../../kernel/ids.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { listArchive as spec } from '../../posts/archive-routes.ts';
import { listArchive } from '../../posts/list-posts.ts';
import { route } from '../route.ts';
import { presentOwnPosts } from '../show-own.ts';
import type { CurationDeps } from './deps.ts';

export const answerListArchive = route<typeof spec, CurationDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'archive');
  const from = await readPosition(deps.cursors, scope, query.cursor, PostId, now);
  const { items, next } = await listArchive(deps.posts, viewer, now, { limit: query.limit, from });
  const cursor = next === undefined ? undefined : await writePosition(deps.cursors, scope, next, now);
  return { body: { items: items.length === 0 ? [] : await presentOwnPosts(call, items), cursor } };
});
