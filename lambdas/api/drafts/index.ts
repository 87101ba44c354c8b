/** The API function of drafts and scheduled posts. */
import { serve } from '../serve.ts';
import { makeDraftsDeps } from './deps.ts';

export const handler = serve({
  routes: [],
  makeDeps: makeDraftsDeps,
});
