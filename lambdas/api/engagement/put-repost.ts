import { repost } from '../../reposts/repost.ts';
import { putRepost as spec } from '../../reposts/repost-routes.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerPutRepost = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await repost(deps, { ...params, viewer, now }),
  }),
);
