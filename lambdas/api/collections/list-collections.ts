import { listCollections as spec } from '../../collections/collection-routes.ts';
import { seeOwner } from '../../engagement/repost.ts';
import { route } from '../route.ts';
import { answerCollections } from './collections-page.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerListCollections = route<typeof spec, CollectionsDeps>(spec, async (call) =>
  answerCollections(await seeOwner(call.deps, call.params.username, call.viewer), call),
);
