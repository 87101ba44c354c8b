import { PostId } from '../../kernel/ids.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { listBin } from '../../posts/list-posts.ts';
import { listBin as spec } from '../../posts/post-routes.ts';
import { route } from '../route.ts';
import { presentOwnPosts } from '../show-own.ts';
import type { PostsDeps } from './deps.ts';

export const answerListBin = route<typeof spec, PostsDeps>(spec, async (call) => {
  const { query, viewer, deps, now } = call;
  const scope = listScope(viewer, 'bin');
  const from = await readPosition(deps.cursors, scope, query.cursor, PostId, now);
  const { items, next } = await listBin(deps.posts, viewer, now, { limit: query.limit, from });
  const cursor = next === undefined ? undefined : await writePosition(deps.cursors, scope, next, now);
  return { body: { items: items.length === 0 ? [] : await presentOwnPosts(call, items), cursor } };
});
