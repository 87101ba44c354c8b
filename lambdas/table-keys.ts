/** Every key of the one table. Rows of one partition are read together; see docs/access-patterns.md. */
import type { PhotoId } from './ids.ts';
import { AccountId, authorOf, PostId } from './ids.ts';

/** The primary key of a row. */
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

const ACCOUNT = 'A#';

const accountPartition = (accountId: AccountId): string => `${ACCOUNT}${accountId}`;

/** Prefixes of sort keys, for range queries. */
export const sortPrefix = {
  post: 'POST#',
  follows: 'FOLLOWS#',
  follower: 'FOLLOWER#',
  edit: 'EDIT#',
  bin: 'BIN#',
  feedReference: 'P#',
  feedMerge: 'Z#',
} as const;

export const keys = {
  accountPartition,
  profile: (accountId: AccountId): RowKey => ({ pk: accountPartition(accountId), sk: 'PROFILE' }),
  counts: (accountId: AccountId): RowKey => ({ pk: accountPartition(accountId), sk: 'COUNTS' }),
  /** Whether the account's posts are pushed to its followers or merged at read time. */
  delivery: (accountId: AccountId): RowKey => ({ pk: accountPartition(accountId), sk: 'DELIVERY' }),
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
  /** A post lies in its author's bin. */
  bin: (postId: PostId): RowKey => ({
    pk: accountPartition(authorOf(postId)),
    sk: `${sortPrefix.bin}${postId}`,
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

const after = (prefix: string, text: string): string | undefined =>
  text.startsWith(prefix) ? text.slice(prefix.length) : undefined;

/** The ids that keys carry, undefined for keys of other rows. */
export const idsOf = {
  isProfile: ({ pk, sk }: RowKey): boolean => pk.startsWith(ACCOUNT) && sk === 'PROFILE',
  post: ({ pk, sk }: RowKey): PostId | undefined => {
    const id = pk.startsWith(ACCOUNT) ? after(sortPrefix.post, sk) : undefined;
    return id === undefined ? undefined : PostId.parse(id);
  },
  follows: ({ pk, sk }: RowKey): { follower: AccountId; followed: AccountId } | undefined => {
    const follower = after(ACCOUNT, pk);
    const followed = after(sortPrefix.follows, sk);
    if (follower === undefined || followed === undefined) return undefined;
    return { follower: AccountId.parse(follower), followed: AccountId.parse(followed) };
  },
  /** Who is on the other side of an edge in an account's partition, given the edge's prefix. */
  otherAccount: (prefix: 'FOLLOWS#' | 'FOLLOWER#', sk: string): AccountId =>
    AccountId.parse(after(prefix, sk)),
  feedReference: (sk: string): PostId | undefined => {
    const id = after(sortPrefix.feedReference, sk);
    return id === undefined ? undefined : PostId.parse(id);
  },
  feedMerge: (sk: string): AccountId | undefined => {
    const id = after(sortPrefix.feedMerge, sk);
    return id === undefined ? undefined : AccountId.parse(id);
  },
} as const;
