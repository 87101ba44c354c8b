import { follow } from '../../graph/follow.ts';
import { putFollow } from '../../graph/graph-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerPutFollow = route<typeof putFollow, GraphDeps>(
  putFollow,
  async ({ params, viewer, deps, seed }) => ({
    body: await follow(deps, viewer, params.username, seed),
  }),
);
