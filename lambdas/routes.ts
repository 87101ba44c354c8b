/** The one route table: the stack, the OpenAPI document, the authorization tests and the README derive from it. */
import * as z from 'zod/mini';
import {
  AccountCard,
  AccountChange,
  AccountView,
  NewAccount,
  Relationship,
  UsernameParams,
} from './accounts/account-contract.ts';
import { ConfigView, HealthView } from './meta/meta-contract.ts';
import { PageQuery, pageOf } from './paging.ts';
import { NewPhoto, PhotoParams, PhotoView, UploadTicket } from './photos/photo-contract.ts';
import { NewPost, PostChange, PostEditView, PostParams, PostView } from './posts/post-contract.ts';
import { defineRoute } from './route-spec.ts';

export const getHealth = defineRoute({
  method: 'GET',
  path: '/v1/health',
  area: 'meta',
  access: 'public',
  summary: 'Tell that the service answers',
  reply: { status: 200, schema: HealthView },
});

export const getConfig = defineRoute({
  method: 'GET',
  path: '/v1/config',
  area: 'meta',
  access: 'public',
  summary: 'Tell an app where to sign in, where media are, and the limits',
  reply: { status: 200, schema: ConfigView },
});

export const getOpenApi = defineRoute({
  method: 'GET',
  path: '/v1/openapi.json',
  area: 'meta',
  access: 'public',
  summary: 'Describe this API as OpenAPI 3.1',
  reply: { status: 200, schema: z.string() },
  replyType: 'application/json',
});

export const getDocs = defineRoute({
  method: 'GET',
  path: '/v1/docs',
  area: 'meta',
  access: 'public',
  summary: 'Show this description as a page for people',
  reply: { status: 200, schema: z.string() },
  replyType: 'text/html; charset=utf-8',
});

export const putMe = defineRoute({
  method: 'PUT',
  path: '/v1/me',
  area: 'accounts',
  access: 'token',
  summary: 'Claim a username at first sign-in',
  description:
    'Repeating the call with the same username changes nothing; another username is changed with PATCH.',
  body: NewAccount,
  reply: { status: 200, schema: AccountView },
  problems: ['username_taken', 'username_reserved', 'conflict'],
});

export const getMe = defineRoute({
  method: 'GET',
  path: '/v1/me',
  area: 'accounts',
  access: 'token',
  summary: "Read one's own account",
  reply: { status: 200, schema: AccountView },
  problems: ['account_required'],
});

export const patchMe = defineRoute({
  method: 'PATCH',
  path: '/v1/me',
  area: 'accounts',
  access: 'token',
  summary: "Change one's own profile, username or avatar",
  description: 'A username that is given up is held for its former owner for 30 days.',
  body: AccountChange,
  reply: { status: 200, schema: AccountView },
  problems: [
    'account_required',
    'username_taken',
    'username_reserved',
    'photo_unusable',
    'photo_in_use',
    'conflict',
  ],
});

export const getAccount = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}',
  area: 'accounts',
  access: 'optional',
  summary: 'Read an account with its counts and how it stands to the viewer',
  params: UsernameParams,
  reply: { status: 200, schema: AccountView },
  problems: ['not_found'],
});

export const createPhoto = defineRoute({
  method: 'POST',
  path: '/v1/photos',
  area: 'photos',
  access: 'token',
  summary: 'Announce a photo and get the address to upload it to',
  description: 'A photo that no post uses within a day vanishes.',
  body: NewPhoto,
  reply: { status: 201, schema: UploadTicket },
  problems: ['account_required'],
  idempotent: true,
});

export const getPhoto = defineRoute({
  method: 'GET',
  path: '/v1/photos/{photoId}',
  area: 'photos',
  access: 'token',
  summary: "Read the state of one's own photo",
  description: 'While the photo is `awaiting` or `processing` the answer carries `Retry-After`.',
  params: PhotoParams,
  reply: { status: 200, schema: PhotoView },
  problems: ['not_found'],
});

export const deletePhoto = defineRoute({
  method: 'DELETE',
  path: '/v1/photos/{photoId}',
  area: 'photos',
  access: 'token',
  summary: "Delete one's own photo that no post uses",
  params: PhotoParams,
  reply: { status: 204 },
  problems: ['not_found', 'photo_in_use'],
});

export const createPost = defineRoute({
  method: 'POST',
  path: '/v1/posts',
  area: 'posts',
  access: 'token',
  summary: 'Post 1 to 34 photos, ready or still processing',
  description: 'The post is published when all its photos are ready; a rejected photo holds it.',
  body: NewPost,
  reply: { status: 201, schema: PostView },
  problems: ['account_required', 'photo_unusable', 'photo_in_use'],
  idempotent: true,
});

export const getPost = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}',
  area: 'posts',
  access: 'optional',
  summary: 'Read a post',
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found'],
});

export const patchPost = defineRoute({
  method: 'PATCH',
  path: '/v1/posts/{postId}',
  area: 'posts',
  access: 'token',
  summary: "Edit one's own post; what it said before stays in its history",
  params: PostParams,
  body: PostChange,
  reply: { status: 200, schema: PostView },
  problems: ['not_found', 'conflict'],
});

export const deletePost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}',
  area: 'posts',
  access: 'token',
  summary: "Put one's own post into the bin for 30 days",
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const restorePost = defineRoute({
  method: 'POST',
  path: '/v1/posts/{postId}/restore',
  area: 'posts',
  access: 'token',
  summary: "Take one's own post out of the bin",
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found', 'not_deleted'],
});

export const getPostHistory = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/history',
  area: 'posts',
  access: 'optional',
  summary: 'List what a post said before each of its edits, newest first',
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostEditView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listBin = defineRoute({
  method: 'GET',
  path: '/v1/me/bin',
  area: 'posts',
  access: 'token',
  summary: "List one's own deleted posts that can still be restored",
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});

export const listAccountPosts = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/posts',
  area: 'posts',
  access: 'optional',
  summary: "List an account's posts, newest first",
  description: 'The author also sees posts that are processing or held.',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const putFollow = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/follow',
  area: 'graph',
  access: 'token',
  summary: 'Follow an account',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'not_found', 'cannot_follow_self'],
});

export const deleteFollow = defineRoute({
  method: 'DELETE',
  path: '/v1/accounts/{username}/follow',
  area: 'graph',
  access: 'token',
  summary: 'Stop following an account',
  params: UsernameParams,
  reply: { status: 200, schema: Relationship },
  problems: ['account_required', 'not_found', 'cannot_follow_self'],
});

export const listFollowers = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/followers',
  area: 'graph',
  access: 'optional',
  summary: 'List who follows an account',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['not_found', 'invalid_cursor'],
});

export const listFollowing = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/following',
  area: 'graph',
  access: 'optional',
  summary: 'List whom an account follows',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(AccountCard) },
  problems: ['not_found', 'invalid_cursor'],
});

export const getHomeFeed = defineRoute({
  method: 'GET',
  path: '/v1/feeds/home',
  area: 'feeds',
  access: 'token',
  summary: 'List the posts of the followed accounts, strictly newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});

export const routeTable = {
  getHealth,
  getConfig,
  getOpenApi,
  getDocs,
  putMe,
  getMe,
  patchMe,
  getAccount,
  createPhoto,
  getPhoto,
  deletePhoto,
  createPost,
  getPost,
  patchPost,
  deletePost,
  restorePost,
  getPostHistory,
  listBin,
  listAccountPosts,
  putFollow,
  deleteFollow,
  listFollowers,
  listFollowing,
  getHomeFeed,
} as const;
