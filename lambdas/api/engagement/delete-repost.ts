import { undoRepost } from '../../reposts/repost.ts';
import { deleteRepost as spec } from '../../reposts/repost-routes.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerDeleteRepost = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, viewer, deps, now }) => ({
    body: await undoRepost(deps, { ...params, viewer, now }),
  }),
);
