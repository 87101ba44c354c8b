import { restrict } from '../../graph/shield.ts';
import { putRestrict } from '../../graph/shield-routes.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerPutRestrict = route<typeof putRestrict, GraphDeps>(
  putRestrict,
  async ({ params, viewer, deps, seed, now }) => ({
    body: await restrict(deps, { viewer, username: params.username, seed, now }),
  }),
);
