/** The pipeline ends the same whatever happens on the way: repeated and late deliveries, lost events, dying workers. */

import type { Fault } from '@suwar/local-cloud';
import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PICTURE_TIMEOUT_SECONDS } from '../../../lambdas/photos/picture-timeout.ts';
import { RECONCILED_EVERY_MINUTES } from '../../../lambdas/photos/reconcile-uploads.ts';
import { allTriesSeconds } from '../../../lambdas/platform/tries.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join, uploadPhoto } from '../../support/people.ts';
import { encode, jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf, homeFeedOf } from '../../support/posting.ts';
import type { Schemas } from '../../support/raw-client/client.ts';
import { mediaObjectsOf } from '../../support/stored-objects.ts';

let cloud: TestCloud;
let author: Person;
let bob: Person;
let postsSoFar = 0;

beforeAll(async () => {
  cloud = await sharedCloud();
});

// A worker that dies leaves its message hidden for minutes, and tokens are good for an hour.
beforeEach(async () => {
  [author, bob] = await Promise.all([join(cloud.apiUrl, 'author'), join(cloud.apiUrl, 'bob')]);
  await follow(bob, author);
  await cloud.settle();
  postsSoFar = 0;
});

afterEach(() => cloud.clearFaults());

const newPicture = async (seed: number) => new Uint8Array(await jpegOf(landscape(seed, 400, 300)));

/** One that moderation leaves to the thumbnail function. */
const newCostlyPicture = async () => new Uint8Array(await encode(landscape(91, 1_640, 1_240), 'image/avif'));

const photoOf = async (person: Person, photoId: string) =>
  dataOf(await person.client.GET('/v1/photos/{photoId}', { params: { path: { photoId } } }));

const functionId = async (prefix: string): Promise<string> => {
  const { functions } = await cloud.state();
  const found = functions.map((row) => String(row['functionId'])).find((id) => id.startsWith(prefix));
  if (found === undefined) throw new Error(`There is no function ${prefix}`);
  return found;
};

/** Changes the deliveries of the two queues of the pipeline. */
const faultDeliveries = async (fault: Omit<Extract<Fault, { kind: 'deliveries' }>, 'kind' | 'source'>) => {
  for (const source of ['ThumbnailsQueue', 'ModerationQueue']) {
    await cloud.addFault({ kind: 'deliveries', source, ...fault });
  }
};

const postOnePhoto = async (picture: Uint8Array<ArrayBuffer>) => {
  const photoId = await uploadPhoto(author, picture);
  const postId = await createPostOf(author, [photoId], { caption: 'Hills' });
  postsSoFar += 1;
  return { photoId, postId };
};

/** What everybody sees when all is done: one post, with one photo, whole. */
const expectPublishedOnce = async ({
  photoId,
  postId,
}: Awaited<ReturnType<typeof postOnePhoto>>): Promise<void> => {
  const photo = await photoOf(author, photoId);
  expect(photo).toMatchObject({ state: 'ready', width: 400, height: 300 });
  for (const { url, bytes } of photo.renditions) {
    const served = await fetch(url);
    expect(served.status).toBe(200);
    expect((await served.arrayBuffer()).byteLength).toBe(bytes);
  }
  const post: Schemas['Post'] = dataOf(
    await bob.client.GET('/v1/posts/{postId}', { params: { path: { postId } } }),
  );
  expect(post).toMatchObject({ state: 'published', photos: [{ photoId, state: 'ready' }] });
  const seen = (await homeFeedOf(bob)).filter((each) => each.postId === postId);
  expect(seen).toHaveLength(1);
  const { username } = author;
  const account = dataOf(await bob.client.GET('/v1/accounts/{username}', { params: { path: { username } } }));
  expect(account.counts).toMatchObject({ posts: postsSoFar, followers: 1 });
};

describe('deliveries', () => {
  it('of one upload, 300 times, out of order and late, leave one published post', async () => {
    await faultDeliveries({ copies: [150, 150], reorder: true, delay: 2_000, seed: 7 });
    const posted = await postOnePhoto(await newPicture(41));
    await cloud.settle(80_000);
    await expectPublishedOnce(posted);
    expect(await mediaObjectsOf(cloud, [posted.photoId])).toHaveLength(3);
  }, 90_000);

  it('of a rejected upload, repeated and out of order, show nothing of it, and leave what a reversal shows again', async () => {
    await faultDeliveries({ copies: [3, 6], reorder: true, delay: 500, seed: 3 });
    const photoId = await uploadPhoto(
      author,
      new Uint8Array(await makeMarkedPicture('explicit', { seed: 9 })),
    );
    await cloud.settle(50_000);
    expect(await photoOf(author, photoId)).toMatchObject({ state: 'rejected', renditions: [] });
    expect(await mediaObjectsOf(cloud, [photoId])).not.toEqual([]);
  });
});

