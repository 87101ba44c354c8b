import { block } from '../../graph/block-mute-restrict.ts';
import { putBlock } from '../../graph/block-mute-restrict-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerPutBlock = route<typeof putBlock, GraphDeps>(
  putBlock,
  async ({ params, viewer, deps, seed, now }) => ({
    body: await block(deps, { viewer, username: params.username, seed, now }),
  }),
);
