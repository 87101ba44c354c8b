/** Posts as apps use them: over HTTP, on the stack that is deployed. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Schemas } from '../../../client/client.ts';
import { makeClient } from '../../../client/client.ts';
import type { Mark } from '../../../lib/local-cloud/rekognition/marked-pictures.ts';
import { makeMarkedPicture } from '../../../lib/local-cloud/rekognition/marked-pictures.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join, signUp, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';

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

const announce = async (person = alice): Promise<string> =>
  dataOf(await person.client.POST('/v1/photos', { body: { contentType: 'image/jpeg', bytes: 1_000 } }))
    .photoId;
const markedPhoto = async (mark: Mark) => uploadPhoto(alice, Uint8Array.from(await makeMarkedPicture(mark)));
const inPath = (postId: string) => ({ params: { path: { postId } } });
const get = (postId: string, client = alice.client) => client.GET('/v1/posts/{postId}', inPath(postId));
const see = async (postId: string, client = alice.client) => dataOf(await get(postId, client));

/** What a `POST /v1/posts` is answered, whatever is sent. */
const post = async (
  body: unknown,
  headers: Record<string, string> = {},
  person: Pick<Person, 'tokens'> = alice,
) => {
  const response = await fetch(`${cloud.apiUrl}/v1/posts`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${person.tokens.accessToken}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Schemas['Post'] & Schemas['Problem'],
  };
};

