/** Posts as apps use them: over HTTP, on the stack that is deployed. */

import type { Mark } from '@suwar/local-cloud/marked-pictures';
import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { announcePhoto, dataOf, follow, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';
import type { Schemas } from '../../support/raw-client/client.ts';
import { makeClient } from '../../support/raw-client/client.ts';
import { mediaObjectsOf } from '../../support/stored-objects.ts';
import { announce, sendPost } from './send-post.ts';

let cloud: TestCloud;
let alice: Person;
let bob: Person;
let guest: Person['client'];
let picture: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  cloud = await sharedCloud();
  guest = makeClient({ baseUrl: cloud.apiUrl });
  [alice, bob] = await Promise.all([join(cloud.apiUrl, 'alice'), join(cloud.apiUrl, 'bob')]);
  picture = Uint8Array.from(await jpegOf(landscape(7, 160, 120)));
});

const marked = async (mark: Mark) => Uint8Array.from(await makeMarkedPicture(mark));
const inPath = (postId: string) => ({ params: { path: { postId } } });
const get = (postId: string, client = alice.client) => client.GET('/v1/posts/{postId}', inPath(postId));
const see = async (postId: string, client = alice.client) => dataOf(await get(postId, client));

describe('a post', () => {
  it('goes from processing, for its author alone, to published for everybody', async () => {
    const unsent = await announce(alice);
    const caption = 'غروب #الرّياض مع @Omar.B';
    const made = await sendPost(cloud.apiUrl, alice, {
      photos: [{ photoId: unsent, altText: 'Dusk' }],
      title: 'Last light',
      caption,
      language: 'ar',
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      state: 'processing',
      publishedAt: null,
      tags: [{ tag: 'الرياض', text: '#الرّياض', start: 5, end: 13 }],
      mentions: [],
      photos: [{ photoId: unsent, state: 'awaiting', altText: 'Dusk', renditions: [] }],
      viewer: {
        isAuthor: true,
        followsAuthor: false,
        liked: false,
        saved: false,
        reposted: false,
        muted: false,
      },
    });
    expect(await see(made.body.postId)).toMatchObject(made.body);
    expect((await get(made.body.postId, bob.client)).response.status).toBe(404);

    const photoIds = [await uploadPhoto(alice, picture), await uploadPhoto(alice, picture)];
    const postId = await createPostOf(alice, photoIds, { title: 'Two', visibility: 'public' });
    await cloud.settle();
    const published = await see(postId, guest);
    expect(published).toMatchObject({
      postId,
      state: 'published',
      author: { accountId: alice.accountId, username: alice.username },
      coverPhotoId: photoIds[0],
      photos: photoIds.map((photoId) => ({
        photoId,
        state: 'ready',
        width: 160,
        height: 120,
        sensitive: false,
      })),
      counts: { likes: 0, comments: 0, reposts: 0 },
    });
    expect(published).not.toHaveProperty('viewer');
    const address = published.photos[0]?.renditions[0]?.url ?? '';
    expect((await fetch(address)).status).toBe(200);
  });

  it('is held by a photo that is rejected, and tells its author why in the language asked for', async () => {
    const explicit = await announcePhoto(alice, await marked('explicit'));
    const postId = await createPostOf(alice, [await uploadPhoto(alice, picture), explicit.photoId]);
    await explicit.send();
    await cloud.settle();
    expect(await see(postId)).toMatchObject({
      state: 'held',
      problem: { code: 'photo_rejected', message: expect.stringContaining('content policy') },
      photos: [{ state: 'ready' }, { state: 'rejected', renditions: [] }],
    });
    const arabic = await alice.client.GET('/v1/posts/{postId}', {
      ...inPath(postId),
      headers: { 'accept-language': 'ar' },
    });
    expect(dataOf(arabic).problem?.message).toContain('سياسة المحتوى');
    expect((await get(postId, guest)).response.status).toBe(404);
  });

  it('carries a screen for a photo that is sensitive', async () => {
    const postId = await createPostOf(alice, [await uploadPhoto(alice, await marked('suggestive'))]);
    await cloud.settle();
    const screen = { treatment: 'ask', labels: [{ reason: 'suggestive', source: 'moderation' }] };
    expect(await see(postId, guest)).toMatchObject({
      state: 'published',
      photos: [{ sensitive: true, screen }],
    });
  });

  it('that one may not see answers exactly like one that never existed', async () => {
    const postId = await createPostOf(alice, [await uploadPhoto(alice, picture)], { visibility: 'private' });
    await cloud.settle();
    const never = `0${postId.slice(1)}`;
    const answers = await Promise.all([get(postId, bob.client), get(never, bob.client)]);
    const [one, other] = answers.map(({ error, response }) => ({
      ...error,
      requestId: '',
      status: response.status,
    }));
    expect(one).toEqual(other);
    expect(one).toMatchObject({ status: 404, code: 'not_found' });
  });
});

