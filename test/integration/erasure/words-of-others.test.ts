/** What others say and show stays, and stays readable, whatever way they name an account that is erased. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { audienceRow } from '../../../lambdas/audiences/audience-rows.ts';
import {
  collectedPostRow,
  collectionRow,
  placeInCollectionRow,
} from '../../../lambdas/collections/collection-rows.ts';
import { newTextPartId } from '../../../lambdas/comments/comment.ts';
import {
  commentRow,
  commentTextRow,
  hiddenWordsRow,
  replyRow,
} from '../../../lambdas/comments/comment-rows.ts';
import { draftPhotosPartRow, draftRow, draftTextPartRow } from '../../../lambdas/drafts/draft-rows.ts';
import { makeRowsOfOthers, type RowsOfOthers } from '../../../lambdas/erasure/rows-of-others.ts';
import { makeUndoing } from '../../../lambdas/erasure/undoing.ts';
import {
  AudienceId,
  CollectionId,
  CommentId,
  DraftId,
  NoticeId,
  NotificationId,
  newUlid,
  PhotoId,
} from '../../../lambdas/kernel/ids.ts';
import { membersOf } from '../../../lambdas/notify/notification-group.ts';
import { notificationGroupRow, notificationRow } from '../../../lambdas/notify/notification-rows.ts';
import { packGroup, unpackGroup } from '../../../lambdas/notify/pack-group.ts';
import { keyOfRow, type RowDefinition } from '../../../lambdas/platform/row.ts';
import type { Key, Row } from '../../../lambdas/platform/table.ts';
import { newPartId } from '../../../lambdas/posts/post-parts.ts';
import {
  editRow,
  photosPartRow,
  postRow,
  tagPartRow,
  textPartRow,
} from '../../../lambdas/posts/post-rows.ts';
import { noticeRow } from '../../../lambdas/reports/report-rows.ts';
import { SessionId } from '../../../lambdas/sessions/session.ts';
import { sessionRow } from '../../../lambdas/sessions/session-rows.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
let rowsOfOthers: RowsOfOthers;
beforeAll(async () => {
  testTable = await startTestTable();
  rowsOfOthers = makeRowsOfOthers(testTable.table, makeUndoing(testTable.table));
});
afterAll(() => testTable.stop());
afterEach(() => vi.restoreAllMocks());

const [gone, friend, fan] = [idOf('gone'), idOf('friend'), idOf('fan')];
const photoId = PhotoId.parse(newUlid(T0));
const postId = postAt(friend, 1);
const gonePost = postAt(gone, 1);
const commentId = CommentId.parse(newUlid(T0));
const replyId = CommentId.parse(`${commentId}-${newUlid(T0)}`);
const draftId = DraftId.parse(postAt(friend, 3));
const part = newPartId(1);
const textPart = newTextPartId();
const tag = { photoId, x: 0.5, y: 0.5, state: 'shown' };
const LINK = `see https://app.test/posts/${gonePost} of ${gone}`;
const noticeId = NoticeId.parse(newUlid(T0));
const notice = { reason: 'illegal', explanation: LINK, state: 'received', expiresAt: T0 };
const mentions = [
  { accountId: gone, name: 'gone' },
  { accountId: fan, name: 'fan' },
];
const mentionsLeft = { mentions: [{ accountId: fan, name: 'fan' }] };
const draftHead = {
  state: 'draft',
  nonce: 'ABCDEFGH',
  version: 1,
  details: {},
  changedAt: T0,
  expiresAt: T0,
};

const handled = async (row: Row & Key): Promise<Row | undefined> => {
  await putRows(testTable.table, [row]);
  await rowsOfOthers(row, [{ accountId: gone, now: T0 }]);
  await rowsOfOthers(row, [{ accountId: gone, now: T0 }]);
  return testTable.table.get(keyOfRow(row), { consistent: true });
};

type Case = readonly [name: string, kind: RowDefinition, row: Row & Key, left: Row];
const post = (name: string, more: Row, left: Row): Case => [name, postRow, postItem(postId, more), left];
const comment = (name: string, more: Row, left: Row): Case => [
  name,
  commentRow,
  { ...commentRow.key({ postId, commentId }), by: friend, state: 'shown', ...more },
  left,
];
const draft = (name: string, more: Row, left: Row): Case => [
  name,
  draftRow,
  { ...draftRow.key({ draftId }), ...draftHead, ...more },
  left,
];
const texts = { texts: { caption: LINK }, mentions };
const justTheId = { texts: { caption: gone, [photoId]: `${gone}+` } };
const altText = JSON.stringify({ altText: LINK, tags: [{ username: 'gone', x: 0.5, y: 0.5 }] });

const cases: readonly Case[] = [
  post(
    'tags',
    {
      tags: [
        { ...tag, accountId: gone },
        { ...tag, accountId: fan },
      ],
    },
    { tags: [{ ...tag, accountId: fan }], version: 2 },
  ),
  post('its only tag', { tags: [{ ...tag, accountId: gone }] }, { tags: undefined, version: 2 }),
  post('who is untagged', { untagged: [gone, fan] }, { untagged: [fan] }),
  post('co-authors', { coAuthors: [`${gone}+`, `${fan}?`] }, { coAuthors: [`${fan}?`], version: 2 }),
  post('a co-author asked', { coAuthors: [`${gone}?`] }, { coAuthors: undefined, version: 2 }),
  post('a paid partner', { paidPartnership: { partner: `${gone}+` } }, { paidPartnership: {}, version: 2 }),
  post('a mention and a link', { caption: LINK, mentions }, { caption: LINK, ...mentionsLeft }),
  post('a link alone', { caption: LINK }, { caption: LINK }),
  post('the id as a caption', { title: `${gone}+`, caption: gone }, { title: `${gone}+`, caption: gone }),
  [
    'tags apart',
    tagPartRow,
    { ...tagPartRow.key({ postId, part }), tags: [{ ...tag, accountId: gone }] },
    { tags: [] },
  ],
  [
    'untagged apart',
    tagPartRow,
    { ...tagPartRow.key({ postId, part }), tags: [], untagged: [gone] },
    { untagged: [] },
  ],
  [
    'texts apart',
    textPartRow,
    { ...textPartRow.key({ postId, part }), ...texts },
    { ...texts, ...mentionsLeft },
  ],
  [
    'a text apart that is the id',
    textPartRow,
    { ...textPartRow.key({ postId, part }), ...justTheId },
    justTheId,
  ],
  [
    'alt texts apart',
    photosPartRow,
    { ...photosPartRow.key({ postId, part }), photos: [{ photoId, altText: LINK }] },
    { photos: [{ photoId, altText: LINK }] },
  ],
  [
    'a former version',
    editRow,
    {
      ...editRow.key({ postId, version: 2 }),
      visibility: 'public',
      coverPhotoId: photoId,
      editedAt: T0,
      caption: LINK,
      mentions,
      paidPartnership: { partner: `${gone}?` },
    },
    { caption: LINK, ...mentionsLeft, paidPartnership: {} },
  ],
  comment('a mention in a comment', { text: LINK, mentions }, { text: LINK, ...mentionsLeft }),
  comment('the id as a comment', { text: gone }, { text: gone }),
  comment(
    'a comment whose text lies apart',
    { part: textPart, textBytes: 9, mentioned: [gone, fan] },
    { mentioned: [fan] },
  ),
  [
    'a reply',
    replyRow,
    { ...replyRow.key({ postId, commentId: replyId }), by: friend, state: 'shown', text: LINK, mentions },
    { text: LINK, ...mentionsLeft },
  ],
  [
    'the text of a comment',
    commentTextRow,
    { ...commentTextRow.key({ postId, commentId, part: textPart }), text: gone, mentions },
    { text: gone, ...mentionsLeft },
  ],
  draft(
    'a draft',
    { caption: LINK, mentions, photos: [{ photoId, altText }] },
    { caption: LINK, ...mentionsLeft },
  ),
  draft('a draft with the id as its text', { caption: gone }, { caption: gone }),
  [
    'texts of a draft',
    draftTextPartRow,
    { ...draftTextPartRow.key({ draftId, part }), ...texts },
    { ...texts, ...mentionsLeft },
  ],
  [
    'photos of a draft',
    draftPhotosPartRow,
    { ...draftPhotosPartRow.key({ draftId, part }), photos: [{ photoId, altText }] },
    { photos: [{ photoId, altText }] },
  ],
  [
    'a profile',
    profileRow,
    profileItem(someAccount('friend', { bio: gone, links: [`https://app.test/posts/${gonePost}`] })),
    { bio: gone },
  ],
  [
    'the name of an audience',
    audienceRow,
    {
      ...audienceRow.key({ owner: friend, audienceId: AudienceId.parse(newUlid(T0)) }),
      name: gone,
      members: 0,
    },
    { name: gone },
  ],
  [
    'a notice about the account',
    noticeRow,
    { ...noticeRow.key({ noticeId }), ...notice, address: 'https://app.test/@gone', accountId: gone },
    { explanation: LINK, address: undefined, accountId: undefined, state: 'not_found' },
  ],
  [
    'a decided notice whose address has the id',
    noticeRow,
    { ...noticeRow.key({ noticeId }), ...notice, address: LINK, state: 'action_taken' },
    { explanation: LINK, address: undefined },
  ],
  [
    'a notice about somebody else that speaks of the account',
    noticeRow,
    { ...noticeRow.key({ noticeId }), ...notice, address: 'https://app.test/@fan', accountId: fan },
    {},
  ],
  [
    'hidden words',
    hiddenWordsRow,
    { ...hiddenWordsRow.key({ account: friend }), words: [gone] },
    { words: [gone] },
  ],
];

describe('an erasure', () => {
  it.each(cases)('leaves what others say readable: %s', async (_, kind, row, left) => {
    const logged = vi.spyOn(console, 'error');
    const then = await handled(row);
    expect(then).toEqual({ ...row, ...left });
    expect(kind.parse(then ?? {})).toBeDefined();
    expect(logged).not.toHaveBeenCalled();
  });

  it('takes posts out of collections of others, which count right then', async () => {
    const { table } = testTable;
    const collectionId = CollectionId.parse(postAt(friend, 5));
    const [first, second] = [
      { postId: gonePost, rank: 'B' },
      { postId, rank: 'C' },
    ];
    const row = {
      ...collectionRow.key({ collectionId }),
      name: `about ${gone}`,
      visibility: 'public',
      coverPostId: gonePost,
      front: first,
      posts: 2,
      nonce: 'ABCDEFGH',
      version: 1,
    };
    const placed = [first, second].flatMap((each) => [
      { ...collectedPostRow.key({ collectionId, rank: each.rank }), postId: each.postId },
      { ...placeInCollectionRow.key({ collectionId, postId: each.postId }), rank: each.rank },
    ]);
    await putRows(table, placed);
    const then = collectionRow.parse((await handled(row)) ?? {});
    expect(then).toMatchObject({ name: `about ${gone}`, posts: 1, front: second });
    expect(then.coverPostId).toBeUndefined();
    expect(await table.getMany(placed.map(keyOfRow), { consistent: true })).toHaveLength(2);
  });

  it('leaves groups of notifications, which others stay in', async () => {
    const group = `like#${postId}`;
    const notificationId = NotificationId.parse(newUlid(T0));
    const members = [gone, fan].map((account) => ({ account, at: T0 }));
    const stored = packGroup({
      version: 1,
      notificationId,
      members,
      absent: [],
      dismissed: [],
      expiresAt: T0,
    });
    const shown = {
      ...notificationRow.key({ account: friend, notificationId }),
      about: group,
      actors: [gone, fan],
      expiresAt: T0,
    };
    const then = await handled({ ...notificationGroupRow.key({ account: friend, group }), ...stored });
    expect(membersOf(unpackGroup(notificationGroupRow.parse(then ?? {})))).toEqual([fan]);
    expect(notificationRow.parse((await handled(shown)) ?? {})).toMatchObject({ actors: [fan] });
    expect(await handled({ ...shown, actors: [gone] })).toBeUndefined();
  });

  it('deletes ended sessions, to which no list leads any more', async () => {
    const sessionId = SessionId.parse('s'.repeat(22));
    const session = { accountId: gone, issuer: 'https://issuer.test', subject: 'gone', startedAt: T0 };
    expect(await handled({ ...sessionRow.key({ sessionId }), ...session, expiresAt: T0 })).toBeUndefined();
  });

  it('leaves a row of a kind that it does not know, and says so', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await handled({ pk: `A#${friend}`, sk: 'UNKNOWN', some: [gone] })).toMatchObject({ some: [gone] });
    expect(logged).toHaveBeenCalled();
  });
});
