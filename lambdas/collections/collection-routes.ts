/** The routes of collections. The one table of all routes is in ../routes.ts. */
import { UsernameParams } from '../accounts/account-contract.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostView } from '../posts/post-contract.ts';
import {
  CollectionEdit,
  CollectionOrder,
  CollectionParams,
  CollectionPostParams,
  CollectionView,
  NewCollection,
} from './collection-contract.ts';

export const createCollection = defineRoute({
  method: 'POST',
  path: '/v1/me/collections',
  access: 'token',
  summary: 'Create a collection',
  description: `You can have up to ${limits.collections} collections.`,
  body: NewCollection,
  reply: { status: 201, schema: CollectionView },
  problems: ['limit_reached'],
  idempotent: true,
});

export const listMyCollections = defineRoute({
  method: 'GET',
  path: '/v1/me/collections',
  access: 'token',
  summary: 'List your collections, newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CollectionView) },
  problems: ['account_required', 'invalid_cursor'],
});

export const listAccountCollections = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/collections',
  access: 'optional',
  summary: 'List the public collections of an account, newest first',
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CollectionView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const getCollection = defineRoute({
  method: 'GET',
  path: '/v1/collections/{collectionId}',
  access: 'optional',
  summary: 'Get a collection',
  params: CollectionParams,
  reply: { status: 200, schema: CollectionView },
  problems: ['not_found'],
});

export const updateCollection = defineRoute({
  method: 'PATCH',
  path: '/v1/collections/{collectionId}',
  access: 'token',
  limit: 'edits',
  summary: "Update your collection's name, visibility or cover",
  params: CollectionParams,
  body: CollectionEdit,
  reply: { status: 200, schema: CollectionView },
  problems: ['not_found'],
});

export const deleteCollection = defineRoute({
  method: 'DELETE',
  path: '/v1/collections/{collectionId}',
  access: 'token',
  limit: 'deletions',
  suspendedMay: 'it takes away what is yours',
  summary: 'Delete your collection',
  description: 'Its posts stay saved.',
  params: CollectionParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const listCollectionPosts = defineRoute({
  method: 'GET',
  path: '/v1/collections/{collectionId}/posts',
  access: 'optional',
  summary: 'List the posts of a collection in its order',
  description:
    'Last added first, until its owner reorders it. Every viewer gets only the posts that they can see at the moment.',
  params: CollectionParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const addCollectionPost = defineRoute({
  method: 'PUT',
  path: '/v1/collections/{collectionId}/posts/{postId}',
  access: 'token',
  summary: 'Add a post to the front of your collection',
  description: `Also saves the post. Adding a post that is already in the collection changes nothing. A collection holds up to ${limits.collectionPosts} posts.`,
  params: CollectionPostParams,
  reply: { status: 204 },
  problems: ['not_found', 'limit_reached', 'conflict'],
});

export const removeCollectionPost = defineRoute({
  method: 'DELETE',
  path: '/v1/collections/{collectionId}/posts/{postId}',
  access: 'token',
  suspendedMay: 'it takes away what is yours',
  summary: 'Remove a post from your collection',
  description: 'The post stays saved.',
  params: CollectionPostParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});

export const reorderCollection = defineRoute({
  method: 'PUT',
  path: '/v1/collections/{collectionId}/order',
  access: 'token',
  limit: 'edits',
  summary: 'Reorder your collection: move posts to the front',
  description: 'The other posts follow in the order they had.',
  params: CollectionParams,
  body: CollectionOrder,
  reply: { status: 200, schema: CollectionView },
  problems: ['not_found', 'conflict'],
});
