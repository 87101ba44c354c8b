/** Posts that are refused, and requests that are sent again, over HTTP. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { join, signUp } from '../../support/people.ts';
import { createPostOf } from '../../support/posting.ts';
import { announce, sendPost } from './send-post.ts';

let cloud: TestCloud;
let alice: Person;
let bob: Person;

beforeAll(async () => {
  cloud = await sharedCloud();
  [alice, bob] = await Promise.all([join(cloud.apiUrl, 'alice'), join(cloud.apiUrl, 'bob')]);
});

const post = (body: unknown, headers: Record<string, string> = {}, person: Pick<Person, 'tokens'> = alice) =>
  sendPost(cloud.apiUrl, person, body, headers);

describe('a post is refused', () => {
  let photoId: string;
  beforeAll(async () => {
    photoId = await announce(alice);
  });
  const photos = () => [{ photoId }];

  it.each([
    ['no photos', () => ({ photos: [] }), 'body.photos'],
    ['35 photos', () => ({ photos: Array.from({ length: 35 }, () => ({ photoId })) }), 'body.photos'],
    ['a photo twice', () => ({ photos: [{ photoId }, { photoId }] }), 'body.photos.1.photoId'],
    ['an unknown field', () => ({ photos: photos(), state: 'published' }), 'body.state'],
    [
      'an unknown field of a photo',
      () => ({ photos: [{ photoId, sensitive: false }] }),
      'body.photos.0.sensitive',
    ],
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
    const deleted = await announce(alice);
    await alice.client.DELETE('/v1/photos/{photoId}', { params: { path: { photoId: deleted } } });
    const used = await announce(alice);
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
    const photoIds = await Promise.all(Array.from({ length: 34 }, () => announce(alice)));
    const caption = 'مَ'.repeat(4_000);
    const answer = await post({ photos: photoIds.map((id) => ({ photoId: id })), caption });
    expect(answer).toMatchObject({ status: 201, body: { caption } });
    expect(answer.body.photos.map((photo) => photo.photoId)).toEqual(photoIds);
  });
});

describe('a post with an Idempotency-Key', () => {
  it('is made once, and every repetition is answered the same', async () => {
    const body = { photos: [{ photoId: await announce(alice) }], caption: 'Once' };
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
    const photoIds = await Promise.all(Array.from({ length: 34 }, () => announce(alice)));
    const altText = 'اَّ'.repeat(1_250); // 7,500 bytes: with 34 of them the answer no longer fits into a row
    const photos = photoIds.map((photoId) => ({ photoId, altText }));
    const body = { photos, caption: 'اَّ'.repeat(4_000), title: 'Large' };
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [await post(body, headers), await post(body, headers)];
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: { postId: first.body.postId, title: 'Large' } });
  });

  it('is made once by several requests at once', async () => {
    const body = { photos: [{ photoId: await announce(alice) }] };
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
