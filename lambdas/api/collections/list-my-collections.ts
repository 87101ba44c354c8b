import { ownAccount } from '../../accounts/require-account.ts';
import { listMyCollections as spec } from '../../collections/collection-routes.ts';
import { route } from '../route.ts';
import { answerCollections } from './collections-page.ts';
import type { CollectionsDeps } from './deps.ts';

export const answerListMyCollections = route<typeof spec, CollectionsDeps>(spec, async (call) =>
  answerCollections(await ownAccount(call.deps.accounts, call.viewer), call),
);
