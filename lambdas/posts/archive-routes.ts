/** The routes of archive and pins. The one table of all routes is in ../routes.ts. */
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from './post-contract.ts';

export const putArchive = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/archive',
  area: 'curation',
  access: 'token',
  summary: "Take one's own published post out of everybody else's sight",
  description: 'It keeps all that it has and comes back with `DELETE`.',
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['account_required', 'not_found', 'not_published', 'conflict'],
});

export const deleteArchive = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/archive',
  area: 'curation',
  access: 'token',
  summary: "Publish one's own archived post again",
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['account_required', 'not_found', 'not_published', 'conflict'],
});

export const listArchive = defineRoute({
  method: 'GET',
  path: '/v1/me/archive',
  area: 'curation',
  access: 'token',
  summary: "List one's own archived posts, newest first",
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['account_required', 'invalid_cursor'],
});

export const putPin = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/pin',
  area: 'curation',
  access: 'token',
  summary: "Pin one's own published post: the profile begins with it",
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['account_suspended', 'not_found', 'not_published', 'limit_reached', 'conflict'],
});

export const deletePin = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/pin',
  area: 'curation',
  access: 'token',
  summary: "Unpin one's own post",
  params: PostParams,
  reply: { status: 204 },
  problems: ['account_suspended', 'not_found', 'conflict'],
});
