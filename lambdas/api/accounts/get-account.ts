import { getAccount } from '../../accounts/account-routes.ts';
import { describeAccount, findAccount } from '../../accounts/describe-account.ts';
import { route } from '../route.ts';
import type { AccountsDeps } from './deps.ts';

export const answerGetAccount = route<typeof getAccount, AccountsDeps>(
  getAccount,
  async ({ params, viewer, deps, now }) => {
    const account = await findAccount(deps.accounts, params.username);
    return { body: await describeAccount(deps, account, viewer, now) };
  },
);
