import { describe, expect, it } from 'vitest';
import { comment, deleteComment } from '../support/commenting.ts';
import {
  choose,
  like,
  markRead,
  notificationsOf,
  sentencesOf,
  unlike,
  unreadOf,
} from '../support/notifying.ts';
import { dataOf, type Person } from '../support/people.ts';
import { given, settle, when } from './story.ts';

const by = ({ username }: Person) => ({ params: { path: { username } } });

describe('People are told what concerns them', () => {
  it('once for each thing, together where it is the same thing, in their own language', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const [carol, dana] = await Promise.all([given.somebody('carol'), given.somebody('dana')]);
    const postId = await when.posts(alice, { caption: `With @${carol.username}` });
    expect(await sentencesOf(alice)).toEqual(['bob followed you']);
    expect(await sentencesOf(carol)).toEqual(['alice mentioned you in a post']);

    for (const person of [bob, carol, dana]) {
      await like(person, postId);
      await settle();
    }
    expect(await sentencesOf(alice)).toEqual(['dana and 2 others liked your post', 'bob followed you']);
    const [likes] = await notificationsOf(alice, 'ar');
    expect(likes).toMatchObject({
      type: 'like',
      sentence: 'نال منشورك إعجاب \u2068dana\u2069 وشخصين آخرين',
      othersCount: 0,
      isUnread: true,
      post: { postId, cover: { state: 'ready' } },
    });
    expect(likes?.actors.map(({ accountId }) => accountId)).toEqual(
      [dana, carol, bob].map(({ accountId }) => accountId),
    );

    expect(await unreadOf(alice)).toEqual({ count: 3, more: false }); // the follow, the publication, the likes
    const { response } = await markRead(alice, likes?.notificationId ?? '');
    expect(response.status).toBe(204);
    expect(await unreadOf(alice)).toEqual({ count: 0, more: false });

    await unlike(dana, postId);
    await settle();
    expect(await sentencesOf(alice)).toContain('carol and bob liked your post');
    await like(dana, postId);
    await settle();
    expect(await sentencesOf(alice)).toContain('dana and 2 others liked your post');
    expect(await unreadOf(alice)).toEqual({ count: 0, more: false });
  });

  it('of what people say to them, until it is taken back', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const carol = await given.somebody('carol');
    const postId = await when.posts(alice);
    const question = await comment(bob, postId, `Where is this, @${carol.username}?`);
    await comment(alice, postId, 'Beirut', question.commentId);
    await settle();
    expect(await sentencesOf(alice)).toEqual(['bob commented on your post', 'bob followed you']);
    expect(await sentencesOf(bob)).toEqual(['alice replied to your comment']);
    expect(await notificationsOf(carol)).toMatchObject([
      { type: 'mention', comment: { commentId: question.commentId, excerpt: question.text } },
    ]);
    await deleteComment(bob, question);
    for (const person of [alice, carol]) {
      expect((await notificationsOf(person)).filter((each) => each.comment !== null)).toEqual([]);
    }
  });

  it('by whom they want to hear from, and never by people with whom a block stands', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const carol = await given.somebody('carol');
    const postId = await when.posts(alice);
    expect(await choose(alice, { like: 'following' })).toMatchObject({
      like: 'following',
      comment: 'everyone',
    });
    await like(bob, postId);
    await settle();
    expect(await sentencesOf(alice)).toEqual(['bob followed you']);
    await when.follows(alice, carol);
    await like(carol, postId);
    await comment(bob, postId, 'Lovely');
    await settle();
    expect(await sentencesOf(alice)).toEqual([
      'bob commented on your post',
      'carol liked your post',
      'bob followed you',
    ]);

    dataOf(await alice.client.PUT('/v1/accounts/{username}/block', by(bob)));
    expect(await sentencesOf(alice)).toEqual(['carol liked your post']);
    await settle();
    dataOf(await alice.client.DELETE('/v1/accounts/{username}/block', by(bob)));
    expect(await sentencesOf(alice)).toEqual(['carol liked your post']);
  });

  it('when somebody asks to follow them, and when they are let in', async () => {
    const [alice, bob] = [await given.somebody('alice'), await given.somebody('bob')];
    dataOf(await alice.client.PATCH('/v1/me/settings', { body: { isPrivate: true } }));
    await when.follows(bob, alice);
    await settle();
    expect(await sentencesOf(alice)).toEqual(['bob asked to follow you']);
    dataOf(await alice.client.PUT('/v1/me/follow-requests/{username}', by(bob)));
    await settle();
    expect(await sentencesOf(alice)).toEqual([]);
    expect(await sentencesOf(bob, 'ar')).toEqual(['قُبل طلبك لمتابعة \u2068alice\u2069']);
  });
});
