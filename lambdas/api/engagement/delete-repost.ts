import { deleteRepost as spec } from '../../engagement/engagement-routes.ts';
import { takeBackRepost } from '../../engagement/repost.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerDeleteRepost = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await takeBackRepost(deps, { ...params, viewer, now }),
  }),
);
