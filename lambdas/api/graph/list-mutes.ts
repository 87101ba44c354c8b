import { listMutes } from '../../graph/block-mute-restrict-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerOwnPeople } from './people-page.ts';

export const answerListMutes = route<typeof listMutes, GraphDeps>(listMutes, (call) =>
  answerOwnPeople('muted', call),
);
