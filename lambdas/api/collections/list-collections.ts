import { listCollections as spec } from '../../collections/collection-routes.ts';
import { loadVisibleProfile } from '../../graph/load-visible-profile.ts';
import { route } from '../route.ts';
import { answerCollections } from './collections-page.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerListCollections = route<typeof spec, CollectionsDeps>(spec, async (call) =>
  answerCollections(await loadVisibleProfile(call.deps, call.params.username, call.viewer), call),
);
