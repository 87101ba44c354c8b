import { declineRequest } from '../../graph/answer-request.ts';
import { deleteFollowRequest } from '../../graph/graph-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerDeleteFollowRequest = route<typeof deleteFollowRequest, GraphDeps>(
  deleteFollowRequest,
  async ({ params, viewer, deps, now }) => ({
    body: await declineRequest(deps, { viewer, username: params.username, now }),
  }),
);
