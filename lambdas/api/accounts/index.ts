/** The API function of accounts. */
import { serve } from '../serve.ts';
import { makeAccountsDeps } from './deps.ts';
import { answerGetAccount } from './get-account.ts';
import { answerGetMe } from './get-me.ts';
import { answerPatchMe } from './patch-me.ts';
import { answerPutMe } from './put-me.ts';

export const handler = serve({
  routes: [answerPutMe, answerGetMe, answerPatchMe, answerGetAccount],
  makeDeps: makeAccountsDeps,
});
