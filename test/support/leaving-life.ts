/** Rows of somebody who is to be erased, and of what others have of them. */
import { usernameRow } from '../../lambdas/accounts/account-rows.ts';
import {
  collectedPostRow,
  collectionRow,
  placeInCollectionRow,
} from '../../lambdas/collections/collection-rows.ts';
import { taggedRow } from '../../lambdas/credits/credit-rows.ts';
import { draftRow } from '../../lambdas/drafts/draft-rows.ts';
import { dueErasureRow } from '../../lambdas/erasure/erasure-rows.ts';
import { CollectionId, DraftId, NotificationId, newUlid, PhotoId } from '../../lambdas/kernel/ids.ts';
import { notificationGroupRow, notificationRow } from '../../lambdas/notify/notification-rows.ts';
import { packGroup } from '../../lambdas/notify/pack-group.ts';
import type { Key, Row } from '../../lambdas/platform/table.ts';
import { newPartId } from '../../lambdas/posts/post-parts.ts';
import { textPartRow } from '../../lambdas/posts/post-rows.ts';
import { pushDeviceRow, pushSubscriptionRow } from '../../lambdas/push/push-rows.ts';
import {
  edgeRows,
  identityItems,
  identityOf,
  idOf,
  postAt,
  postItem,
  profileItem,
  someAccount,
  T0,
} from './some-account.ts';

export const [gone, friend] = [idOf('gone'), idOf('friend')];
const [goneProfile, friendProfile] = [
  someAccount('gone', { status: 'deactivated', erasureDueAt: T0 }),
  someAccount('friend'),
];

const ownPost = postAt(gone, 1);
export const friendsPost = postAt(friend, 2);
const photoId = PhotoId.parse(newUlid(T0));
const collectionId = CollectionId.parse(postAt(friend, 3));
const notificationId = NotificationId.parse(newUlid(T0));
const part = newPartId(1);
const group = `like#${friendsPost}`;
const members = [gone, friend].map((account) => ({ account, at: T0 }));
const placed = [
  { postId: ownPost, rank: 'B' },
  { postId: friendsPost, rank: 'C' },
];
export const leavingLife: readonly (Row & Key)[] = [
  profileItem(goneProfile),
  profileItem(friendProfile),
  ...identityItems(identityOf('gone'), gone),
  ...identityItems(identityOf('friend'), friend),
  { ...usernameRow.key({ username: 'gone' }), accountId: gone },
  ...edgeRows(gone, friend),
  ...edgeRows(friend, gone),
  postItem(ownPost, { visibility: 'public' }),
  { ...textPartRow.key({ postId: ownPost, part }), texts: { caption: 'own' } },
  postItem(friendsPost, {
    tags: [{ photoId, accountId: gone, x: 0.5, y: 0.5, state: 'shown' }],
    coAuthors: [`${gone}+`],
    mentions: [{ accountId: gone, name: 'gone' }],
    caption: `of ${gone}`,
  }),
  { ...taggedRow.key({ account: gone, postId: friendsPost }), state: 'shown' },
  {
    ...draftRow.key({ draftId: DraftId.parse(postAt(gone, 4)) }),
    state: 'draft',
    nonce: 'ABCDEFGH',
    version: 1,
    details: {},
    changedAt: T0,
    expiresAt: 9_999_999_999,
    photos: [],
  },
  {
    ...collectionRow.key({ collectionId }),
    name: 'kept',
    visibility: 'public',
    front: placed[0],
    posts: 2,
    nonce: 'ABCDEFGH',
    version: 1,
  },
  ...placed.flatMap(({ postId, rank }) => [
    { ...collectedPostRow.key({ collectionId, rank }), postId },
    { ...placeInCollectionRow.key({ collectionId, postId }), rank },
  ]),
  {
    ...notificationGroupRow.key({ account: friend, group }),
    ...packGroup({
      version: 1,
      notificationId,
      members,
      absent: [],
      dismissed: [],
      expiresAt: 9_999_999_999,
    }),
  },
  {
    ...notificationRow.key({ account: friend, notificationId }),
    about: group,
    actors: [gone, friend],
    expiresAt: 9_999_999_999,
  },
  { ...pushSubscriptionRow.key({ account: gone, digest: 'digest' }) },
  { ...pushDeviceRow.key({ digest: 'digest' }), accountId: gone },
  { ...dueErasureRow.key({ at: new Date(T0).toISOString(), accountId: gone }) },
];
