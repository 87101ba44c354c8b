import { getMe } from '../../accounts/account-routes.ts';
import { ownAccount } from '../../accounts/require-account.ts';
import { presentProfile } from '../../profiles/present-profile.ts';
import { route } from '../route.ts';
import type { AccountsDeps } from './deps.ts';

export const answerGetMe = route<typeof getMe, AccountsDeps>(getMe, async ({ viewer, deps, now }) => {
  const account = await ownAccount(deps.accounts, viewer);
  return { body: await presentProfile(deps, account, viewer, now) };
});
