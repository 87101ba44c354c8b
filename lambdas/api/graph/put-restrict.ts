import { restrict } from '../../graph/block-mute-restrict.ts';
import { putRestrict } from '../../graph/block-mute-restrict-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerPutRestrict = route<typeof putRestrict, GraphDeps>(
  putRestrict,
  async ({ params, viewer, deps, seed, now }) => ({
    body: await restrict(deps, { viewer, username: params.username, seed, now }),
  }),
);
