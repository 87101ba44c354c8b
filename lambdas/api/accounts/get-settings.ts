import { getSettings } from '../../accounts/account-routes.ts';
import { presentSettings } from '../../accounts/change-settings.ts';
import { ownAccount } from '../../accounts/require-account.ts';
import { route } from '../route.ts';
import type { AccountsDeps } from './deps.ts';

export const answerGetSettings = route<typeof getSettings, AccountsDeps>(
  getSettings,
  async ({ viewer, deps }) => ({ body: presentSettings(await ownAccount(deps.accounts, viewer)) }),
);
