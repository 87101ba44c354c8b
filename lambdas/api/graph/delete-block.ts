import { unblock } from '../../graph/block-mute-restrict.ts';
import { deleteBlock } from '../../graph/block-mute-restrict-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerDeleteBlock = route<typeof deleteBlock, GraphDeps>(
  deleteBlock,
  async ({ params, viewer, deps, now }) => ({
    body: await unblock(deps, { viewer, username: params.username, now }),
  }),
);
