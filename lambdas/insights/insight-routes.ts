/** The routes of views and insights. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams } from '../posts/post-contract.ts';
import { InsightQuery, InsightView, SeenPosts } from './insight-contract.ts';

export const postViews = defineRoute({
  method: 'POST',
  path: '/v1/views',
  area: 'engagement',
  access: 'token',
  summary: 'Tell which posts one has looked at',
  description:
    'Counted for their authors alone, once per viewer, post and day (UTC). Posts that do not exist, cannot be seen or are one’s own are passed over.',
  body: SeenPosts,
  reply: { status: 204 },
  problems: ['account_required', 'account_suspended'],
});

export const putShare = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/share',
  area: 'engagement',
  access: 'token',
  summary: 'Tell that one has shared a post by other means',
  description: 'Counted for its author alone, once per viewer, post and day (UTC).',
  params: PostParams,
  reply: { status: 204 },
  problems: ['account_required', 'account_suspended', 'not_found'],
});

export const getInsights = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/insights',
  area: 'engagement',
  access: 'token',
  summary: "Read how one's own post fares, in all and by day",
  description: `Numbers below ${limits.insightFloor} are null, so that nobody is recognised in them. Days are kept for two years.`,
  params: PostParams,
  query: InsightQuery,
  reply: { status: 200, schema: InsightView },
  problems: ['not_found'],
});
