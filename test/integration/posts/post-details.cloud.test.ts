/** What posts tell beyond their texts, over HTTP: the data of the camera, hidden like counts. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, jpegWithMetadata, landscape } from '../../support/pictures.ts';
import { createPostOf, homeFeedOf } from '../../support/posting.ts';
import type { Schemas } from '../../support/raw-client/client.ts';
import { makeClient } from '../../support/raw-client/client.ts';

let cloud: TestCloud;
let alice: Person;
let bob: Person;
let guest: Pick<Person, 'client'>;

beforeAll(async () => {
  cloud = await sharedCloud();
  [alice, bob] = await Promise.all([join(cloud.apiUrl, 'alice'), join(cloud.apiUrl, 'bob')]);
  guest = { client: makeClient({ baseUrl: cloud.apiUrl }) };
  await follow(bob, alice);
});

const postSeenBy = async ({ client }: Pick<Person, 'client'>, postId: string) =>
  dataOf(await client.GET('/v1/posts/{postId}', { params: { path: { postId } } }));
const photoOf = async (photoId: string) =>
  dataOf(await alice.client.GET('/v1/photos/{photoId}', { params: { path: { photoId } } }));

describe('what a picture says of itself', () => {
  const upload = async (keep?: NonNullable<Schemas['NewPhoto']['keep']>) => {
    const bytes = Uint8Array.from(await jpegWithMetadata(landscape(71, 320, 240)));
    return uploadPhoto(alice, bytes, keep && { keep });
  };

  it('is kept as far as its owner asks, shown coarsely, and never in what is served', async () => {
    const [silent, told] = [await upload(), await upload({ camera: true, place: true })];
    // Posted before anything is known of the photo: its place follows at publication.
    const postId = await createPostOf(alice, [told], { location: { name: 'الرياض', fromPhoto: told } });
    await cloud.settle();

    const place = { latitude: 24.71, longitude: 46.68 };
    expect(await photoOf(told)).toMatchObject({ camera: { make: 'SecretCamera' }, place });
    const own = await photoOf(silent);
    expect(own).not.toHaveProperty('camera');
    expect(own).not.toHaveProperty('place');

    const seen = await postSeenBy(guest, postId);
    expect(seen).toMatchObject({
      location: { name: 'الرياض', ...place },
      photos: [{ camera: { make: 'SecretCamera' } }],
    });
    expect(JSON.stringify(seen)).not.toMatch(/SecretOwner|"place"|fromPhoto/);
    for (const { url } of seen.photos[0]?.renditions ?? []) {
      const served = Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1');
      expect(served).not.toMatch(/Secret|Exif/);
    }
  });

  it('gives no place to a post whose photo keeps none', async () => {
    const photoId = await upload({ camera: true });
    const body = { photos: [{ photoId }], location: { fromPhoto: photoId } };
    const answer = await alice.client.POST('/v1/posts', { body, headers: { 'accept-language': 'ar' } });
    expect(answer.response.status).toBe(400);
    expect(answer.error).toMatchObject({
      code: 'invalid_request',
      detail: expect.stringContaining('لا موقع محفوظًا'),
    });
  });
});

describe('how many like a post', () => {
  const settings = async ({ client }: Person, body: Schemas['SettingsChange']) =>
    dataOf(await client.PATCH('/v1/me/settings', { body }));

  it('is hidden by who does not tell it, and from who does not want to see it', async () => {
    const photoId = await uploadPhoto(alice, Uint8Array.from(await jpegOf(landscape(72, 160, 120))));
    const postId = await createPostOf(alice, [photoId]);
    await cloud.settle();
    await bob.client.PUT('/v1/posts/{postId}/like', { params: { path: { postId } } });
    await cloud.settle();
    const likesSeenBy = async (viewer: Pick<Person, 'client'>) =>
      (await postSeenBy(viewer, postId)).counts.likes;
    const gridOf = async (viewer: Pick<Person, 'client'>) =>
      dataOf(
        await viewer.client.GET('/v1/accounts/{username}/posts', {
          params: { path: { username: alice.username } },
        }),
      ).items.find((item) => item.postId === postId)?.counts.likes;
    const homeOf = async () => (await homeFeedOf(bob)).find((item) => item.postId === postId)?.counts.likes;

    expect([await likesSeenBy(bob), await gridOf(bob), await homeOf()]).toEqual([1, 1, 1]);
    await settings(bob, { seesLikeCounts: false });
    expect([await likesSeenBy(bob), await gridOf(bob), await homeOf()]).toEqual([null, null, null]);
    expect([await likesSeenBy(guest), await gridOf(guest)]).toEqual([1, 1]);
    await settings(bob, { seesLikeCounts: true });
    await settings(alice, { hidesLikeCounts: true });
    expect([await likesSeenBy(bob), await gridOf(guest), await homeOf()]).toEqual([null, null, null]);
    expect(await likesSeenBy(alice)).toBe(1);
  });
});
