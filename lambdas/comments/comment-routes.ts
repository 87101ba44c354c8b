/** The routes of the comments area. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams } from '../posts/post-contract.ts';
import { CommentChange, CommentParams, CommentsQuery, CommentView, NewComment } from './comment-contract.ts';

const COMMENT = '/v1/posts/{postId}/comments/{commentId}';

export const createComment = defineRoute({
  method: 'POST',
  path: '/v1/posts/{postId}/comments',
  access: 'token',
  interacts: true,
  summary: 'Comment on a post or reply to a comment',
  description:
    "The post's `commentPolicy` decides who can comment. A comment that the post's author has to approve first is `pending` until then.",
  params: PostParams,
  body: NewComment,
  reply: { status: 201, schema: CommentView },
  problems: ['not_found', 'comments_off', 'forbidden_by_policy'],
  idempotent: true,
});

export const listComments = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/comments',
  access: 'optional',
  summary: 'List the comments on a post: pinned comments first, then newest, oldest or most liked first',
  description:
    `The post's author, and co-authors who have accepted, also get pending and hidden comments. \`sort=top\` sorts the newest ${limits.topCommentsAmong} comments by their likes, ` +
    'equally liked ones newest first; the others follow, newest first. Each page goes by the likes at its own time: while people like comments, one may come twice or not at all. A cursor goes on in the order in which it was given.',
  params: PostParams,
  query: CommentsQuery,
  reply: { status: 200, schema: pageOf(CommentView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const getComment = defineRoute({
  method: 'GET',
  path: COMMENT,
  access: 'optional',
  summary: 'Get a comment or a reply',
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found'],
});

export const listReplies = defineRoute({
  method: 'GET',
  path: `${COMMENT}/replies` as const,
  access: 'optional',
  summary: 'List the replies to a comment, oldest first',
  params: CommentParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CommentView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const updateComment = defineRoute({
  method: 'PATCH',
  path: COMMENT,
  access: 'token',
  limit: 'edits',
  interacts: true,
  summary: `Edit your comment within ${limits.commentEditMinutes} minutes`,
  description: 'Where comments need approval, an edited comment needs it again.',
  params: CommentParams,
  body: CommentChange,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'edit_window_closed', 'conflict'],
});

export const deleteComment = defineRoute({
  method: 'DELETE',
  path: COMMENT,
  access: 'token',
  limit: 'deletions',
  suspendedMay: 'it takes away what is yours, or what others wrote under your posts',
  summary: 'Delete your comment, or any comment on your post',
  description:
    'The replies to it are deleted with it. Co-authors who have accepted delete what others than the author wrote.',
  params: CommentParams,
  reply: { status: 204 },
  problems: ['not_found'],
  changesOwnLists: true,
});

export const listPendingCommentsOnPost = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/comments/pending',
  access: 'token',
  summary: 'List the comments on your post that are waiting for approval, newest first',
  description:
    'For the author of the post and for co-authors who have accepted; of accounts that the author restricts, the author alone gets the comments.',
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CommentView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listPendingComments = defineRoute({
  method: 'GET',
  path: '/v1/me/pending-comments',
  access: 'token',
  summary: 'List the comments on all your posts that are waiting for approval, newest posts first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CommentView) },
  problems: ['account_required', 'invalid_cursor'],
});

export const approveComment = defineRoute({
  method: 'PUT',
  path: `${COMMENT}/approve` as const,
  access: 'token',
  summary: 'Approve a pending comment on your post',
  description:
    'The comment is then shown to everyone, and the person who wrote it is told, unless they never saw it wait. A comment that is not pending stays as it is. Like hiding, pinning and deleting, this is open to the author of the post and to co-authors who have accepted. Co-authors neither hide nor delete comments by the author, and what they wrote themselves stays as it is.',
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'conflict'],
  changesOwnLists: true,
});

export const pinComment = defineRoute({
  method: 'PUT',
  path: `${COMMENT}/pin` as const,
  access: 'token',
  summary: 'Pin a comment on your post above the others',
  description: `You can pin up to ${limits.pinnedComments} comments on a post; the last one pinned comes first.`,
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'limit_reached', 'conflict'],
});

export const unpinComment = defineRoute({
  method: 'DELETE',
  path: `${COMMENT}/pin` as const,
  access: 'token',
  suspendedMay: 'it takes back what you did',
  summary: 'Unpin a comment on your post',
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'conflict'],
});

export const hideComment = defineRoute({
  method: 'PUT',
  path: `${COMMENT}/hide` as const,
  access: 'token',
  summary: 'Hide a comment on your post',
  description: 'Only you and the person who wrote it still see it.',
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'conflict'],
  changesOwnLists: true,
});

export const unhideComment = defineRoute({
  method: 'DELETE',
  path: `${COMMENT}/hide` as const,
  access: 'token',
  summary: 'Unhide a comment on your post',
  params: CommentParams,
  reply: { status: 200, schema: CommentView },
  problems: ['not_found', 'conflict'],
  changesOwnLists: true,
});
