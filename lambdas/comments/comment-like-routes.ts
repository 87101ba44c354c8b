import { PersonView } from '../accounts/account-contract.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { LikeView } from '../reactions/reaction-contract.ts';
import { CommentParams } from './comment-contract.ts';

export const likeComment = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/comments/{commentId}/like',
  access: 'token',
  interacts: true,
  summary: 'Like a comment',
  description: 'Liking it again changes nothing. The number in the answer counts your like.',
  params: CommentParams,
  reply: { status: 200, schema: LikeView },
  problems: ['not_found'],
});

export const unlikeComment = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/comments/{commentId}/like',
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Unlike a comment',
  description: 'Also works when you can no longer see the comment; the number is null then.',
  params: CommentParams,
  reply: { status: 200, schema: LikeView },
  problems: ['not_found'],
});

export const listCommentLikers = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/comments/{commentId}/likes',
  access: 'optional',
  summary: 'List the accounts that like a comment',
  description:
    `Accounts that you follow come first, among the newest ${limits.followedFirstAmong} likes; then all others. Each part is sorted by when the comment was liked, newest first. ` +
    'What is new while you page does not move the rest. Accounts that you block or that block you are left out.',
  params: CommentParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PersonView) },
  problems: ['not_found', 'invalid_cursor'],
});
