/** The API function of likes, saves, reposts and insights. */
import { serve } from '../serve.ts';
import { makeEngagementDeps } from './deps.ts';

export const handler = serve({
  routes: [],
  makeDeps: makeEngagementDeps,
});
