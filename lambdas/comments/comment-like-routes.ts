import { defineRoute } from '../kernel/route-spec.ts';
import { LikeView } from '../reactions/reaction-contract.ts';
import { CommentParams } from './comment-contract.ts';

export const likeComment = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/comments/{commentId}/like',
  access: 'token',
  summary: 'Like a comment',
  description: 'Liking it again changes nothing. The like count follows within moments.',
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
  params: CommentParams,
  reply: { status: 200, schema: LikeView },
  problems: ['not_found'],
});
