import { unfollow } from '../../graph/follow.ts';
import { deleteFollow } from '../../graph/graph-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerDeleteFollow = route<typeof deleteFollow, GraphDeps>(
  deleteFollow,
  async ({ params, viewer, deps, now }) => ({
    body: await unfollow(deps, { viewer, username: params.username, now }),
  }),
);
