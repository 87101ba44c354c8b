/** The routes of views and insights. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams } from '../posts/post-contract.ts';
import {
  AccountInsightQuery,
  AccountInsightView,
  InsightQuery,
  InsightView,
  SeenPosts,
} from './insight-contract.ts';

export const reportPostViews = defineRoute({
  method: 'POST',
  path: '/v1/views',
  access: 'token',
  limit: 'views',
  summary: 'Report post views',
  description:
    'Tells which posts you have looked at. Views are counted for the author of each post only, once per viewer, post and day (UTC). Posts that do not exist, that you cannot see or that are your own are skipped.',
  body: SeenPosts,
  reply: { status: 204 },
});

export const reportPostShare = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/share',
  access: 'token',
  summary: 'Report a post share',
  description:
    'Tells that you have shared a post by means other than this API. Shares are counted for the author of the post only, once per viewer, post and day (UTC).',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const getPostInsights = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/insights',
  access: 'token',
  summary: 'Get post insights',
  description: `The numbers of a post of which you are the author, or have agreed to be a co-author, in total and by day. Numbers below ${limits.insightFloor} are null, so that nobody can be identified from them: the days, and what is counted nowhere else (views, shares, follows), must not tell who did it. Likes, reposts, comments and, for the author, saves are exact in the post's \`counts\` because they are not secret there: who likes, reposts or comments can be listed, and of saves only the total is told, never when or by whom. Days are kept for two years.`,
  params: PostParams,
  query: InsightQuery,
  reply: { status: 200, schema: InsightView },
  problems: ['not_found'],
});

export const getAccountInsights = defineRoute({
  method: 'GET',
  path: '/v1/me/insights',
  access: 'token',
  summary: 'Get insights of all your posts together',
  description: `The numbers of all posts of which you are the author, in total and by day, for up to ${limits.accountInsightDays} days. They are sums of what each post has: a person counts once for each post. Numbers below ${limits.insightFloor} are null, as in the insights of a post. Posts that you co-author count for their author only. Posts in the bin or in the archive count as before; those that are deleted for good no longer do. New numbers take a moment.`,
  query: AccountInsightQuery,
  reply: { status: 200, schema: AccountInsightView },
});
