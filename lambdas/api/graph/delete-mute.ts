import { unmute } from '../../graph/shield.ts';
import { deleteMute } from '../../graph/shield-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerDeleteMute = route<typeof deleteMute, GraphDeps>(
  deleteMute,
  async ({ params, viewer, deps, now }) => ({
    body: await unmute(deps, { viewer, username: params.username, now }),
  }),
);
