import { listFollowRequests } from '../../graph/graph-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerOwnPeople } from './people-page.ts';

export const answerListFollowRequests = route<typeof listFollowRequests, GraphDeps>(
  listFollowRequests,
  (call) => answerOwnPeople('requesters', call),
);
