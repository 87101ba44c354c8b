/** The routes of the posts area. The one table of all routes is in ../routes.ts. */
import { UsernameParams } from '../accounts/account-contract.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import {
  NewPost,
  PostChange,
  PostEditParams,
  PostEditView,
  PostParams,
  PostsQuery,
  PostView,
  SomePosts,
} from './post-contract.ts';

export const createPost = defineRoute({
  method: 'POST',
  path: '/v1/posts',
  access: 'token',
  summary: `Create a post with 1 to ${limits.photosPerPost} photos`,
  description:
    'The photos can be ready or still processing. The post is published when all its photos are ready; a photo that is rejected, fails or never comes makes it `held`. Photos of a held post, or of one in the bin, can be used again: that post then lacks them.',
  body: NewPost,
  reply: { status: 201, schema: PostView },
  problems: ['photo_unusable', 'photo_in_use'],
  idempotent: true,
});

export const getPost = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}',
  access: 'optional',
  summary: 'Get a post by its id',
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found'],
});

export const getPosts = defineRoute({
  method: 'GET',
  path: '/v1/posts',
  access: 'optional',
  summary: 'Get several posts by their ids',
  description:
    `Up to ${limits.idsAtOnce} posts, each once, in the order asked. Posts that you may not see are left out. ` +
    'Very large posts may not fit into one response together: `remaining` names those to ask for again.',
  query: PostsQuery,
  reply: { status: 200, schema: SomePosts },
});

export const updatePost = defineRoute({
  method: 'PATCH',
  path: '/v1/posts/{postId}',
  access: 'token',
  limit: 'edits',
  summary: 'Update your post',
  description: `What it said and showed before stays in its edit history, which holds ${limits.editsPerPost} entries. Photos that you leave out are released and can be used elsewhere for a day.`,
  params: PostParams,
  body: PostChange,
  reply: { status: 200, schema: PostView },
  problems: ['not_found', 'limit_reached', 'photo_unusable', 'photo_in_use', 'photo_not_ready', 'conflict'],
  changesOwnLists: true,
});

export const deletePost = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}',
  access: 'token',
  limit: 'deletions',
  suspendedMay: 'it takes away what is yours',
  summary: 'Delete your post',
  description: `The post moves to the bin and can be restored for ${limits.deletedPostDays} days. One that was never published releases its photos.`,
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found'],
  changesOwnLists: true,
});

export const restorePost = defineRoute({
  method: 'POST',
  path: '/v1/posts/{postId}/restore',
  access: 'token',
  summary: 'Restore your deleted post from the bin',
  description: 'A post that was never published takes its photos again or is `held`.',
  params: PostParams,
  reply: { status: 200, schema: PostView },
  problems: ['not_found', 'not_deleted', 'photo_in_use', 'photo_unusable', 'conflict'],
  changesOwnLists: true,
});

export const listPostEdits = defineRoute({
  method: 'GET',
  path: '/v1/posts/{postId}/history',
  access: 'optional',
  summary: 'List the edit history of a post, newest first',
  description:
    'Each entry is what the post said before that edit. You get those that you could have seen then, and see the post now.',
  params: PostParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostEditView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const removePostEdit = defineRoute({
  method: 'DELETE',
  path: '/v1/posts/{postId}/history/{version}',
  access: 'token',
  limit: 'deletions',
  summary: 'Remove an entry from the edit history of your post',
  description:
    'Nobody can read the entry again. What the post says now is not removed: edit the post instead.',
  suspendedMay: 'it takes away what is yours',
  params: PostEditParams,
  reply: { status: 204 },
  problems: ['not_found', 'present_text', 'conflict'],
});

export const listDeletedPosts = defineRoute({
  method: 'GET',
  path: '/v1/me/bin',
  access: 'token',
  summary: 'List your deleted posts that can still be restored, newest posts first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['invalid_cursor'],
});

export const purgePost = defineRoute({
  method: 'DELETE',
  path: '/v1/me/bin/{postId}',
  access: 'token',
  limit: 'deletions',
  suspendedMay: 'it takes away what is yours',
  summary: 'Delete your post in the bin for good',
  params: PostParams,
  reply: { status: 204 },
  problems: ['not_found', 'not_deleted', 'conflict'],
});

export const listAccountPosts = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/posts',
  access: 'optional',
  summary: 'List the posts of an account, newest first',
  description: 'The author also gets posts that are processing or held.',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor'],
});