describe("a post's edits", () => {
  it('show at once, and what was said before stays in the history', async () => {
    const photoIds = [await uploadPhoto(alice, picture), await uploadPhoto(alice, picture)];
    const postId = await createPostOf(alice, photoIds, { title: 'First', caption: '#one' });
    await cloud.settle();
    const patch = async (body: Schemas['PostChange']) =>
      dataOf(await alice.client.PATCH('/v1/posts/{postId}', { ...inPath(postId), body }));
    const edited = await patch({
      title: 'Second',
      caption: '#two',
      coverPhotoId: photoIds[1]!,
      photos: photoIds.map((photoId, at) => ({ photoId, altText: `Photo ${at}` })),
    });
    expect(edited).toMatchObject({
      state: 'published',
      title: 'Second',
      tags: [{ tag: 'two' }],
      coverPhotoId: photoIds[1],
      photos: [{ altText: 'Photo 0', state: 'ready' }, { altText: 'Photo 1' }],
      editedAt: expect.any(String),
    });
    expect(await see(postId, guest)).toMatchObject({ title: 'Second' });
    await patch({ visibility: 'private', title: 'Hidden' });
    expect((await get(postId, guest)).response.status).toBe(404);
    await patch({ visibility: 'public', title: 'Third' });

    const history = async (client: Person['client'], limit = 20, cursor?: string) =>
      dataOf(
        await client.GET('/v1/posts/{postId}/history', {
          params: { path: { postId }, query: { limit, ...(cursor && { cursor }) } },
        }),
      );
    expect((await history(alice.client)).items).toMatchObject([
      { title: 'Hidden', visibility: 'private' },
      { title: 'Second', coverPhotoId: photoIds[1] },
      {
        title: 'First',
        caption: '#one',
        coverPhotoId: photoIds[0],
        photos: [{ altText: null }, { altText: null }],
      },
    ]);
    expect((await history(guest)).items.map(({ title }) => title)).toEqual(['Second', 'First']);
    const page = await history(guest, 1);
    expect(page.items).toMatchObject([{ title: 'Second' }]);
    expect((await history(guest, 1, page.cursor)).items).toMatchObject([{ title: 'First' }]);
  });

  it('are the author’s alone', async () => {
    const postId = await createPostOf(alice, [await uploadPhoto(alice, picture)]);
    await cloud.settle();
    const answer = await bob.client.PATCH('/v1/posts/{postId}', {
      ...inPath(postId),
      body: { title: 'Mine' },
    });
    expect(answer.error).toMatchObject({ status: 404, code: 'not_found' });
    const strange = await alice.client.PATCH('/v1/posts/{postId}', {
      ...inPath(postId),
      body: { photos: [{ photoId: await announce(alice) }] },
    });
    expect(strange.error).toMatchObject({
      status: 409,
      code: 'photo_not_ready',
      errors: [{ path: 'body.photos.0.photoId' }],
    });
  });
});

