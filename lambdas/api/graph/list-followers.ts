import { listFollowers } from '../../graph/graph-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerPeople } from './people-page.ts';

export const answerListFollowers = route<typeof listFollowers, GraphDeps>(listFollowers, (call) =>
  answerPeople('followers', call),
);
