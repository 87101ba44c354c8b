import { follow } from '../../graph/follow.ts';
import { putFollow } from '../../graph/graph-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerPutFollow = route<typeof putFollow, GraphDeps>(
  putFollow,
  async ({ params, query, viewer, deps, seed, now }) => ({
    body: await follow(deps, { viewer, username: params.username, via: query.via, seed, now }),
  }),
);
