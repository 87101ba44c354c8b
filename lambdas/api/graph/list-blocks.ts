import { listBlocks } from '../../graph/block-mute-restrict-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { answerOwnPeople } from './people-page.ts';

export const answerListBlocks = route<typeof listBlocks, GraphDeps>(listBlocks, (call) =>
  answerOwnPeople('blocked', call),
);
