import { UsernameParams } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';
import { RepostView } from './repost-contract.ts';

export const repostPost = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/repost',
  access: 'token',
  summary: "Repost someone else's public post to your profile",
  params: PostParams,
  reply: { status: 200, schema: RepostView },
  problems: ['not_found', 'cannot_do_to_self', 'forbidden_by_policy', 'feature_off'],
});

export const undoRepost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/repost',
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Undo a repost',
  params: PostParams,
  reply: { status: 200, schema: RepostView },
  problems: ['not_found'],
});

export const listAccountReposts = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/reposts',
  access: 'optional',
  summary: 'List the posts that an account has reposted, newest post first',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor', 'feature_off'],
});
