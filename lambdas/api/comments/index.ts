/** The API function of comments. */
import { serve } from '../serve.ts';
import { makeCommentsDeps } from './deps.ts';

export const handler = serve({
  routes: [],
  makeDeps: makeCommentsDeps,
});
