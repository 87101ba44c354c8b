/** What people do themselves changes the tags of their lists at once, over HTTP. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { dataOf, follow, join, type Person, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';

const SETTLED_SECONDS = 10; // then a list has a tag again

let cloud: TestCloud;
let reader: Person;
let author: Person;
let own = '';
let post = '';
beforeAll(async () => {
  cloud = await sharedCloud();
  [reader, author] = await Promise.all([join(cloud.apiUrl, 'tagreader'), join(cloud.apiUrl, 'tagauthor')]);
  await follow(reader, author);
  const picture = Uint8Array.from(await jpegOf(landscape(1)));
  const [theirs, mine] = await Promise.all([uploadPhoto(author, picture), uploadPhoto(reader, picture)]);
  own = await createPostOf(reader, [mine], { caption: 'Mine' });
  post = await createPostOf(author, [theirs], { caption: 'Theirs' });
  await cloud.settle();
  const body = { text: 'Lovely' };
  dataOf(
    await author.client.POST('/v1/posts/{postId}/comments', { params: { path: { postId: own } }, body }),
  );
  await cloud.settle();
});

const lists = ['/v1/feeds/home', '/v1/me/notifications', '/v1/me/notifications/unread'] as const;
type List = (typeof lists)[number];

const get = (path: string, etag?: string) =>
  fetch(`${cloud.apiUrl}${path}`, {
    headers: {
      authorization: `Bearer ${reader.tokens.accessToken}`,
      ...(etag !== undefined && { 'if-none-match': etag }),
    },
  });

const tags = async (): Promise<Readonly<Record<List, string>>> => {
  const found = await Promise.all(
    lists.map(async (path) => [path, (await get(path)).headers.get('etag') ?? ''] as const),
  );
  return Object.fromEntries(found) as Record<List, string>;
};

beforeEach(() => cloud.advance(SETTLED_SECONDS));

const account = () => ({ params: { path: { username: author.username } } });
const ofOwn = () => ({ params: { path: { postId: own } } });

describe('the tags of one’s own lists', () => {
  it('hold while nothing is done', async () => {
    const before = await tags();
    for (const path of lists) {
      const again = await get(path, before[path]);
      expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
      expect(again.headers.get('etag')).toBe(before[path]);
    }
  });

  it('cost one read unit at most', async () => {
    const before = await tags();
    for (const path of lists) {
      await cloud.clearCalls();
      expect((await get(path, before[path])).status).toBe(304);
      const units = (await cloud.calls()).reduce((sum, { readUnits }) => sum + readUnits, 0);
      expect(units, path).toBeLessThanOrEqual(1);
    }
  });

  it.each<[string, readonly List[], () => Promise<{ readonly response: Response }>]>([
    [
      'mute somebody',
      lists,
      () => reader.client.PUT('/v1/accounts/{username}/mute', { ...account(), body: {} }),
    ],
    ['unmute somebody', lists, () => reader.client.DELETE('/v1/accounts/{username}/mute', account())],
    ['unfollow', lists, () => reader.client.DELETE('/v1/accounts/{username}/follow', account())],
    ['follow', lists, () => reader.client.PUT('/v1/accounts/{username}/follow', account())],
    [
      'change settings',
      lists,
      () => reader.client.PATCH('/v1/me/settings', { body: { ownPostsInHome: true } }),
    ],
    ['change the profile', lists, () => reader.client.PATCH('/v1/me', { body: { displayName: 'Reader' } })],
    [
      'edit a post',
      lists,
      () => reader.client.PATCH('/v1/posts/{postId}', { ...ofOwn(), body: { caption: 'New' } }),
    ],
    [
      'like a post',
      ['/v1/feeds/home'],
      () => reader.client.PUT('/v1/posts/{postId}/like', { params: { path: { postId: post } } }),
    ],
    ['block somebody', lists, () => reader.client.PUT('/v1/accounts/{username}/block', account())],
    ['unblock somebody', lists, () => reader.client.DELETE('/v1/accounts/{username}/block', account())],
    ['delete a post', lists, () => reader.client.DELETE('/v1/posts/{postId}', ofOwn())],
    ['restore a post', lists, () => reader.client.POST('/v1/posts/{postId}/restore', ofOwn())],
  ])('change at once when they %s', async (_, changed, act) => {
    const before = await tags();
    const { response } = await act();
    expect(response.ok).toBe(true);
    for (const path of changed) expect([path, (await get(path, before[path])).status]).toEqual([path, 200]);
  });

  it('change when a notification is dismissed, or read', async () => {
    const { items } = dataOf(await reader.client.GET('/v1/me/notifications'));
    const [notification] = items;
    const notificationId = notification?.notificationId ?? '';
    const before = await tags();
    await reader.client.PUT('/v1/me/notifications/read', { body: { upTo: notificationId } });
    expect((await get('/v1/me/notifications/unread', before['/v1/me/notifications/unread'])).status).toBe(
      200,
    );
    await cloud.advance(SETTLED_SECONDS);
    const after = await tags();
    await reader.client.DELETE('/v1/me/notifications/{notificationId}', {
      params: { path: { notificationId } },
    });
    for (const path of lists.slice(1)) expect((await get(path, after[path as List])).status).toBe(200);
  });
});
