/** What an account is told of all its posts, over HTTP and stream. */
import { beforeAll, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf, deletePost } from '../../support/posting.ts';

const FIVE = Array.from({ length: 5 });

let cloud: TestCloud;
let alice: Person;
let viewers: readonly Person[];
beforeAll(async () => {
  cloud = await sharedCloud();
  alice = await join(cloud.apiUrl, 'alice');
  viewers = await Promise.all(FIVE.map((_, each) => join(cloud.apiUrl, `viewer${each}`)));
});

const post = async (picture: number): Promise<string> => {
  const bytes = Uint8Array.from(await jpegOf(landscape(picture, 120, 90)));
  return createPostOf(alice, [await uploadPhoto(alice, bytes)]);
};
const insightsOf = async ({ client }: Person, days = 28) =>
  dataOf(await client.GET('/v1/me/insights', { params: { query: { days } } }));

it('sums views and likes of its posts, from ten on, and keeps them while a post is in the bin', async () => {
  const postIds = [await post(970), await post(971)];
  await cloud.settle();
  const react = async (postId: string) => {
    for (const { client } of viewers) {
      const seen = await client.POST('/v1/views', { body: { postIds: [postId] } });
      expect(seen.response.status).toBe(204);
      dataOf(await client.PUT('/v1/posts/{postId}/like', { params: { path: { postId } } }));
    }
    await cloud.settle();
  };
  const [one = '', other = ''] = postIds;
  await react(one);
  expect(await insightsOf(alice)).toMatchObject({ floor: 10, total: { views: null, likes: null } });
  await react(other);
  const told = await insightsOf(alice);
  expect(told).toMatchObject({
    total: { views: 10, likes: 10, saves: null },
    days: [{ views: 10, likes: 10 }],
  });
  expect(await insightsOf(alice, 1)).toMatchObject({ total: told.total, from: told.days[0]?.day });

  const [viewer] = viewers;
  const params = { path: { postId: one } };
  await viewer?.client.DELETE('/v1/posts/{postId}/like', { params });
  await deletePost(alice, other);
  await cloud.settle();
  expect((await insightsOf(alice)).total).toMatchObject({ views: 10, likes: null });

  // Gone for good, a post counts no longer.
  await alice.client.DELETE('/v1/me/bin/{postId}', { params: { path: { postId: other } } });
  await cloud.settle();
  expect((await insightsOf(alice)).total).toMatchObject({ views: null, likes: null });
});

it('is asked for 90 days at most, and empty for who has no posts', async () => {
  const [viewer = alice] = viewers;
  const answer = await viewer.client.GET('/v1/me/insights', { params: { query: { days: 91 } } });
  expect(answer.response.status).toBe(400);
  expect(await insightsOf(viewer, 90)).toMatchObject({ total: { views: null, follows: null }, days: [] });
});
