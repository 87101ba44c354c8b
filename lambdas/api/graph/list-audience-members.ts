import { listAudienceMembers } from '../../audiences/audience-routes.ts';
import { listMembers } from '../../audiences/list-members.ts';
import { AccountId } from '../../ids.ts';
import { listScope, readPosition } from '../../paging.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';
import { pageBodyOf } from './people-page.ts';

export const answerListAudienceMembers = route<typeof listAudienceMembers, GraphDeps>(
  listAudienceMembers,
  async ({ params: { audienceId }, query, viewer, deps, now }) => {
    const scope = listScope(viewer, `members ${audienceId}`);
    const after = await readPosition(deps.cursors, scope, query.cursor, AccountId, now);
    const page = await listMembers(deps, { owner: viewer, audienceId, limit: query.limit, after });
    return { body: await pageBodyOf(deps, scope, page, now) };
  },
);
