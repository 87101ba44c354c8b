import { patchSettings } from '../../accounts/account-routes.ts';
import { changeSettings, presentSettings } from '../../accounts/change-settings.ts';
import { route } from '../route.ts';
import type { AccountsDeps } from './deps.ts';

export const answerPatchSettings = route<typeof patchSettings, AccountsDeps>(
  patchSettings,
  async ({ body, viewer, deps, now }) => ({
    body: presentSettings(await changeSettings(deps.accounts, viewer, body, now)),
  }),
);
