import { listCollectionPosts as spec } from '../../collections/collection-routes.ts';
import {
  CollectionPosition,
  listCollectionPosts,
  loadVisibleCollection,
} from '../../collections/read-collections.ts';
import { listScope, readPosition } from '../../kernel/paging.ts';
import { route } from '../route.ts';
import { answerPostPage } from '../show-page.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerListCollectionPosts = route<typeof spec, CollectionsDeps>(spec, async (call) => {
  const { params, query, viewer, deps, now } = call;
  const { collection } = await loadVisibleCollection(deps, params.collectionId, viewer);
  const scope = listScope(viewer, `collection ${collection.collectionId}`);
  const from = await readPosition(deps.cursors, scope, query.cursor, CollectionPosition, now);
  const part = { viewer, limit: query.limit, from, now };
  return answerPostPage(call, scope, await listCollectionPosts(deps, collection, part));
});