describe("an account's posts", () => {
  it('show each viewer what it may see, newest first, every post once', async () => {
    const carol = await join(cloud.apiUrl, 'carol');
    await follow(bob, carol);
    const visibilities = ['public', 'followers', 'private'] as const;
    const postIds: string[] = [];
    for (let at = 0; at < 9; at += 1) {
      const photoIds = [await uploadPhoto(carol, picture)];
      postIds.push(await createPostOf(carol, photoIds, { visibility: visibilities[at % 3]! }));
    }
    await cloud.settle();
    const processing = await createPostOf(carol, [await announce(carol)]);
    const list = async (client: Person['client'], limit = 2) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = dataOf(
          await client.GET('/v1/accounts/{username}/posts', {
            params: { path: { username: carol.username }, query: { limit, ...(cursor && { cursor }) } },
          }),
        );
        expect(page.items.length).toBeLessThanOrEqual(limit);
        seen.push(...page.items.map(({ postId }) => postId));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return seen;
    };
    const newestFirst = postIds.toReversed();
    const ofKind = (...kinds: number[]) =>
      newestFirst.filter((id) => kinds.includes(postIds.indexOf(id) % 3));
    expect(await list(carol.client)).toEqual([processing, ...newestFirst]);
    expect(await list(bob.client)).toEqual(ofKind(0, 1));
    expect(await list(alice.client)).toEqual(ofKind(0));
    expect(await list(guest)).toEqual(ofKind(0));
  });

  it('refuse a cursor of somebody else, of another list, a forged one, and wrong limits', async () => {
    const list = async (query: Record<string, string>, client = alice.client, username = alice.username) =>
      client.GET('/v1/accounts/{username}/posts', { params: { path: { username }, query } });
    const page = dataOf(await list({ limit: '1' }));
    const cursor = page.cursor ?? '';
    expect(cursor).not.toBe('');
    const forged = `${cursor.slice(0, -2)}${cursor.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const answer of [
      await list({ cursor }, bob.client),
      await list({ cursor }, guest),
      await list({ cursor }, alice.client, bob.username),
      await list({ cursor: forged }),
      await alice.client.GET('/v1/me/bin', { params: { query: { cursor } } }),
    ]) {
      expect(answer.error).toMatchObject({ status: 400, code: 'invalid_cursor' });
    }
    for (const limit of ['0', '101', 'many']) {
      expect((await list({ limit })).error).toMatchObject({ status: 400, code: 'invalid_request' });
    }
    expect((await list({}, guest, 'nobody.has.this')).error).toMatchObject({
      status: 404,
      code: 'not_found',
    });
  });
});

describe('the bin', () => {
  it('hides a post at once, gives it back, and in the end keeps nothing of it', async () => {
    const photoId = await uploadPhoto(alice, picture);
    const postId = await createPostOf(alice, [photoId], { title: 'Short life' });
    await cloud.settle();
    const renditions = (await see(postId)).photos[0]?.renditions ?? [];
    expect(renditions.length).toBeGreaterThan(0);
    const remove = async (person = alice) =>
      (await person.client.DELETE('/v1/posts/{postId}', inPath(postId))).response.status;
    const restore = () => alice.client.POST('/v1/posts/{postId}/restore', inPath(postId));
    const bin = async () => dataOf(await alice.client.GET('/v1/me/bin')).items;

    expect(await remove(bob)).toBe(404);
    expect(await remove()).toBe(204);
    expect(await remove()).toBe(204);
    expect((await get(postId, guest)).response.status).toBe(404);
    expect(await see(postId)).toMatchObject({ state: 'deleted', deletedUntil: expect.any(String) });
    expect(await bin()).toMatchObject([{ postId, state: 'deleted', photos: [{ state: 'ready' }] }]);
    expect(dataOf(await restore())).toMatchObject({ state: 'published', title: 'Short life' });
    expect((await restore()).error).toMatchObject({ status: 409, code: 'not_deleted' });
    expect(await see(postId, guest)).toMatchObject({ title: 'Short life' });
    expect(await bin()).toEqual([]);

    await alice.client.PATCH('/v1/posts/{postId}', { ...inPath(postId), body: { title: 'Shorter' } });
    expect(await remove()).toBe(204);
    const mediaAfter = async (seconds: number): Promise<readonly string[]> => {
      await cloud.advance(seconds);
      await cloud.expire();
      await cloud.settle();
      return mediaObjectsOf(cloud, [photoId]);
    };
    expect(await mediaAfter(30 * 86_400 - 60)).toHaveLength(renditions.length);
    expect(await mediaAfter(120)).toEqual([]);
    const later = await join(cloud.apiUrl, 'later'); // alice's token has expired by now
    expect((await get(postId, later.client)).response.status).toBe(404);
  });
});
