import { listAudiences } from '../../audiences/audience-routes.ts';
import { presentAudience } from '../../audiences/audience-view.ts';
import { AudienceId } from '../../kernel/ids.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { route } from '../route.ts';
import type { GraphDeps } from './deps.ts';

export const answerListAudiences = route<typeof listAudiences, GraphDeps>(
  listAudiences,
  async ({ query, viewer, deps, now }) => {
    const scope = listScope(viewer, 'audiences');
    const after = await readPosition(deps.cursors, scope, query.cursor, AudienceId, now);
    const { audiences, next } = await deps.audiences.page(viewer, { limit: query.limit, after });
    return {
      body: {
        items: audiences.map(presentAudience),
        ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
      },
    };
  },
);
