/** What posts cost in DynamoDB units, counted by the gateway of the local cloud. */

import type { Call } from '@suwar/local-cloud';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';

let cloud: TestCloud;
let alice: Person;
let bob: Person;
let picture: Uint8Array<ArrayBuffer>;

const caption = `${'صورة من الرحلة '.repeat(6)}#سفر @omar`.padEnd(120, 'ا'); // some 200 bytes

beforeAll(async () => {
  cloud = await sharedCloud();
  [alice, bob] = await Promise.all([join(cloud.apiUrl, 'alice'), join(cloud.apiUrl, 'bob')]);
  picture = Uint8Array.from(await jpegOf(landscape(9, 160, 120)));
  await follow(bob, alice);
  for (let at = 0; at < 20; at += 1)
    await createPostOf(alice, [await uploadPhoto(alice, picture)], { caption });
  await cloud.settle();
});

const unitsOf = (calls: readonly Call[]) => ({
  reads: calls.reduce((sum, { readUnits }) => sum + readUnits, 0),
  writes: calls.reduce((sum, { writeUnits }) => sum + writeUnits, 0),
});
const units = async (functionPrefix = '') =>
  unitsOf((await cloud.calls()).filter(({ functionId }) => functionId.startsWith(functionPrefix)));

describe('in DynamoDB units', () => {
  it('a post of one photo costs at most 11 writes before its fan-out, the photo, both limits and all that follows included', async () => {
    await cloud.clearCalls();
    const photoId = await uploadPhoto(alice, picture);
    const postId = await createPostOf(alice, [photoId], { caption });
    await cloud.settle();
    const { data } = await alice.client.GET('/v1/posts/{postId}', { params: { path: { postId } } });
    expect(data?.state).toBe('published');
    const all = await units();
    expect(all.writes - (await units('FanOut')).writes).toBeLessThanOrEqual(11);
  });

  const readsOfPage = async (): Promise<number> => {
    await cloud.clearCalls();
    const answer = await bob.client.GET('/v1/accounts/{username}/posts', {
      params: { path: { username: alice.username }, query: { limit: 20 } },
    });
    expect(dataOf(answer).items).toHaveLength(20);
    const spent = await units('PostsApi');
    expect(spent.writes).toBe(0);
    return spent.reads;
  };

  it('a page of 20 posts of an account costs at most 13 reads, 10 of them for what its viewer did with them, and half a read where a container does not know its viewer yet', async () => {
    const first = await readsOfPage();
    const second = await readsOfPage();
    expect(second).toBeLessThanOrEqual(13);
    expect(first - second).toBe(0.5);
    expect(await readsOfPage()).toBe(second);
  });

  it('a post by its id costs at most 4 reads, its author and the edge to them consistent, with what its viewer did with it', async () => {
    const { items } = dataOf(
      await bob.client.GET('/v1/accounts/{username}/posts', {
        params: { path: { username: alice.username } },
      }),
    );
    await cloud.clearCalls();
    const postId = items[0]?.postId ?? '';
    dataOf(await bob.client.GET('/v1/posts/{postId}', { params: { path: { postId } } }));
    expect((await units('PostsApi')).reads).toBeLessThanOrEqual(4);
  });
});