describe('a post', () => {
  it('goes from processing, for its author alone, to published for everybody', async () => {
    const unsent = await announce();
    const caption = 'غروب #الرّياض مع @Omar.B';
    const made = await post({
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
      mentions: [{ username: 'omar.b', start: 17, end: 24 }],
      photos: [{ photoId: unsent, state: 'awaiting', altText: 'Dusk', renditions: [] }],
      viewer: { isAuthor: true, followsAuthor: false },
    });
    expect(await see(made.body.postId)).toEqual(made.body);
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
      counts: { likes: 0, comments: 0 },
    });
    expect(published).not.toHaveProperty('viewer');
    const address = published.photos[0]?.renditions[0]?.url ?? '';
    expect((await fetch(address)).status).toBe(200);
  });

  it('is held by a photo that is rejected, and tells its author why in the language asked for', async () => {
    const postId = await createPostOf(alice, [
      await uploadPhoto(alice, picture),
      await markedPhoto('explicit'),
    ]);
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
    const postId = await createPostOf(alice, [await markedPhoto('suggestive')]);
    await cloud.settle();
    expect(await see(postId, guest)).toMatchObject({ state: 'published', photos: [{ sensitive: true }] });
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

describe('a post is refused', () => {
  let photoId: string;
  beforeAll(async () => {
    photoId = await announce();
  });
  const photos = () => [{ photoId }];

  it.each([
    ['no photos', () => ({ photos: [] }), 'body.photos'],
    ['35 photos', () => ({ photos: Array.from({ length: 35 }, () => ({ photoId })) }), 'body.photos'],
    ['a photo twice', () => ({ photos: [{ photoId }, { photoId }] }), 'body.photos.1.photoId'],
    ['an unknown field', () => ({ photos: photos(), state: 'published' }), 'body'],
    ['an unknown field of a photo', () => ({ photos: [{ photoId, sensitive: false }] }), 'body.photos.0'],
    ['a title of 91 characters', () => ({ photos: photos(), title: 'ا'.repeat(91) }), 'body.title'],
    [
      'a caption of 4,001 characters',
      () => ({ photos: photos(), caption: 'ا'.repeat(4_001) }),
      'body.caption',
    ],
    [
      'a caption of 41,000 bytes in 1,700 characters',
      () => ({ photos: photos(), caption: `ا${'ّ'.repeat(11)}`.repeat(1_700) + 'a'.repeat(200) }),
      'body.caption',
    ],
    ['11 hashtags', () => ({ photos: photos(), caption: '#وسم '.repeat(11) }), 'body.caption'],
    ['21 mentions', () => ({ photos: photos(), caption: '@omar '.repeat(21) }), 'body.caption'],
    [
      'an alt text of 1,501 characters',
      () => ({ photos: [{ photoId, altText: 'a'.repeat(1_501) }] }),
      'body.photos.0.altText',
    ],
    ['an unknown visibility', () => ({ photos: photos(), visibility: 'secret' }), 'body.visibility'],
    ['something that is no language', () => ({ photos: photos(), language: 'not a tag' }), 'body.language'],
  ] as const)('with %s', async (_, body, path) => {
    const answer = await post(body());
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(answer.body.errors?.map((error) => error.path)).toContain(path);
  });

  it.each([
    ['broken JSON', '{"photos":', {}, 400, 'invalid_json'],
    ['another content type', '{}', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
  ] as const)('with %s', async (_, body, headers, status, code) => {
    expect((await post(body, headers)).body).toMatchObject({ status, code });
  });

  it('without an account', async () => {
    const nobody = await signUp(cloud.apiUrl, 'nobody');
    expect((await post({ photos: photos() }, {}, nobody)).body).toMatchObject({
      status: 403,
      code: 'account_required',
    });
  });

  it("with somebody else's photo, a deleted one, or one of another post", async () => {
    const foreign = await announce(bob);
    const deleted = await announce();
    await alice.client.DELETE('/v1/photos/{photoId}', { params: { path: { photoId: deleted } } });
    const used = await announce();
    await createPostOf(alice, [used]);
    for (const [id, code] of [
      [foreign, 'photo_unusable'],
      [deleted, 'photo_unusable'],
      [used, 'photo_in_use'],
    ]) {
      expect((await post({ photos: [{ photoId: id }] })).body).toMatchObject({ status: 409, code });
    }
  });

  it('not with 4,000 letters with tashkeel each, nor with 34 photos', async () => {
    const photoIds = await Promise.all(Array.from({ length: 34 }, () => announce()));
    const caption = 'مَ'.repeat(4_000);
    const answer = await post({ photos: photoIds.map((id) => ({ photoId: id })), caption });
    expect(answer).toMatchObject({ status: 201, body: { caption } });
    expect(answer.body.photos.map((photo) => photo.photoId)).toEqual(photoIds);
  });
});

describe('a post with an Idempotency-Key', () => {
  it('is made once, and every repetition is answered the same', async () => {
    const body = { photos: [{ photoId: await announce() }], caption: 'Once' };
    const headers = { 'idempotency-key': randomUUID() };
    const first = await post(body, headers);
    expect(first.status).toBe(201);
    const again = await post(body, headers);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await post({ ...body, caption: 'Twice' }, headers)).body).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    });
  });

  it('is made once also when it is as large as a post can be', async () => {
    const photoIds = await Promise.all(Array.from({ length: 34 }, () => announce()));
    const altText = 'اَّ'.repeat(1_250); // 7,500 bytes: with 34 of them the answer no longer fits into a row
    const photos = photoIds.map((photoId) => ({ photoId, altText }));
    const body = { photos, caption: 'اَّ'.repeat(4_000), title: 'Large' };
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [await post(body, headers), await post(body, headers)];
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: { postId: first.body.postId, title: 'Large' } });
  });

  it('is made once by several requests at once', async () => {
    const body = { photos: [{ photoId: await announce() }] };
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(body, headers)));
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map((answer) => answer.body.postId)).size).toBe(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'request_in_progress' } });
      expect(answer.headers.get('retry-after')).not.toBeNull();
    }
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
      body: { photos: [{ photoId: await announce() }] },
    });
    expect(strange.error).toMatchObject({ status: 400, errors: [{ path: 'body.photos.0.photoId' }] });
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
    const mediaAfter = async (seconds: number): Promise<number> => {
      await cloud.advance(seconds);
      await cloud.expire();
      await cloud.settle();
      const { sections } = await cloud.state();
      return Number(sections['Buckets']?.find(({ id }) => id === 'MediaBucket')?.['objects']);
    };
    const lastMinute = await mediaAfter(30 * 86_400 - 60);
    expect(lastMinute - (await mediaAfter(120))).toBe(renditions.length);
    const later = await join(cloud.apiUrl, 'later'); // alice's token has expired by now
    expect((await get(postId, later.client)).response.status).toBe(404);
  });
});
