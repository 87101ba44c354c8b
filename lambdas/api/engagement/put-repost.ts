import { putRepost as spec } from '../../engagement/engagement-routes.ts';
import { repost } from '../../engagement/repost.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerPutRepost = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await repost(deps, { ...params, viewer, now }),
  }),
);
