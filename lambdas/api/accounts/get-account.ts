import { getAccount } from '../../accounts/account-routes.ts';
import { loadAccount, presentProfile } from '../../profiles/present-profile.ts';
import { route } from '../route.ts';
import type { AccountsDeps } from './deps.ts';

export const answerGetAccount = route<typeof getAccount, AccountsDeps>(
  getAccount,
  async ({ params, viewer, deps, now }) => {
    const account = await loadAccount(deps.accounts, params.username);
    return { body: await presentProfile(deps, account, viewer, now) };
  },
);
