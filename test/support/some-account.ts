/** Accounts, edges and posts put straight into a table, for tests of stores and use cases. */
import { createHash } from 'node:crypto';
import type { Account } from '../../lambdas/accounts/account.ts';
import { profileRow } from '../../lambdas/accounts/account-rows.ts';
import type { Identity } from '../../lambdas/accounts/identity.ts';
import { accountIdentityRow, identityRow } from '../../lambdas/accounts/identity-rows.ts';
import { edgeRow, followerRow, followingRow, reverseRow } from '../../lambdas/graph/graph-rows.ts';
import {
  type AccountId,
  newUlid,
  PhotoId,
  type PostId,
  placeOf,
  postIdOf,
} from '../../lambdas/kernel/ids.ts';
import type { Key, Row, Table } from '../../lambdas/platform/table.ts';
import { postRow } from '../../lambdas/posts/post-rows.ts';

export const T0 = Date.UTC(2026, 0, 1);

/** The account id of a person named in a test: the same name, the same id. */
export const idOf = (name: string): AccountId => placeOf(`https://issuer.test\n${name}`);

/** Who signs in as a person named in a test. */
export const identityOf = (name: string): Identity => ({ issuer: 'https://issuer.test', subject: name });

export const someAccount = (name: string, more: Partial<Account> = {}): Account => ({
  accountId: idOf(name),
  username: name,
  displayName: '',
  bio: '',
  links: [],
  status: 'active',
  isPrivate: false,
  createdAt: new Date(T0).toISOString(),
  version: 1,
  ...more,
});

/** Writes rows as they are. */
export const putRows = (table: Table, rows: readonly (Row & Key)[]): Promise<void> =>
  table.writeManyUnordered(rows);

export const profileItem = (account: Account) => ({
  ...profileRow.key({ accountId: account.accountId }),
  ...account,
});

/** Both rows of an identity that leads to an account. */
export const identityItems = (identity: Identity, accountId: AccountId) => {
  const linkedAt = new Date(T0).toISOString();
  return [
    { ...identityRow.key(identity), accountId, linkedAt },
    { ...accountIdentityRow.key({ ...identity, accountId }), linkedAt },
  ];
};

/** A follow with all its rows. */
export const edgeRows = (follower: AccountId, followed: AccountId, since = newUlid(T0)) => [
  { ...edgeRow.key({ owner: follower, other: followed }), since },
  { ...reverseRow.key({ followed, follower }), since },
  { ...followerRow.key({ owner: followed, at: since, other: follower }) },
  { ...followingRow.key({ owner: follower, at: since, other: followed }) },
];

/** A published post's row of the size that budgets speak of: one photo, a caption of 200 bytes. */
export const postItem = (postId: PostId, more: Row = {}) => ({
  ...postRow.key({ postId }),
  nonce: 'ABCDEFGH',
  version: 1,
  state: 'published',
  visibility: 'public',
  caption: 'c'.repeat(200),
  publishedAt: T0,
  photos: [
    {
      photoId: PhotoId.parse(newUlid(T0)),
      width: 2048,
      height: 1536,
      thumbHash: createHash('md5').update(postId).digest('base64'),
      dominantColor: '#5b6e84',
      renditionBytes: [15_862, 47_118, 112_930, 318_204, 161_475],
    },
  ],
  ...more,
});

/** The id of the post that an author makes some minutes after the beginning. */
export const postAt = (author: AccountId, minutes: number): PostId => postIdOf(T0 + minutes * 60_000, author);
