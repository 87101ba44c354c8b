/** The API function of accounts. */
import { serve } from '../serve.ts';
import { makeAccountsDeps } from './deps.ts';
import { answerGetAccount } from './get-account.ts';
import { answerGetMe } from './get-me.ts';
import { answerGetSettings } from './get-settings.ts';
import { answerPatchMe } from './patch-me.ts';
import { answerPatchSettings } from './patch-settings.ts';
import { answerPutMe } from './put-me.ts';

export const handler = serve({
  routes: [answerPutMe, answerGetMe, answerPatchMe, answerGetAccount, answerGetSettings, answerPatchSettings],
  makeDeps: makeAccountsDeps,
});
