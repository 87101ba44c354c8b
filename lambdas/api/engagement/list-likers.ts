import { presentCard } from '../../accounts/account-view.ts';
import { AccountId } from '../../kernel/ids.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { listLikers as spec } from '../../likes/like-routes.ts';
import { listLikers } from '../../likes/list-likers.ts';
import { route } from '../route.ts';
import type { EngagementDeps } from './deps.ts';

export const answerListLikers = route<typeof spec, EngagementDeps>(
  spec,
  async ({ params, query, viewer, deps, now }) => {
    const scope = listScope(viewer, `likers ${params.postId}`);
    const from = await readPosition(deps.cursors, scope, query.cursor, AccountId, now);
    const { items, next } = await listLikers(deps, { ...params, viewer, limit: query.limit, from, now });
    return {
      body: {
        items: await Promise.all(items.map((person) => presentCard(person, deps.media, now))),
        ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
      },
    };
  },
);
