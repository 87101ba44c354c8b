/** The routes of archive and pins. The one table of all routes is in ../routes.ts. */
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from './post-contract.ts';

export const archivePost = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/archive',
  access: 'token',
  suspendedMay: 'it lets fewer people see your posts',
  summary: 'Archive your published post',
  description:
    'Nobody else can see an archived post. It keeps everything it has and comes back with `DELETE`.',
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found', 'not_published', 'conflict'],
  changesOwnLists: true,
});

export const unarchivePost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/archive',
  access: 'token',
  summary: 'Unarchive your post',
  description: 'The post is published again.',
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found', 'not_published', 'conflict'],
  changesOwnLists: true,
});

export const listArchivedPosts = defineRoute({
  method: 'GET',
  path: '/v1/me/archive',
  access: 'token',
  summary: 'List your archived posts, newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['account_required', 'invalid_cursor'],
});

export const pinPost = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/pin',
  access: 'token',
  summary: 'Pin your published post to the top of your profile',
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found', 'not_published', 'limit_reached', 'conflict'],
});

export const unpinPost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/pin',
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Unpin your post',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});
