/** Ringing somebody's bell, over HTTP, stream and queues. */
import { beforeAll, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { sentencesOf } from '../../support/notifying.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf, deletePost } from '../../support/posting.ts';

let cloud: TestCloud;
let alice: Person;
let bob: Person;
beforeAll(async () => {
  cloud = await sharedCloud();
  [alice, bob] = await Promise.all([join(cloud.apiUrl, 'alice'), join(cloud.apiUrl, 'bob')]);
});

let pictures = 900;
const post = async (): Promise<string> => {
  pictures += 1;
  const bytes = Uint8Array.from(await jpegOf(landscape(pictures, 120, 90)));
  return createPostOf(alice, [await uploadPhoto(alice, bytes)]);
};
const ofAlice = () => ({ params: { path: { username: alice.username } } });
const ring = () => bob.client.PUT('/v1/accounts/{username}/bell', ofAlice());
const silence = () => bob.client.DELETE('/v1/accounts/{username}/bell', ofAlice());
const unfollow = () => bob.client.DELETE('/v1/accounts/{username}/follow', ofAlice());

it('tells a follower of new posts until they silence it or cease to follow', async () => {
  const refused = await ring();
  expect(refused.response.status).toBe(409);
  expect(refused.error).toMatchObject({ code: 'not_following' });
  await follow(bob, alice);
  for (let time = 0; time < 2; time += 1) {
    expect(dataOf(await ring())).toMatchObject({ following: true, bell: true });
  }
  await cloud.settle();

  const postId = await post();
  await cloud.settle();
  expect(await sentencesOf(bob)).toEqual(['alice shared a new post']);
  await deletePost(alice, postId);
  await cloud.settle();
  expect(await sentencesOf(bob)).toEqual([]);
  dataOf(await alice.client.POST('/v1/posts/{postId}/restore', { params: { path: { postId } } }));
  await cloud.settle();
  expect(await sentencesOf(bob)).toEqual(['alice shared a new post']);

  for (let time = 0; time < 2; time += 1) {
    expect(dataOf(await silence())).toMatchObject({ following: true, bell: false });
  }
  await cloud.settle();
  await post();
  await cloud.settle();
  expect(await sentencesOf(bob)).toHaveLength(1);

  expect(dataOf(await ring())).toMatchObject({ bell: true });
  await cloud.settle();
  expect(dataOf(await unfollow())).toMatchObject({ following: false, bell: false });
  await follow(bob, alice);
  await cloud.settle();
  await post();
  await cloud.settle();
  expect(await sentencesOf(bob)).toHaveLength(1);
});
