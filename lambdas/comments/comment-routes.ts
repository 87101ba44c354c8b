/** The routes of the comments area. The one table of all routes is in ../routes.ts. */
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams } from '../posts/post-contract.ts';
import { CommentChange, CommentParams, CommentView, NewComment } from './comment-contract.ts';

const COMMENT = '/v1/posts/{postId}/comments/{commentId}';

export const createComment = defineRoute({
  method: 'POST',
  path: '/v1/posts/{postId}/comments',
  area: 'comments',
  access: 'token',
  summary: 'Comment on a post, or reply to a comment on it',
  description:
    "The post's `commentPolicy` says who may. A comment that its author must approve first is `pending` until then.",
  params: PostParams,
  body: NewComment,
  reply: { status: 201, schema: CommentView },
  problems: ['account_required', 'account_suspended', 'not_found', 'comments_off', 'forbidden_by_policy'],
  idempotent: true,
});

export const listComments = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/comments',
  area: 'comments',
  access: 'optional',
  summary: 'List the comments on a post: pinned ones, then newest first',
  description: "The post's author also sees comments that are pending or hidden.",
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CommentView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const getComment = defineRoute({
  method: 'GET',
  path: COMMENT,
  area: 'comments',
  access: 'optional',
  summary: 'Read a comment or a reply',
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found'],
});

export const listReplies = defineRoute({
  method: 'GET',
  path: `${COMMENT}/replies` as const,
  area: 'comments',
  access: 'optional',
  summary: 'List the replies to a comment, oldest first',
  params: CommentParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CommentView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const patchComment = defineRoute({
  method: 'PATCH',
  path: COMMENT,
  area: 'comments',
  access: 'token',
  summary: "Edit one's own comment within 15 minutes",
  description: 'Where comments are approved first, an edited one waits again.',
  params: CommentParams,
  body: CommentChange,
  reply: { status: 200, schema: CommentView },
  problems: ['account_suspended', 'not_found', 'edit_window_closed', 'conflict'],
});

export const deleteComment = defineRoute({
  method: 'DELETE',
  path: COMMENT,
  area: 'comments',
  access: 'token',
  summary: "Delete one's own comment, or one on one's own post; its replies go with it",
  params: CommentParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const listPendingOfPost = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/comments/pending',
  area: 'comments',
  access: 'token',
  summary: "List the comments on one's own post that wait for approval, newest first",
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CommentView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listPendingComments = defineRoute({
  method: 'GET',
  path: '/v1/me/pending-comments',
  area: 'comments',
  access: 'token',
  summary: "List the comments on all one's posts that wait for approval, newest posts first",
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CommentView) },
  problems: ['account_required', 'invalid_cursor'],
});

export const approveComment = defineRoute({
  method: 'PUT',
  path: `${COMMENT}/approve` as const,
  area: 'comments',
  access: 'token',
  summary: "Show a comment that waits on one's own post to everybody",
  description: 'A comment that does not wait stays as it is.',
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'conflict'],
});

export const pinComment = defineRoute({
  method: 'PUT',
  path: `${COMMENT}/pin` as const,
  area: 'comments',
  access: 'token',
  summary: "Pin a comment on one's own post above the others",
  description: 'Up to 3; the last one pinned comes first.',
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'limit_reached', 'conflict'],
});

export const unpinComment = defineRoute({
  method: 'DELETE',
  path: `${COMMENT}/pin` as const,
  area: 'comments',
  access: 'token',
  summary: "Take a comment on one's own post off the pinned ones",
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'conflict'],
});

export const hideComment = defineRoute({
  method: 'PUT',
  path: `${COMMENT}/hide` as const,
  area: 'comments',
  access: 'token',
  summary: "Hide a comment on one's own post from all but who wrote it",
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'conflict'],
});

export const unhideComment = defineRoute({
  method: 'DELETE',
  path: `${COMMENT}/hide` as const,
  area: 'comments',
  access: 'token',
  summary: "Show a hidden comment on one's own post again",
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'conflict'],
});
