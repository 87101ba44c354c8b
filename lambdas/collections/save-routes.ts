import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';
import { SaveView } from './save-contract.ts';

export const savePost = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/save',
  access: 'token',
  summary: 'Save a post',
  description: 'Only you can see what you save; the author sees how many people saved the post.',
  params: PostParams,
  reply: { status: 200, schema: SaveView },
  problems: ['not_found'],
});

export const unsavePost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/save',
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Unsave a post',
  description: 'Also removes the post from all your collections.',
  params: PostParams,
  reply: { status: 200, schema: SaveView },
  problems: ['not_found', 'conflict'],
});

export const listSavedPosts = defineRoute({
  method: 'GET',
  path: '/v1/me/saved',
  access: 'token',
  summary: 'List your saved posts, last saved first',
  description: 'What you just saved or unsaved is in the list, or out of it, at once.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});