describe('a worker that dies', () => {
  // Reads the row, reads the upload, stores five renditions (three for a small picture), writes its fact.
  const calls = [
    ...[1, 2, 3, 4, 5, 6].map((nth) => ['MakeThumbnails', nth] as const),
    ...[1, 2, 3, 4].map((nth) => ['ModeratePhotos', nth] as const),
  ].flatMap(([name, nth]) => [
    { name, nth, after: false },
    { name, nth, after: true },
  ]);

  it.each(calls)(
    'at call $nth of $name (after it: $after) changes nothing in the end',
    async ({ name, nth, after }) => {
      await cloud.addFault({ kind: 'kill-at-call', functionId: await functionId(name), nth, after });
      const posted = await postOnePhoto(await newPicture(50 + nth));
      await cloud.settle();
      expect((await cloud.state()).faults).toEqual([]);
      await expectPublishedOnce(posted);
    },
  );

  // Reads row and upload, stores five renditions, writes its fact, sends for moderation.
  it.each([
    { name: 'MakeThumbnails', nth: 8, after: true },
    { name: 'MakeThumbnails', nth: 9, after: false },
    { name: 'MakeThumbnails', nth: 9, after: true },
    { name: 'ModeratePhotos', nth: 2, after: true },
  ])(
    'at call $nth of $name (after it: $after) leaves a picture ready that takes long to decode',
    async ({ name, nth, after }) => {
      await cloud.addFault({ kind: 'kill-at-call', functionId: await functionId(name), nth, after });
      const photoId = await uploadPhoto(author, await newCostlyPicture());
      await cloud.settle();
      expect((await cloud.state()).faults).toEqual([]);
      expect(await photoOf(author, photoId)).toMatchObject({ state: 'ready', width: 1_640, height: 1_240 });
    },
  );

  it.each([
    { name: 'MakeThumbnails', nth: 6 },
    { name: 'MakeThumbnails', nth: 7 },
    { name: 'ModeratePhotos', nth: 4 },
    { name: 'ModeratePhotos', nth: 5 },
  ])(
    'at call $nth of $name shows nothing of a rejected photo, and leaves what a reversal shows again',
    async ({ name, nth }) => {
      await cloud.addFault({ kind: 'kill-at-call', functionId: await functionId(name), nth, after: false });
      const picture = await makeMarkedPicture('violent', { seed: nth, width: 400, height: 400 });
      const photoId = await uploadPhoto(author, new Uint8Array(picture));
      await cloud.settle();
      expect(await photoOf(author, photoId)).toMatchObject({ state: 'rejected', renditions: [] });
      expect(await mediaObjectsOf(cloud, [photoId])).not.toEqual([]);
    },
  );
});

describe('a call that fails', () => {
  it.each([
    ['ModeratePhotos', 'rekognition', 'DetectModerationLabels', 'ThrottlingException', 400],
    ['MakeThumbnails', 's3', 'GetObject', 'SlowDown', 503],
    ['MakeThumbnails', 's3', 'PutObject', 'SlowDown', 503],
    ['ModeratePhotos', 'dynamodb', 'UpdateItem', 'ProvisionedThroughputExceededException', 400],
  ] as const)('in %s, %s %s with %s, is tried again', async (name, service, operation, code, status) => {
    await cloud.addFault({
      kind: 'fail-call',
      functionId: await functionId(name),
      service,
      operation,
      error: { code, status },
      times: 3, // as often as the SDK tries by itself
    });
    const posted = await postOnePhoto(await newPicture(71));
    await cloud.settle();
    expect((await cloud.state()).faults).toEqual([]);
    await expectPublishedOnce(posted);
  });
});

describe('an upload whose events are lost', () => {
  it('is found and finished by the reconciler', async () => {
    await faultDeliveries({ drop: 1, seed: 1 });
    const photoId = await uploadPhoto(author, await newPicture(81));
    await cloud.settle();
    expect(await photoOf(author, photoId)).toMatchObject({ state: 'awaiting' });
    await cloud.clearFaults();
    await cloud.invoke('ReconcileUploads'); // too early: the tries of the queues are not over
    await cloud.settle();
    expect(await photoOf(author, photoId)).toMatchObject({ state: 'awaiting' });
    await cloud.advance(allTriesSeconds(PICTURE_TIMEOUT_SECONDS) + RECONCILED_EVERY_MINUTES * 60);
    await cloud.settle();
    expect(await photoOf(author, photoId)).toMatchObject({ state: 'ready' });
  });
});
