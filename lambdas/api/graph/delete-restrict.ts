import { unrestrict } from '../../graph/block-mute-restrict.ts';
import { deleteRestrict } from '../../graph/block-mute-restrict-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerDeleteRestrict = route<typeof deleteRestrict, GraphDeps>(
  deleteRestrict,
  async ({ params, viewer, deps, now }) => ({
    body: await unrestrict(deps, { viewer, username: params.username, now }),
  }),
);
