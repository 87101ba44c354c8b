/** The routes of likes, saves and reposts. The one table of all routes is in ../routes.ts. */
import { AccountCard } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';
import { CommentParams, LikeView } from './like-contract.ts';

export const putLike = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/like',
  area: 'engagement',
  access: 'token',
  summary: 'Like a post',
  description: 'Doing so again changes nothing. The number of likes follows within moments.',
  params: PostParams,
  reply: { status: 200, schema: LikeView },
  problems: ['account_required', 'not_found'],
});

export const deleteLike = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/like',
  area: 'engagement',
  access: 'token',
  summary: 'Take back a like',
  description: 'Works also when the post can no longer be seen.',
  params: PostParams,
  reply: { status: 200, schema: LikeView },
  problems: ['account_required', 'not_found'],
});

export const listLikers = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/likes',
  area: 'engagement',
  access: 'optional',
  summary: 'List who likes a post',
  description:
    'In no particular order; without people with whom the viewer has a block. Where the author hides numbers of likes, the list is for the author alone.',
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listMyLikes = defineRoute({
  method: 'GET',
  path: '/v1/me/likes',
  area: 'engagement',
  access: 'token',
  summary: 'List the posts that one likes, newest post first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});

export const putCommentLike = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/comments/{commentId}/like',
  area: 'engagement',
  access: 'token',
  summary: 'Like a comment',
  description: 'Doing so again changes nothing. The number of likes follows within moments.',
  params: CommentParams,
  reply: { status: 200, schema: LikeView },
  problems: ['account_required', 'not_found'],
});

export const deleteCommentLike = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/comments/{commentId}/like',
  area: 'engagement',
  access: 'token',
  summary: 'Take back a like of a comment',
  params: CommentParams,
  reply: { status: 200, schema: LikeView },
  problems: ['account_required', 'not_found'],
});
