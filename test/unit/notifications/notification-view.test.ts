import { describe, expect, it } from 'vitest';
import type { PresentNames } from '../../../lambdas/graph/mention.ts';
import { CommentId, newUlid, notificationIdOf } from '../../../lambdas/kernel/ids.ts';
import { presentNotification } from '../../../lambdas/notifications/notification-view.ts';
import { idOf, postAt, someAccount, T0 } from '../../support/some-account.ts';

const [amal, badr, dana] = [idOf('amal'), idOf('badr'), idOf('dana')];
const postId = postAt(amal, 0);
const commentId = CommentId.parse(newUlid(T0));

const excerptWith = async (text: string, names: PresentNames) => {
  const mentions = [
    { accountId: badr, name: 'badr' },
    { accountId: dana, name: 'dana' },
  ];
  const notification = { notificationId: notificationIdOf(T0, 'x'), about: 'x', actors: [], expiresAt: 0 };
  const shown = {
    notification,
    subject: { type: 'mention', postId, commentId },
    actors: [someAccount('amal')],
    othersCount: 0,
    isMore: false,
    comment: { postId, commentId, by: amal, text, state: 'shown', mentions, packed: { text } },
  } as const;
  const media = async () => () => 'https://media.example.org/x';
  const view = await presentNotification(shown, {
    media,
    viewer: undefined,
    sensitivePhotos: 'ask',
    language: 'en',
    now: T0,
    readUpTo: undefined,
    names,
  });
  return view.comment;
};

describe('the beginning of a comment in a notification', () => {
  it('names people by their present names and leaves out whom the reader may not see', async () => {
    const names = { asked: new Set([badr, dana]), names: new Map([[badr, 'badr.b']]) };
    expect(await excerptWith('with @badr and @dana', names)).toEqual({
      commentId,
      excerpt: 'with @badr and @dana',
      mentions: [{ accountId: badr, username: 'badr.b', start: 5, end: 10 }],
    });
  });

  it('has no mention that is cut off', async () => {
    const names = { asked: new Set([badr]), names: new Map([[badr, 'badr']]) };
    const cut = await excerptWith(`${'x'.repeat(93)} @badr @badr`, names);
    expect(cut?.excerpt).toBe(`${'x'.repeat(93)} @badr…`);
    expect(cut?.mentions).toEqual([{ accountId: badr, username: 'badr', start: 94, end: 99 }]);
  });
});
