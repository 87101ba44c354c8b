/** The routes of the feeds area. The one table of all routes is in ../routes.ts. */
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostView } from '../posts/post-contract.ts';

export const getHomeFeed = defineRoute({
  method: 'GET',
  path: '/v1/feeds/home',
  access: 'token',
  summary: 'Get your home feed: posts of the accounts that you follow, strictly newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});
