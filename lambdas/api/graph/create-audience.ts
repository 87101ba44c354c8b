import { createAudience } from '../../audiences/audience-routes.ts';
import { presentAudience } from '../../audiences/audience-view.ts';
import { createAudience as makeAudience } from '../../audiences/manage-audiences.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerCreateAudience = route<typeof createAudience, GraphDeps>(
  createAudience,
  async ({ body, viewer, deps, seed }) => ({
    body: presentAudience(await makeAudience(deps, viewer, body.name, seed)),
  }),
);
