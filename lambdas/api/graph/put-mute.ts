import { mute } from '../../graph/block-mute-restrict.ts';
import { putMute } from '../../graph/block-mute-restrict-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerPutMute = route<typeof putMute, GraphDeps>(
  putMute,
  async ({ params, body, viewer, deps, now }) => ({
    body: await mute(deps, { viewer, username: params.username, until: body.until, now }),
  }),
);
