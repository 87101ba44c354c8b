import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';
import { SaveView } from './save-contract.ts';

export const putSave = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/save',
  area: 'collections',
  access: 'token',
  summary: 'Save a post',
  description: 'Only oneself sees what one saves; the author sees how many saved the post.',
  params: PostParams,
  reply: { status: 200, schema: SaveView },
  problems: ['account_required', 'not_found'],
});

export const deleteSave = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/save',
  area: 'collections',
  access: 'token',
  summary: 'Cease to save a post',
  description: "Takes the post out of all of one's collections too.",
  params: PostParams,
  reply: { status: 200, schema: SaveView },
  problems: ['account_required', 'not_found'],
});

export const listSaved = defineRoute({
  method: 'GET',
  path: '/v1/me/saved',
  area: 'collections',
  access: 'token',
  summary: 'List the posts that one has saved, newest post first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});
