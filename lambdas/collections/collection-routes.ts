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
  area: 'collections',
  access: 'token',
  summary: 'Make a collection',
  description: `An account has ${limits.collections} at most.`,
  body: NewCollection,
  reply: { status: 201, schema: CollectionView },
  problems: ['account_required', 'limit_reached'],
  idempotent: true,
});

export const listMyCollections = defineRoute({
  method: 'GET',
  path: '/v1/me/collections',
  area: 'collections',
  access: 'token',
  summary: "List one's own collections, newest first",
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CollectionView) },
  problems: ['account_required', 'invalid_cursor'],
});

export const listCollections = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}/collections',
  area: 'collections',
  access: 'optional',
  summary: "List an account's public collections, newest first",
  params: UsernameParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(CollectionView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const getCollection = defineRoute({
  method: 'GET',
  path: '/v1/collections/{collectionId}',
  area: 'collections',
  access: 'optional',
  summary: 'Read a collection',
  params: CollectionParams,
  reply: { status: 200, schema: CollectionView },
  problems: ['not_found'],
});

export const patchCollection = defineRoute({
  method: 'PATCH',
  path: '/v1/collections/{collectionId}',
  area: 'collections',
  access: 'token',
  summary: "Change name, visibility or cover of one's own collection",
  params: CollectionParams,
  body: CollectionEdit,
  reply: { status: 200, schema: CollectionView },
  problems: ['not_found'],
});

export const deleteCollection = defineRoute({
  method: 'DELETE',
  path: '/v1/collections/{collectionId}',
  area: 'collections',
  access: 'token',
  summary: "Delete one's own collection",
  description: 'Its posts stay saved.',
  params: CollectionParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const listCollectionPosts = defineRoute({
  method: 'GET',
  path: '/v1/collections/{collectionId}/posts',
  area: 'collections',
  access: 'optional',
  summary: 'List the posts of a collection in its order',
  description: 'Each viewer is shown those that they may see now.',
  params: CollectionParams,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PostView) },
  problems: ['not_found', 'invalid_cursor'],
});

export const putCollectionPost = defineRoute({
  method: 'PUT',
  path: '/v1/collections/{collectionId}/posts/{postId}',
  area: 'collections',
  access: 'token',
  summary: "Put a post into one's own collection, in front",
  description: `Saves the post too. Doing so again changes nothing. A collection has ${limits.collectionPosts} posts at most.`,
  params: CollectionPostParams,
  reply: { status: 204 },
  problems: ['account_required', 'not_found', 'limit_reached'],
});

export const deleteCollectionPost = defineRoute({
  method: 'DELETE',
  path: '/v1/collections/{collectionId}/posts/{postId}',
  area: 'collections',
  access: 'token',
  summary: "Take a post out of one's own collection",
  description: 'The post stays saved.',
  params: CollectionPostParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const orderCollection = defineRoute({
  method: 'PUT',
  path: '/v1/collections/{collectionId}/order',
  area: 'collections',
  access: 'token',
  summary: "Put some posts of one's own collection first",
  description: 'The others follow in the order they had.',
  params: CollectionParams,
  body: CollectionOrder,
  reply: { status: 200, schema: CollectionView },
  problems: ['not_found', 'conflict'],
});
