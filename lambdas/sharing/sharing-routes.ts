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
  access: 'token',
  summary: 'Create a share link to your post',
  description:
    'Anyone who has the link can see the post without an account. ' +
    `A published post that is public, unlisted or for followers can be shared, with up to ${limits.shareLinksPerPost} links. ` +
    'The token is returned only once. A link does not work while the post, its author or its visibility do not allow it.',
  params: PostParams,
  body: NewShareLink,
  reply: { status: 201, schema: ShareLinkTicket },
  problems: ['not_found', 'not_shareable', 'limit_reached', 'conflict'],
  idempotent: true,
  secretAnswer: true,
});

export const listShareLinks = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/share-links',
  access: 'token',
  summary: 'List the share links to your post, newest first',
  params: PostParams,
  reply: { status: 200, schema: ShareLinkList },
  problems: ['not_found'],
});

export const deleteShareLink = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/share-links/{linkId}',
  access: 'token',
  limit: 'deletions',
  suspendedMay: 'it takes away what is yours',
  summary: 'Delete a share link to your post',
  description: 'The link stops working at once.',
  params: ShareLinkParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});

export const getSharedPost = defineRoute({
  method: 'GET',
  path: '/v1/shared/{token}',
  access: 'optional',
  summary: 'Get the post behind a share link',
  description:
    'A token that does not work gets 404, whatever the reason. With an access token, `viewer` is there too, and accounts that you block or that block you are not.',
  params: SharedPostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found'],
});
