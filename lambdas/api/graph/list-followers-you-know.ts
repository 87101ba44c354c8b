import { findAccount } from '../../accounts/describe-account.ts';
import { listFollowersYouKnow as spec } from '../../graph/acquaintance-routes.ts';
import { listFollowersYouKnow } from '../../graph/list-acquaintances.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerPageOfPeople } from './people-page.ts';

export const answerListFollowersYouKnow = route<typeof spec, GraphDeps>(spec, async (call) => {
  const { params, viewer, deps } = call;
  const account = await findAccount(deps.accounts, params.username);
  return answerPageOfPeople(`followers you know ${account.accountId}`, call, (part) =>
    listFollowersYouKnow(deps, viewer, account, part),
  );
});
