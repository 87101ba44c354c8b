import { approveRequest } from '../../graph/answer-request.ts';
import { putFollowRequest } from '../../graph/graph-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerPutFollowRequest = route<typeof putFollowRequest, GraphDeps>(
  putFollowRequest,
  async ({ params, viewer, deps, seed, now }) => ({
    body: await approveRequest(deps, { viewer, username: params.username, seed, now }),
  }),
);
