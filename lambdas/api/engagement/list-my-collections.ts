import { ownAccount } from '../../accounts/require-account.ts';
import { listMyCollections as spec } from '../../collections/collection-routes.ts';
import { route } from '../route.ts';
import { answerCollections } from './collections-page.ts';
import type { EngagementDeps } from './deps.ts';

export const answerListMyCollections = route<typeof spec, EngagementDeps>(spec, async (call) =>
  answerCollections(await ownAccount(call.deps.accounts, call.viewer), call),
);
