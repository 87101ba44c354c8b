import { listFollowersYouKnow } from '../../graph/list-mutuals.ts';
import { listFollowersYouKnow as spec } from '../../graph/suggestion-routes.ts';
import { loadAccount } from '../../profiles/present-profile.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerPageOfPeople } from './people-page.ts';

export const answerListFollowersYouKnow = route<typeof spec, GraphDeps>(spec, async (call) => {
  const { params, viewer, deps } = call;
  const account = await loadAccount(deps.accounts, params.username);
  return answerPageOfPeople(`followers you know ${account.accountId}`, call, (part) =>
    listFollowersYouKnow(deps, viewer, account, part),
  );
});
