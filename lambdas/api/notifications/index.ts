/** The API function of notifications and push subscriptions. */
import { serve } from '../serve.ts';
import { makeNotificationsDeps } from './deps.ts';

export const handler = serve({
  routes: [],
  makeDeps: makeNotificationsDeps,
});
