/** The routes of the posts area. The one table of all routes is in ../routes.ts. */
import { UsernameParams } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { NewPost, PostChange, PostEditView, PostParams, PostView } from './post-contract.ts';

export const createPost = defineRoute({
  method: 'POST',
  path: '/v1/posts',
  area: 'posts',
  access: 'token',
  summary: 'Post 1 to 34 photos, ready or still processing',
  description: 'The post is published when all its photos are ready; a rejected photo holds it.',
  body: NewPost,
  reply: { status: 201, schema: PostView },
  problems: ['account_required', 'account_suspended', 'photo_unusable', 'photo_in_use'],
  idempotent: true,
});

export const getPost = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}',
  area: 'posts',
  access: 'optional',
  summary: 'Read a post',
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found'],
});

export const patchPost = defineRoute({
  method: 'PATCH',
  path: '/v1/posts/{postId}',
  area: 'posts',
  access: 'token',
  summary: "Edit one's own post; what it said before stays in its history",
  params: PostParams,
  body: PostChange,
  reply: { status: 200, schema: PostView },
  problems: ['not_found', 'conflict'],
});

export const deletePost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}',
  area: 'posts',
  access: 'token',
  summary: "Put one's own post into the bin for 30 days",
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const restorePost = defineRoute({
  method: 'POST',
  path: '/v1/posts/{postId}/restore',
  area: 'posts',
  access: 'token',
  summary: "Take one's own post out of the bin",
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found', 'not_deleted'],
});

export const getPostHistory = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/history',
  area: 'posts',
  access: 'optional',
  summary: 'List what a post said before each of its edits, newest first',
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostEditView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listBin = defineRoute({
  method: 'GET',
  path: '/v1/me/bin',
  area: 'posts',
  access: 'token',
  summary: "List one's own deleted posts that can still be restored",
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});

export const listAccountPosts = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/posts',
  area: 'posts',
  access: 'optional',
  summary: "List an account's posts, newest first",
  description: 'The author also sees posts that are processing or held.',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor'],
});
