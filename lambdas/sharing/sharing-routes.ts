/** The routes of share links. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostParams, PostView } from '../posts/post-contract.ts';
import {
  NewShareLink,
  SharedPostParams,
  ShareLinkList,
  ShareLinkParams,
  ShareLinkTicket,
} from './share-link-contract.ts';

export const createShareLink = defineRoute({
  method: 'POST',
  path: '/v1/posts/{postId}/share-links',
  area: 'curation',
  access: 'token',
  summary: "Make a link that shows one's own post to whoever holds it, without an account",
  description:
    `A published post that is public, unlisted or for followers can be shared, by up to ${limits.shareLinksPerPost} links. ` +
    'The token is told once. A link ceases to work while the post, its author or its visibility no longer allow it.',
  params: PostParams,
  body: NewShareLink,
  reply: { status: 201, schema: ShareLinkTicket },
  problems: ['account_suspended', 'not_found', 'not_shareable', 'limit_reached', 'conflict'],
  idempotent: true,
  secretAnswer: true,
});

export const listShareLinks = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/share-links',
  area: 'curation',
  access: 'token',
  summary: "List the links to one's own post, newest first",
  params: PostParams,
  reply: { status: 200, schema: ShareLinkList },
  problems: ['not_found'],
});

export const deleteShareLink = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/share-links/{linkId}',
  area: 'curation',
  access: 'token',
  summary: "End a link to one's own post at once",
  params: ShareLinkParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});

export const getSharedPost = defineRoute({
  method: 'GET',
  path: '/v1/shared/{token}',
  area: 'curation',
  access: 'public',
  summary: 'Read the post that a link shows',
  description: 'A token that shows nothing answers 404, whatever the reason.',
  params: SharedPostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found'],
});
