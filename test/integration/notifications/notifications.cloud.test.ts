import { beforeAll, describe, expect, it } from 'vitest';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import {
  choose,
  markRead,
  notificationPageOf,
  notificationsOf,
  sentencesOf,
  unreadOf,
} from '../../support/notifying.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join } from '../../support/people.ts';
import type { Schemas } from '../../support/raw-client/client.ts';

const HOUR_MS = 3_600_000;

let cloud: TestCloud;
let alice: Person;
let bob: Person;
let carol: Person;

const joinAs = (name: string) => join(cloud.apiUrl, name);

/** Two notifications for Alice: a follower, and the answer to her own request. */
beforeAll(async () => {
  cloud = await sharedCloud();
  [alice, bob, carol] = await Promise.all([joinAs('alice'), joinAs('bob'), joinAs('carol')]);
  await follow(bob, alice);
  dataOf(await carol.client.PATCH('/v1/me/settings', { body: { isPrivate: true } }));
  await follow(alice, carol);
  await cloud.settle();
  const path = { username: alice.username };
  dataOf(await carol.client.PUT('/v1/me/follow-requests/{username}', { params: { path } }));
  await cloud.settle();
});

describe('notifications', () => {
  it('come by stream and queue, page by page', async () => {
    expect(await sentencesOf(alice)).toEqual(['carol accepted your follow request', 'bob followed you']);
    const first = dataOf(await notificationPageOf(alice, { limit: 1 }));
    const second = dataOf(await notificationPageOf(alice, { limit: 1, cursor: first.cursor ?? '' }));
    expect([first, second].flatMap(({ items }) => items.map(({ type }) => type))).toEqual([
      'follow_accepted',
      'follow',
    ]);
  });

  it('refuse the cursor of somebody else’s list, of another list, and none at all', async () => {
    const { cursor = '' } = dataOf(await notificationPageOf(alice, { limit: 1 }));
    const home = await alice.client.GET('/v1/feeds/home', { params: { query: { cursor } } });
    for (const { response, error } of [
      await notificationPageOf(bob, { cursor }),
      await notificationPageOf(alice, { cursor: `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}` }),
      home,
    ]) {
      expect(response.status).toBe(400);
      expect(error).toMatchObject({ code: 'invalid_cursor' });
    }
  });

  it('of some types are a list of their own, with cursors of their own', async () => {
    const typesOf = async (...type: Schemas['NotificationType'][]) =>
      dataOf(await notificationPageOf(alice, { type })).items.map((item) => item.type);
    expect(await typesOf('follow')).toEqual(['follow']);
    expect(await typesOf('follow', 'follow_accepted')).toEqual(['follow_accepted', 'follow']);
    expect(await typesOf('like')).toEqual([]);
    const both: Schemas['NotificationType'][] = ['follow', 'follow_accepted'];
    const { cursor = '' } = dataOf(await notificationPageOf(alice, { type: both, limit: 1 }));
    const rest = dataOf(await notificationPageOf(alice, { type: both.toReversed(), cursor }));
    expect(rest.items.map(({ type }) => type)).toEqual(['follow']);
    for (const type of [undefined, ['follow' as const]]) {
      const { response, error } = await notificationPageOf(alice, { ...(type && { type }), cursor });
      expect(response.status).toBe(400);
      expect(error).toMatchObject({ code: 'invalid_cursor' });
    }
    const headers = { authorization: `Bearer ${alice.tokens.accessToken}` };
    const statusOf = async (query: string) =>
      (await fetch(`${cloud.apiUrl}/v1/me/notifications?${query}`, { headers })).status;
    expect(await statusOf('type=follow,follow_accepted&type=like')).toBe(200);
    for (const query of ['type=', 'type=nothing', 'type=like,'])
      expect(await statusOf(query), query).toBe(400);
  });

  it('are read up to a moment that has been: a foreign id tells and changes nothing of the other’s', async () => {
    const aYearAhead = Date.parse((await cloud.state()).now) + HOUR_MS * 24 * 365;
    for (const upTo of ['', 'x', '01K7Z4H2M3QWERTY5678ZXCVB', newUlid(aYearAhead)]) {
      const { response, error } = await markRead(alice, upTo);
      expect(response.status, upTo).toBe(400);
      expect(error).toMatchObject({ code: 'invalid_request' });
    }
    expect(await unreadOf(alice)).toEqual({ count: 2, more: false });
    const [foreign] = await notificationsOf(alice);
    expect((await markRead(bob, foreign?.notificationId ?? '')).response.status).toBe(204);
    expect(await unreadOf(alice)).toEqual({ count: 2, more: false });
    expect((await markRead(alice, foreign?.notificationId ?? '')).response.status).toBe(204);
    expect(await unreadOf(alice)).toEqual({ count: 0, more: false });
    expect((await notificationsOf(alice)).map(({ isUnread }) => isUnread)).toEqual([false, false]);
  });

  it('follow preferences, which are strict', async () => {
    expect(await choose(bob, { follow: 'off', pushes: 'off' })).toMatchObject({
      follow: 'off',
      like: 'everyone',
      pushes: 'off',
    });
    await follow(carol, bob);
    await cloud.settle();
    expect(await sentencesOf(bob)).toEqual([]);
    const headers = {
      authorization: `Bearer ${bob.tokens.accessToken}`,
      'content-type': 'application/json',
    };
    for (const body of [{ decision: 'off' }, { like: 'nobody' }, { pushes: 'following' }]) {
      const url = `${cloud.apiUrl}/v1/me/notification-preferences`;
      const answer = await fetch(url, { method: 'PATCH', headers, body: JSON.stringify(body) });
      expect(answer.status, JSON.stringify(body)).toBe(400);
    }
    expect(await choose(bob, {})).toMatchObject({ follow: 'off' });
  });

  it('are dismissed one by one or all at once, by their reader alone, as often as one likes', async () => {
    const [first, second] = await notificationsOf(alice);
    const { notificationId = '' } = first ?? {};
    const path = { notificationId };
    const dismissAs = ({ client }: Person) =>
      client.DELETE('/v1/me/notifications/{notificationId}', { params: { path } });
    expect((await dismissAs(bob)).response.status).toBe(204);
    expect(await notificationsOf(alice)).toHaveLength(2);
    for (let time = 0; time < 2; time += 1) expect((await dismissAs(alice)).response.status).toBe(204);
    expect((await notificationsOf(alice)).map((each) => each.notificationId)).toEqual([
      second?.notificationId,
    ]);
    expect((await alice.client.DELETE('/v1/me/notifications')).response.status).toBe(204);
    expect(await notificationsOf(alice)).toEqual([]);
    expect(await unreadOf(alice)).toEqual({ count: 0, more: false });
    await follow(carol, alice);
    await cloud.settle();
    expect(await sentencesOf(alice)).toEqual(['carol followed you']);
  });
});
