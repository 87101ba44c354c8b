import { putMe } from '../../accounts/account-routes.ts';
import { claimAccount } from '../../accounts/claim-account.ts';
import { presentProfile } from '../../profiles/present-profile.ts';
import { route } from '../route.ts';
import type { AccountsDeps } from './deps.ts';

export const answerPutMe = route<typeof putMe, AccountsDeps>(putMe, async ({ body, viewer, deps, now }) => {
  const account = await claimAccount(deps.accounts, { ...body, accountId: viewer, now });
  return { body: await presentProfile(deps, account, viewer, now) };
});
