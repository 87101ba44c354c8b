/** The routes of the people whom posts name. The one table of all routes is in ../routes.ts. */
import { UsernameParams } from '../accounts/account-contract.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';

export const putCoAuthorship = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/co-authorship',
  area: 'curation',
  access: 'token',
  summary: 'Accept to be a co-author of a post',
  description: "The post then stands among one's own, too.",
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});

export const deleteCoAuthorship = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/co-authorship',
  area: 'curation',
  access: 'token',
  summary: 'Decline to be a co-author of a post, or cease to be one',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});

export const listCoAuthorInvitations = defineRoute({
  method: 'GET',
  path: '/v1/me/co-author-invitations',
  area: 'curation',
  access: 'token',
  summary: 'List the posts that one is asked to be a co-author of, newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});

export const putOwnTags = defineRoute({
  method: 'PUT',
  path: '/v1/posts/{postId}/tags/me',
  area: 'curation',
  access: 'token',
  summary: 'Let others see that one is tagged on a post',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});

export const deleteOwnTags = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/tags/me',
  area: 'curation',
  access: 'token',
  summary: 'Take the tags of oneself off a post, for good',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});

export const listTaggedPosts = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/tagged',
  area: 'curation',
  access: 'optional',
  summary: 'List the posts on which an account is tagged, newest first',
  description:
    'Tags that wait to be accepted are listed to the tagged account and to the author of the post.',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor'],
});
