import { randomUUID } from 'node:crypto';
import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, join, signUp, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';
import type { Schemas } from '../../support/raw-client/client.ts';
import { makeClient } from '../../support/raw-client/client.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

const newName = (name: string): string => `${name}_${randomUUID().slice(0, 8)}`;

const patch = (person: Pick<Person, 'client'>, body: Schemas['AccountChange']) =>
  person.client.PATCH('/v1/me', { body });

const profileOf = (viewer: Pick<Person, 'client'>, username: string) =>
  viewer.client.GET('/v1/accounts/{username}', { params: { path: { username } } });

/** Somebody who has not signed in. */
const guest = () => ({ client: makeClient({ baseUrl: cloud.apiUrl }) });

describe('the first username', () => {
  it('makes the account, and claiming it again changes nothing', async () => {
    const { client } = await signUp(cloud.apiUrl, 'noor');
    expect((await client.GET('/v1/me')).error).toMatchObject({ status: 403, code: 'account_required' });
    const username = newName('noor');
    const first = dataOf(await client.PUT('/v1/me', { body: { username, displayName: 'نور' } }));
    expect(first).toMatchObject({
      username,
      displayName: 'نور',
      bio: '',
      avatar: null,
      counts: { posts: 0, followers: 0, following: 0 },
    });
    expect(first).not.toHaveProperty('relationship');
    expect(dataOf(await client.PUT('/v1/me', { body: { username: username.toUpperCase() } }))).toEqual(first);
    expect(dataOf(await client.GET('/v1/me'))).toEqual(first);
    const other = await client.PUT('/v1/me', { body: { username: newName('noor') } });
    expect(other.error).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('is refused when it is taken, reserved or misshapen', async () => {
    const owner = await join(cloud.apiUrl, 'owner');
    const { client } = await signUp(cloud.apiUrl, 'late');
    const refusal = async (username: string) => (await client.PUT('/v1/me', { body: { username } })).error;
    expect(await refusal(owner.username)).toMatchObject({ status: 409, code: 'username_taken' });
    expect(await refusal(owner.username.toUpperCase())).toMatchObject({ code: 'username_taken' });
    expect(await refusal('Support')).toMatchObject({ status: 409, code: 'username_reserved' });
    for (const username of ['a', 'a'.repeat(31), '_a', 'a.', 'a..b', 'a-b', 'ليلى', '']) {
      expect(await refusal(username), username).toMatchObject({ status: 400, code: 'invalid_request' });
    }
  });

  it('goes to exactly one of two people who ask for it at the same time', async () => {
    const people = await Promise.all(['one', 'two', 'three'].map((name) => signUp(cloud.apiUrl, name)));
    const username = newName('race');
    const answers = await Promise.all(
      people.map(({ client }) => client.PUT('/v1/me', { body: { username } })),
    );
    const statuses = answers.map(({ response }) => response.status).toSorted();
    expect(statuses).toEqual([200, 409, 409]);
  });
});

describe('a profile', () => {
  it('keeps what a change leaves out', async () => {
    const dana = await join(cloud.apiUrl, 'dana');
    const body = { bio: 'Lighthouses\nمنارات', links: ['https://example.org/dana'] };
    dataOf(await patch(dana, body));
    const account = dataOf(await patch(dana, { displayName: 'Dana' }));
    expect(account).toMatchObject({ ...body, displayName: 'Dana', username: dana.username });
    const seen = dataOf(await profileOf(guest(), dana.username));
    expect(seen).toEqual(account);
  });

  it('holds 64 and 300 letters as people count them, and four links', async () => {
    const dana = await join(cloud.apiUrl, 'dana');
    const shadda = 'بّ'; // one letter, two code points
    expect(
      (await patch(dana, { displayName: shadda.repeat(64), bio: shadda.repeat(300) })).data,
    ).toBeDefined();
    const links = ['a', 'b', 'c', 'd', 'e'].map((name) => `https://example.org/${name}`);
    for (const body of [
      { displayName: shadda.repeat(65) },
      { bio: shadda.repeat(301) },
      { links },
      { links: ['javascript:alert(1)'] },
      { links: ['not a link'] },
    ]) {
      expect((await patch(dana, body)).error).toMatchObject({ status: 400, code: 'invalid_request' });
    }
  });

  it('shows no relationship to guests and to oneself, and 404 for who does not exist', async () => {
    const [dana, emad] = await Promise.all([join(cloud.apiUrl, 'dana'), join(cloud.apiUrl, 'emad')]);
    const shown = await Promise.all([guest(), dana, emad].map((viewer) => profileOf(viewer, dana.username)));
    expect(shown.map(({ data }) => data?.relationship)).toEqual([
      undefined,
      undefined,
      expect.objectContaining({ following: false, followedBy: false, requested: false, blocking: false }),
    ]);
    const missing = await profileOf(dana, 'nobody.of.this.name');
    expect(missing.error).toMatchObject({ status: 404, code: 'not_found' });
  });
});

describe('a changed username', () => {
  it('answers for the account, to which the old one leads while it is held', async () => {
    const [fay, rival] = await Promise.all([join(cloud.apiUrl, 'fay'), join(cloud.apiUrl, 'rival')]);
    const next = newName('fay2');
    expect(dataOf(await patch(fay, { username: next })).username).toBe(next);
    expect(dataOf(await profileOf(rival, fay.username)).username).toBe(next);
    expect(dataOf(await profileOf(rival, next)).accountId).toBe(fay.accountId);
    expect((await patch(rival, { username: fay.username })).error).toMatchObject({ code: 'username_taken' });
    expect(dataOf(await patch(fay, { username: fay.username })).username).toBe(fay.username);
    expect((await patch(rival, { username: next })).error).toMatchObject({ code: 'username_taken' });
    expect((await patch(rival, { username: 'admin' })).error).toMatchObject({ code: 'username_reserved' });
  });
});

describe('an avatar', () => {
  let pictures = 100;
  const photoOf = async (person: Person, bytes?: Uint8Array<ArrayBuffer>): Promise<string> => {
    pictures += 1;
    return uploadPhoto(person, bytes ?? Uint8Array.from(await jpegOf(landscape(pictures, 160, 120))));
  };

  it('is a ready photo of its owner, and takes the one that it replaces away with its media', async () => {
    const gala = await join(cloud.apiUrl, 'gala');
    const [first, second] = await Promise.all([photoOf(gala), photoOf(gala)]);
    await cloud.settle();
    const shown = dataOf(await patch(gala, { avatarPhotoId: first }));
    const address = shown.avatar?.renditions[0]?.url ?? '';
    expect((await fetch(address)).status).toBe(200);
    expect(dataOf(await patch(gala, { avatarPhotoId: first })).avatar?.photoId).toBe(first);

    const replaced = dataOf(await patch(gala, { avatarPhotoId: second }));
    expect(replaced.avatar?.photoId).toBe(second);
    await cloud.settle();
    const gone = await gala.client.GET('/v1/photos/{photoId}', { params: { path: { photoId: first } } });
    expect(gone.response.status).toBe(404);
    expect((await fetch(address)).ok).toBe(false);

    expect(dataOf(await patch(gala, { avatarPhotoId: null })).avatar).toBeNull();
    await cloud.settle();
    expect((await fetch(replaced.avatar?.renditions[0]?.url ?? '')).ok).toBe(false);
  });

  it('is refused when the photo is not ready, not one’s own, sensitive, rejected or in a post', async () => {
    const [gala, thief] = await Promise.all([join(cloud.apiUrl, 'gala'), join(cloud.apiUrl, 'thief')]);
    const announced = dataOf(
      await gala.client.POST('/v1/photos', { body: { contentType: 'image/jpeg', bytes: 1_000 } }),
    ).photoId;
    const own = await photoOf(gala);
    const posted = await photoOf(gala);
    await createPostOf(gala, [posted]);
    const marked = await Promise.all(
      (['suggestive', 'explicit'] as const).map(async (mark) =>
        photoOf(gala, Uint8Array.from(await makeMarkedPicture(mark))),
      ),
    );
    await cloud.settle();
    const refusal = async (person: Person, avatarPhotoId: string) =>
      (await patch(person, { avatarPhotoId })).error;
    expect(await refusal(gala, announced)).toMatchObject({ status: 409, code: 'photo_unusable' });
    expect(await refusal(thief, own)).toMatchObject({ status: 409, code: 'photo_unusable' });
    for (const photoId of marked)
      expect(await refusal(gala, photoId)).toMatchObject({ status: 409, code: 'photo_unusable' });
    expect(await refusal(gala, posted)).toMatchObject({ status: 409, code: 'photo_in_use' });
    expect(dataOf(await gala.client.GET('/v1/me')).avatar).toBeNull();

    dataOf(await patch(gala, { avatarPhotoId: own }));
    const twice = await gala.client.POST('/v1/posts', {
      body: { photos: [{ photoId: own }], visibility: 'public' },
    });
    expect(twice.error).toMatchObject({ code: 'photo_in_use' });
  });
});
