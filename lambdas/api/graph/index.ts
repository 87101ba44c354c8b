/** The API function of follows. */
import { serve } from '../serve.ts';
import { answerDeleteFollow } from './delete-follow.ts';
import { makeGraphDeps } from './deps.ts';
import { answerListFollowers } from './list-followers.ts';
import { answerListFollowing } from './list-following.ts';
import { answerPutFollow } from './put-follow.ts';

export const handler = serve({
  routes: [answerPutFollow, answerDeleteFollow, answerListFollowers, answerListFollowing],
  makeDeps: makeGraphDeps,
});
