import { PersonView, UsernameParams } from '../accounts/account-contract.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';
import { RepostView } from './repost-contract.ts';

export const repostPost = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/repost',
  access: 'token',
  interacts: true,
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

export const listReposters = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/reposts',
  access: 'optional',
  summary: 'List the accounts that have reposted a post',
  description:
    `Accounts that you follow come first, among the newest ${limits.followedFirstAmong} reposts; then all others. Each part is sorted by when the post was reposted, newest first. ` +
    'What is new while you page does not move the rest. Accounts that you block or that block you are left out, and so are those whose profile you cannot see.',
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['not_found', 'invalid_cursor', 'feature_off'],
});

export const listAccountReposts = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/reposts',
  access: 'optional',
  summary: 'List the posts that an account has reposted, last reposted first',
  description: 'Your own list has at once what you just reposted, and lacks what you took back.',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor', 'feature_off'],
});
