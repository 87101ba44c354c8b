/** The routes of the people whom posts name. The one table of all routes is in ../routes.ts. */
import { UsernameParams } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';

export const acceptCoAuthorship = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/co-authorship',
  access: 'token',
  summary: 'Accept an invitation to co-author a post',
  description: 'The post is then listed among your own posts, too.',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
  changesOwnLists: true,
});

export const declineCoAuthorship = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/co-authorship',
  access: 'token',
  suspendedMay: 'it takes your name off',
  summary: 'Decline an invitation to co-author a post, or stop being a co-author',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
  changesOwnLists: true,
});

export const listCoAuthorInvitations = defineRoute({
  method: 'GET',
  path: '/v1/me/co-author-invitations',
  access: 'token',
  summary: 'List the posts that you are invited to co-author, newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});

export const acceptPartnership = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/partnership',
  access: 'token',
  summary: 'Accept an invitation to be the paid partner of a post',
  description: 'Until then, only you and the author see that the post names you.',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
  changesOwnLists: true,
});

export const declinePartnership = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/partnership',
  access: 'token',
  suspendedMay: 'it takes your name off',
  summary: 'Decline an invitation to be the paid partner of a post, or stop being its partner',
  description: 'The post stays marked as a paid partnership, without your name.',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
  changesOwnLists: true,
});

export const listPartnershipInvitations = defineRoute({
  method: 'GET',
  path: '/v1/me/partnership-invitations',
  access: 'token',
  summary: 'List the posts that you are invited to be the paid partner of, newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});

export const acceptTags = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/tags/me',
  access: 'token',
  summary: 'Accept your tags on a post',
  description: 'Others can then see that you are tagged.',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
  changesOwnLists: true,
});

export const removeTags = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/tags/me',
  access: 'token',
  suspendedMay: 'it takes your name off',
  summary: 'Remove your tags from a post for good',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
  changesOwnLists: true,
});

export const listTaggedPosts = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/tagged',
  access: 'optional',
  summary: 'List the posts in which an account is tagged, newest first',
  description:
    'Tags that have not been accepted yet are listed only for the tagged account and the author of the post.',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor'],
});
