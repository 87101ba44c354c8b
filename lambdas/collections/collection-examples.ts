/** Example values of the contract of collections, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { accountCard } from '../accounts/account-examples.ts';
import { readyPhoto } from '../photos/photo-examples.ts';
import { publishedPost } from '../posts/post-examples.ts';
import type {
  CollectionEdit,
  CollectionOrder,
  CollectionView,
  NewCollection,
} from './collection-contract.ts';

export const newCollection = {
  name: 'أضواء المرافئ',
  visibility: 'public',
} satisfies z.input<typeof NewCollection>;

export const collectionEdit = {
  name: 'Harbour lights',
  coverPostId: publishedPost.postId,
} satisfies z.input<typeof CollectionEdit>;

export const collectionOrder = { postIds: [publishedPost.postId] } satisfies z.input<typeof CollectionOrder>;

export const ownCollection = {
  collectionId: '01K7Z4A0Y17ZK3N9QW2M5RX8TB',
  owner: accountCard,
  name: 'أضواء المرافئ',
  visibility: 'public',
  cover: readyPhoto,
  posts: 12,
  createdAt: '2026-03-02T18:20:11.000Z',
} satisfies z.input<typeof CollectionView>;

const { posts: _, ...visible } = ownCollection;
export const seenCollection = { ...visible, cover: null } satisfies z.input<typeof CollectionView>;
