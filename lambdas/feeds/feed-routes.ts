/** The routes of the feeds area. The one table of all routes is in ../routes.ts. */
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostView } from '../posts/post-contract.ts';

export const getHomeFeed = defineRoute({
  method: 'GET',
  path: '/v1/feeds/home',
  access: 'token',
  summary: 'Get your home feed, strictly newest first',
  description:
    'Your own posts and those of the accounts that you follow, as authors or co-authors; each post once. Nothing of authors whom you mute, and no unlisted or private posts.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});
