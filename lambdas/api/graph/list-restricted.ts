import { listRestricted } from '../../graph/block-mute-restrict-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerOwnPeople } from './people-page.ts';

export const answerListRestricted = route<typeof listRestricted, GraphDeps>(listRestricted, (call) =>
  answerOwnPeople('restricted', call),
);
