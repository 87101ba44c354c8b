/** The routes of likes, saves and reposts. The one table of all routes is in ../routes.ts. */
import { PersonView } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';
import { LikeView } from '../reactions/reaction-contract.ts';

export const likePost = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/like',
  access: 'token',
  summary: 'Like a post',
  description: 'Liking it again changes nothing. The like count follows within moments.',
  params: PostParams,
  reply: { status: 200, schema: LikeView },
  problems: ['not_found'],
});

export const unlikePost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/like',
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Unlike a post',
  description: 'Also works when you can no longer see the post.',
  params: PostParams,
  reply: { status: 200, schema: LikeView },
  problems: ['not_found'],
});

export const listLikers = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/likes',
  access: 'optional',
  summary: 'List the accounts that like a post',
  description:
    'In no particular order. Accounts that you block or that block you are left out. Where the author hides like counts, only the author can get the list.',
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listLikedPosts = defineRoute({
  method: 'GET',
  path: '/v1/me/likes',
  access: 'token',
  summary: 'List your liked posts, newest first',
  description: 'Sorted by the date of the post, not by when you liked it.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});
