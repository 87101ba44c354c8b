import { removeFollower } from '../../graph/follow.ts';
import { deleteFollower } from '../../graph/graph-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerDeleteFollower = route<typeof deleteFollower, GraphDeps>(
  deleteFollower,
  async ({ params, viewer, deps, now }) => ({
    body: await removeFollower(deps, { viewer, username: params.username, now }),
  }),
);
