/** What the address in a notice is about. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionRow } from '../../../lambdas/collections/collection-rows.ts';
import { commentRow, replyRow } from '../../../lambdas/comments/comment-rows.ts';
import { CommentId, collectionIdOf, NoticeId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import { itemIdOf, type LocatedSubject, nameOfSubject } from '../../../lambdas/kernel/subject.ts';
import { photoRow } from '../../../lambdas/photos/photo-rows.ts';
import { noticeExpiry, type StoredNotice } from '../../../lambdas/reports/notice.ts';
import { makeNoticeStore } from '../../../lambdas/reports/notice-store.ts';
import { makeItemStore } from '../../../lambdas/review/item-store.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import { photoFacts } from '../../support/some-post.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

const [author, fan] = [idOf('author'), idOf('fan')];
const postId = postAt(author, 1);
const collectionId = collectionIdOf(T0 + 7, fan);
const commentId = CommentId.parse(newUlid(T0));
const replyId = CommentId.parse(`${commentId}-${newUlid(T0)}`);
const [inPost, avatar] = [PhotoId.parse(newUlid(T0)), PhotoId.parse(newUlid(T0))];
const ready = { contentType: 'image/jpeg', bytes: 1_000, ...photoFacts.ready };

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
  const comment = { by: fan, state: 'shown', text: 'Buy this' };
  await putRows(testTable.table, [
    profileItem(someAccount('author')),
    profileItem(someAccount('fan')),
    { pk: 'U#fan', sk: 'NAME', accountId: fan },
    postItem(postId),
    { ...commentRow.key({ postId, commentId }), ...comment },
    { ...replyRow.key({ postId, commentId: replyId }), ...comment },
    { ...photoRow.key({ photoId: inPost }), photoId: inPost, ownerId: author, postId, ...ready },
    { ...photoRow.key({ photoId: avatar }), photoId: avatar, ownerId: fan, ...ready },
    {
      ...collectionRow.key({ collectionId }),
      name: 'Deserts',
      visibility: 'public',
      posts: 0,
      nonce: 'ABCDEFGH',
      version: 1,
    },
  ]);
});
afterAll(() => testTable.stop());

const send = async (address: string) => {
  const notices = makeNoticeStore(testTable.table);
  const noticeId = NoticeId.parse(newUlid(T0 + 60_000));
  const notice: StoredNotice = {
    address,
    reason: 'illegal',
    explanation: 'It is against the law.',
    state: 'received',
    expiresAt: noticeExpiry(T0),
  };
  await notices.add(noticeId, notice);
  await notices.file(noticeId, notice, T0 + 60_000);
  await notices.file(noticeId, notice, T0 + 60_001);
  return { noticeId, notices };
};

const post = { kind: 'post', postId } as const;
const places: readonly (readonly [string, LocatedSubject, typeof author])[] = [
  [`https://app.example/p/${postId}`, post, author],
  [`https://app.example/a-title-${postId}?from=search`, post, author],
  [
    `https://api.example/v1/posts/${postId}/comments/${commentId}`,
    { kind: 'comment', postId, commentId },
    fan,
  ],
  [`https://app.example/p/${postId}#${replyId}`, { kind: 'comment', postId, commentId: replyId }, fan],
  [`https://app.example/p/${postId}?photo=${inPost}`, { kind: 'photo', postId, photoId: inPost }, author],
  [
    `https://media.example/r/${inPost}/1080.webp?Expires=1`,
    { kind: 'photo', postId, photoId: inPost },
    author,
  ],
  [`https://media.example/r/${avatar}/320.webp`, { kind: 'photo', photoId: avatar }, fan],
  [`https://app.example/boards/${collectionId}`, { kind: 'collection', collectionId }, fan],
  [`https://api.example/v1/accounts/by-id/${fan}`, { kind: 'account', accountId: fan }, fan],
  ['https://api.example/v1/accounts/Fan', { kind: 'account', accountId: fan }, fan],
  ['https://app.example/@fan/', { kind: 'account', accountId: fan }, fan],
  ['https://app.example/fan', { kind: 'account', accountId: fan }, fan],
];

describe('a notice', () => {
  it.each(places)('of %s has that wait, and knows whose it is', async (address, subject, accountId) => {
    const { notices, noticeId } = await send(address);
    const item = await makeItemStore(testTable.table).get(itemIdOf(subject));
    expect(item).toMatchObject({ subject, accountId, sources: ['notice'], state: 'open' });
    expect(await notices.get(noticeId, T0)).toMatchObject({ state: 'received', accountId });
    await notices.settle({
      itemId: itemIdOf(subject),
      subject: nameOfSubject(subject),
      outcome: 'action_taken',
      closedAt: String(T0 + 120_000),
    });
    expect(await notices.get(noticeId, T0)).toMatchObject({ state: 'action_taken' });
  });

  it.each([
    'https://app.example/',
    'https://app.example/nobody',
    'https://app.example/fan/likes/today',
    `https://app.example/p/${postAt(fan, 9)}`,
    'https://app.example/%E0%A4%A',
  ])('of %s finds nothing', async (address) => {
    const { notices, noticeId } = await send(address);
    expect(await notices.get(noticeId, T0)).toMatchObject({ state: 'not_found' });
  });
});
