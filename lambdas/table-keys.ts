/** Every key of the one table. Rows of one partition are read together; see docs/access-patterns.md. */
import type { AccountId, PhotoId, PostId } from './ids.ts';
import { authorOf } from './ids.ts';

/** The primary key of a row. */
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

const accountPartition = (accountId: AccountId): string => `A#${accountId}`;

/** Prefixes of sort keys, for range queries. */
export const sortPrefix = {
  post: 'POST#',
  follows: 'FOLLOWS#',
  follower: 'FOLLOWER#',
  edit: 'EDIT#',
  feedReference: 'P#',
  feedMerge: 'Z#',
} as const;

export const keys = {
  accountPartition,
  profile: (accountId: AccountId): RowKey => ({ pk: accountPartition(accountId), sk: 'PROFILE' }),
  counts: (accountId: AccountId): RowKey => ({ pk: accountPartition(accountId), sk: 'COUNTS' }),
  post: (postId: PostId): RowKey => ({
    pk: accountPartition(authorOf(postId)),
    sk: `${sortPrefix.post}${postId}`,
  }),
  /** Forward edge: `follower` follows `followed`. The truth. */
  follows: (follower: AccountId, followed: AccountId): RowKey => ({
    pk: accountPartition(follower),
    sk: `${sortPrefix.follows}${followed}`,
  }),
  /** Reverse edge, kept by the stream consumer. */
  follower: (followed: AccountId, follower: AccountId): RowKey => ({
    pk: accountPartition(followed),
    sk: `${sortPrefix.follower}${follower}`,
  }),
  editPartition: (postId: PostId): string => `POST#${postId}`,
  /** What a post was before an edit made it `version`. */
  edit: (postId: PostId, version: number): RowKey => ({
    pk: `POST#${postId}`,
    sk: `${sortPrefix.edit}${String(version).padStart(8, '0')}`,
  }),
  photo: (photoId: PhotoId): RowKey => ({ pk: `PHOTO#${photoId}`, sk: 'PHOTO' }),
  username: (folded: string): RowKey => ({ pk: `U#${folded}`, sk: 'NAME' }),
  feedPartition: (reader: AccountId): string => `FEED#${reader}`,
  feedReference: (reader: AccountId, postId: PostId): RowKey => ({
    pk: `FEED#${reader}`,
    sk: `${sortPrefix.feedReference}${postId}`,
  }),
  /** This author's posts are merged into the reader's feed at read time. Sorts above all references. */
  feedMerge: (reader: AccountId, author: AccountId): RowKey => ({
    pk: `FEED#${reader}`,
    sk: `${sortPrefix.feedMerge}${author}`,
  }),
  idempotency: (accountId: AccountId, key: string): RowKey => ({
    pk: `IDEMPOTENCY#${accountId}#${key}`,
    sk: 'REQUEST',
  }),
} as const;
