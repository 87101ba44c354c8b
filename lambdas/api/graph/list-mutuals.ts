import { listMutuals } from '../../graph/list-mutuals.ts';
import { listMutuals as spec } from '../../graph/suggestion-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerPageOfPeople } from './people-page.ts';

export const answerListMutuals = route<typeof spec, GraphDeps>(spec, (call) =>
  answerPageOfPeople('mutuals', call, (part) => listMutuals(call.deps, call.viewer, part)),
);
