import { unmute } from '../../graph/block-mute-restrict.ts';
import { deleteMute } from '../../graph/block-mute-restrict-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerDeleteMute = route<typeof deleteMute, GraphDeps>(
  deleteMute,
  async ({ params, viewer, deps, now }) => ({
    body: await unmute(deps, { viewer, username: params.username, now }),
  }),
);
