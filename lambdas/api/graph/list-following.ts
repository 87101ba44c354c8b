import { listFollowing } from '../../graph/graph-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerPeople } from './people-page.ts';

export const answerListFollowing = route<typeof listFollowing, GraphDeps>(listFollowing, (call) =>
  answerPeople('following', call),
);
