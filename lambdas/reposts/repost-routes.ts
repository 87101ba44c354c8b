import { UsernameParams } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';
import { RepostView } from './repost-contract.ts';

export const putRepost = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/repost',
  area: 'engagement',
  access: 'token',
  summary: "Show a public post of somebody else on one's own profile",
  params: PostParams,
  reply: { status: 200, schema: RepostView },
  problems: ['account_required', 'not_found', 'cannot_do_to_self', 'forbidden_by_policy', 'feature_off'],
});

export const deleteRepost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/repost',
  area: 'engagement',
  access: 'token',
  summary: 'Take back a repost',
  params: PostParams,
  reply: { status: 200, schema: RepostView },
  problems: ['account_required', 'not_found'],
});

export const listReposts = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/reposts',
  area: 'engagement',
  access: 'optional',
  summary: 'List what an account has reposted, newest post first',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor', 'feature_off'],
});
