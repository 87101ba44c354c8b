/** The conditions of the writes of photos, on a real engine. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRecordVerdict } from '../../../lambdas/decisions/record-verdict.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newUlid, PhotoId, postIdOf } from '../../../lambdas/kernel/ids.ts';
import { makePhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { idOf } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const alice = idOf('alice');
const bob = idOf('bob');

const thumbnails = {
  etag: 'one',
  width: 100,
  height: 100,
  thumbHash: 'AAAA',
  dominantColor: '#000000',
  plan: 'a',
  renditionBytes: [1, 2],
};
const moderation = { etag: 'one', verdict: 'approved', policy: '1' } as const;

let testTable: TestTable;
let photos: ReturnType<typeof makePhotoWriter>;

beforeAll(async () => {
  testTable = await startTestTable();
  photos = makePhotoWriter(testTable.table);
});
afterAll(() => testTable.stop());

const givenPhoto = async (ownerId: AccountId = alice, expiresAt = NOW / 1_000 + 86_400): Promise<PhotoId> => {
  const photoId = PhotoId.parse(newUlid(NOW));
  await photos.create({
    photoId,
    ownerId,
    contentType: 'image/jpeg',
    bytes: 9,
    uploadUntil: NOW / 1_000 + 900,
    expiresAt,
  });
  return photoId;
};

const reject = (photoId: PhotoId) =>
  makeRecordVerdict(testTable.table)({ photoId }, { ...moderation, verdict: 'rejected' }, NOW);

let moment = NOW;
const newPost = (author = alice) => {
  moment += 1;
  return { postId: postIdOf(moment, author) };
};

describe('facts', () => {
  it.each([
    ['thumbnails first', ['thumbnails', 'moderation']],
    ['moderation first', ['moderation', 'thumbnails']],
  ] as const)('make a photo ready with %s', async (_name, order) => {
    const photoId = await givenPhoto();
    for (const fact of order) {
      if (fact === 'thumbnails') await photos.recordThumbnails(photoId, thumbnails);
      else await photos.recordApproval(photoId, moderation);
    }
    expect((await photos.get(photoId, NOW))?.life.state).toBe('ready');
  });

  it.each([
    ['the thumbnails', { ...thumbnails, etag: undefined, digest: 'one' }, moderation],
    ['the verdict', thumbnails, { ...moderation, etag: undefined, digest: 'one' }],
  ])('make a photo ready where code that knows no ETag recorded %s', async (_name, thumbs, verdict) => {
    const photoId = await givenPhoto();
    await photos.recordThumbnails(photoId, thumbs);
    await photos.recordApproval(photoId, verdict);
    expect((await photos.get(photoId, NOW))?.life.state).toBe('ready');
  });

  it('of other bytes fail a photo, in either order', async () => {
    const [first, second] = [await givenPhoto(), await givenPhoto()];
    await photos.recordThumbnails(first, thumbnails);
    expect((await photos.recordApproval(first, { ...moderation, etag: 'other' }))?.life.state).toBe('failed');
    await photos.recordApproval(second, { ...moderation, etag: 'other' });
    expect((await photos.recordThumbnails(second, thumbnails))?.life.state).toBe('failed');
  });

  it('are recorded once: later ones change nothing', async () => {
    const photoId = await givenPhoto();
    await photos.recordThumbnails(photoId, thumbnails);
    const again = await photos.recordThumbnails(photoId, { ...thumbnails, etag: 'other' });
    expect(again?.thumbnails?.etag).toBe('one');
    await reject(photoId);
    expect((await photos.recordApproval(photoId, moderation))?.life.state).toBe('rejected');
  });

  it('cost a unit each, and so does attaching', async () => {
    const photoId = await givenPhoto();
    expect((await testTable.unitsOf(() => photos.recordThumbnails(photoId, thumbnails))).write).toBe(1);
    expect((await testTable.unitsOf(() => photos.recordApproval(photoId, moderation))).write).toBe(1);
    const attach = () => photos.attach(photoId, alice, newPost(), NOW);
    expect((await testTable.unitsOf(attach)).write).toBe(1);
  });

  it('of a photo that is gone make no row', async () => {
    const photoId = PhotoId.parse(newUlid(NOW));
    expect(await photos.recordThumbnails(photoId, thumbnails)).toBeUndefined();
    expect(await photos.recordApproval(photoId, moderation)).toBeUndefined();
    expect(await photos.recordFailure(photoId, { code: 'undecodable' })).toBeUndefined();
    expect(await photos.get(photoId, NOW)).toBeUndefined();
  });

  it('stop a failure once both are there, and a failure stops them', async () => {
    const ready = await givenPhoto();
    await photos.recordThumbnails(ready, thumbnails);
    await photos.recordApproval(ready, moderation);
    expect((await photos.recordFailure(ready, { code: 'processing_failed' }))?.life.state).toBe('ready');
    const failed = await givenPhoto();
    await photos.recordFailure(failed, { code: 'undecodable' });
    expect((await photos.recordThumbnails(failed, thumbnails))?.life.state).toBe('failed');
  });
});

describe('describing', () => {
  it('leaves a photo as it is of which nothing is said', async () => {
    const photoId = await givenPhoto();
    const before = await photos.get(photoId, NOW);
    expect(await photos.describe(photoId, alice, {}, NOW)).toEqual(before);
    expect(await photos.describe(photoId, bob, {}, NOW)).toBe('not_found');
  });
});

describe('attaching', () => {
  it('keeps a photo from expiring, and may be repeated', async () => {
    const photoId = await givenPhoto();
    const post = newPost();
    expect((await photos.attach(photoId, alice, post, NOW)).outcome).toBe('attached');
    expect((await photos.attach(photoId, alice, post, NOW)).outcome).toBe('attached');
    expect(await photos.get(photoId, NOW + 10 * DAY_MS)).toMatchObject(post);
  });

  it('is refused for photos of others, of other posts and avatars', async () => {
    const photoId = await givenPhoto();
    expect((await photos.attach(photoId, bob, newPost(bob), NOW)).outcome).toBe('not_found');
    await photos.attach(photoId, alice, newPost(), NOW);
    expect((await photos.attach(photoId, alice, newPost(), NOW)).outcome).toBe('in_use');
    expect((await photos.attach(photoId, alice, { avatarOf: alice }, NOW)).outcome).toBe('in_use');
    expect((await photos.attach(photoId, bob, newPost(bob), NOW)).outcome).toBe('not_found');
  });

  it('is refused for photos that failed, were rejected, have expired or never were', async () => {
    const [failed, rejected, expired] = [
      await givenPhoto(),
      await givenPhoto(),
      await givenPhoto(alice, NOW / 1_000 - 1),
    ];
    await photos.recordFailure(failed, { code: 'undecodable' });
    await reject(rejected);
    expect((await photos.attach(failed, alice, newPost(), NOW)).outcome).toBe('unusable');
    expect((await photos.attach(rejected, alice, newPost(), NOW)).outcome).toBe('unusable');
    expect((await photos.attach(expired, alice, newPost(), NOW)).outcome).toBe('not_found');
    const nothing = PhotoId.parse(newUlid(NOW));
    expect((await photos.attach(nothing, alice, newPost(), NOW)).outcome).toBe('not_found');
  });

  it('by many posts at once succeeds for one', async () => {
    const photoId = await givenPhoto();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => photos.attach(photoId, alice, newPost(), NOW)),
    );
    expect(answers.filter(({ outcome }) => outcome === 'attached')).toHaveLength(1);
  });

  it('can be taken back by the post that has the photo, not by others', async () => {
    const photoId = await givenPhoto();
    const post = newPost();
    await photos.attach(photoId, alice, post, NOW);
    await photos.detach(photoId, newPost(), NOW / 1_000 + 60);
    expect(await photos.get(photoId, NOW)).toMatchObject(post);
    await photos.detach(photoId, post, NOW / 1_000 + 60);
    expect((await photos.get(photoId, NOW))?.postId).toBeUndefined();
    expect(await photos.get(photoId, NOW + 61_000)).toBeUndefined();
  });
});

describe('deleting', () => {
  it('is for the owner, while nothing uses the photo', async () => {
    const photoId = await givenPhoto();
    expect(await photos.deleteUnattached(photoId, bob)).toBe('not_found');
    await photos.attach(photoId, alice, newPost(), NOW);
    expect(await photos.deleteUnattached(photoId, alice)).toBe('in_use');
    expect(await photos.deleteUnattached(photoId, bob)).toBe('not_found');
    const other = await givenPhoto();
    expect(await photos.deleteUnattached(other, alice)).toBe('deleted');
    expect(await photos.deleteUnattached(other, alice)).toBe('not_found');
  });
});
