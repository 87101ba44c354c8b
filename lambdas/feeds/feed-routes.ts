/** The routes of the feeds area. The one table of all routes is in ../routes.ts. */
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { HomePostView } from './feed-contract.ts';

export const getHomeFeed = defineRoute({
  method: 'GET',
  path: '/v1/feeds/home',
  access: 'token',
  summary: 'Get your home feed, strictly newest first',
  description:
    'Your own posts, those of the accounts that you follow, as authors or co-authors, and what these reposted, by when it came in; each post once. ' +
    'A post of somebody whom you follow stands at its own time, any other where the first of them reposted it. Nothing of authors whom you mute, and no unlisted or private posts.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(HomePostView) },
  problems: ['invalid_cursor'],
  cached: true,
});
