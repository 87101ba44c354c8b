import { patchMe } from '../../accounts/account-routes.ts';
import { changeAccount } from '../../accounts/change-account.ts';
import { presentProfile } from '../../profiles/present-profile.ts';
import { route } from '../route.ts';
import type { AccountsDeps } from './deps.ts';

export const answerPatchMe = route<typeof patchMe, AccountsDeps>(
  patchMe,
  async ({ body, viewer, deps, now }) => {
    const account = await changeAccount(deps, viewer, body, now);
    return { body: await presentProfile(deps, account, viewer, now) };
  },
);
