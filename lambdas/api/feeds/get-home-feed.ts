import * as z from 'zod/mini';
import { getHomeFeed } from '../../feeds/feed-routes.ts';
import { readHomeFeed } from '../../feeds/home-feed.ts';
import { presentFeed } from '../../feeds/present-feed.ts';
import { PostId } from '../../kernel/ids.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { hidesLikesFrom } from '../../posts/like-counts.ts';
import { route } from '../route.ts';
import type { FeedsDeps } from './deps.ts';

const Position = z.object({ before: PostId, merges: z.boolean() });

export const answerGetHomeFeed = route<typeof getHomeFeed, FeedsDeps>(
  getHomeFeed,
  async ({ query, viewer, deps, now, language }) => {
    const scope = listScope(viewer, 'home feed');
    const from = await readPosition(deps.cursors, scope, query.cursor, Position, now);
    const { items, next } = await readHomeFeed(deps.feeds, { reader: viewer, limit: query.limit, from, now });
    const hidesLikes = await hidesLikesFrom(deps.accounts, viewer, items);
    return {
      body: {
        items: await presentFeed(items, { reader: viewer, hidesLikes, language, now }, deps.media),
        ...(next && { cursor: await writePosition(deps.cursors, scope, next, now) }),
      },
    };
  },
);
