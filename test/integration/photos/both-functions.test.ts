/** The two picture functions on one photo: in either order, again, and out of time. The table is a real one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRecordVerdict } from '../../../lambdas/decisions/record-verdict.ts';
import { newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import type { MediaStore } from '../../../lambdas/photos/media-store.ts';
import { moderateUpload } from '../../../lambdas/photos/moderate-upload.ts';
import type { PhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { makePhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import type { Delivery } from '../../../lambdas/photos/process-upload.ts';
import { storeThumbnails } from '../../../lambdas/photos/store-thumbnails.ts';
import type { UploadStore } from '../../../lambdas/photos/upload-store.ts';
import { TryLater } from '../../../lambdas/platform/queue-batch.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { idOf } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const ETAG = '9e107d9d372bb6826bd81d3542a419d6';

let testTable: TestTable;
let photos: PhotoWriter;
let picture: Buffer;

beforeAll(async () => {
  testTable = await startTestTable();
  photos = makePhotoWriter(testTable.table);
  picture = await jpegOf(landscape(5, 300, 200));
});
afterAll(() => testTable.stop());

const givenPhoto = async () => {
  const photoId = PhotoId.parse(newUlid(NOW));
  const ownerId = idOf('alice');
  const expiresAt = NOW / 1_000 + 60;
  await photos.create({
    photoId,
    ownerId,
    contentType: 'image/heic',
    bytes: 9,
    uploadUntil: expiresAt,
    expiresAt,
  });
  return photoId;
};

/** The functions, with buckets that hold the picture and take what they are given. */
const functionsFor = (photoId: PhotoId, maxDecodeMs?: number) => {
  const uploads: Pick<UploadStore, 'read'> = { read: async () => picture };
  const stored = new Map<string, Buffer>();
  const media: MediaStore = {
    put: async (_photoId, renditions) => {
      for (const { name, bytes } of renditions) stored.set(name, bytes);
    },
    read: async (_photoId, name) => stored.get(name),
    deleteAllOf: async () => undefined,
  };
  const upload = { key: photoId, size: picture.length, etag: ETAG };
  const deps = {
    photos,
    uploads: uploads as UploadStore,
    media,
    moderationQueue: { send: async () => undefined },
    recordVerdict: makeRecordVerdict(testTable.table),
    detectLabels: async () => [],
    ...(maxDecodeMs !== undefined && { maxDecodeMs }),
  };
  return {
    thumbnails: (delivery: Delivery = { tries: 1, now: NOW }) => storeThumbnails(deps, upload, delivery),
    moderation: (delivery: Delivery = { tries: 1, now: NOW }) => moderateUpload(deps, upload, delivery),
  };
};

describe('both functions', () => {
  it('finish a photo that was given up before its upload came', async () => {
    const photoId = await givenPhoto();
    await photos.recordFailure(photoId, { code: 'upload_missing' });
    const run = functionsFor(photoId);
    await run.thumbnails();
    await run.moderation();
    expect((await photos.get(photoId, NOW))?.life.state).toBe('ready');
  });

  it.each([
    ['thumbnails first', ['thumbnails', 'moderation']],
    ['moderation first', ['moderation', 'thumbnails']],
    ['each again and again', ['moderation', 'moderation', 'thumbnails', 'moderation', 'thumbnails']],
  ] as const)('record the ETag of what they read, with %s', async (_name, order) => {
    const photoId = await givenPhoto();
    const run = functionsFor(photoId);
    for (const each of order) await run[each]();
    expect(await photos.get(photoId, NOW)).toMatchObject({
      thumbnails: { etag: ETAG, type: 'jpeg' },
      moderation: { etag: ETAG },
      life: { state: 'ready' },
    });
  });

  it.each(['thumbnails', 'moderation'] as const)(
    'make a photo ready whose %s code recorded that knows no ETag',
    async (fact) => {
      const photoId = await givenPhoto();
      const run = functionsFor(photoId);
      await run[fact]();
      await testTable.table.update(
        { pk: `PHOTO#${photoId}`, sk: 'PHOTO' },
        {
          expression: 'SET #fact.digest = :digest REMOVE #fact.etag',
          names: { '#fact': fact },
          values: { ':digest': 'of a picture' },
        },
        { expression: 'attribute_exists(pk)' },
      );
      await run[fact === 'thumbnails' ? 'moderation' : 'thumbnails']();
      expect((await photos.get(photoId, NOW))?.life.state).toBe('ready');
    },
  );
});

describe('a decoder that runs out of time', () => {
  it.each(['thumbnails', 'moderation'] as const)(
    'is tried again for %s, and at last the photo fails by that name',
    async (name) => {
      const photoId = await givenPhoto();
      const run = functionsFor(photoId, 0)[name];
      for (const tries of [1, 2]) {
        await expect(run({ tries, now: NOW })).rejects.toThrow(TryLater);
        expect((await photos.get(photoId, NOW))?.life.state).toBe('awaiting');
      }
      await run({ tries: 3, now: NOW });
      expect((await photos.get(photoId, NOW))?.life).toEqual({
        state: 'failed',
        failure: { code: 'took_too_long' },
      });
    },
  );

  it('is forgotten when a later try is in time', async () => {
    const photoId = await givenPhoto();
    await expect(functionsFor(photoId, 0).thumbnails()).rejects.toThrow(TryLater);
    await functionsFor(photoId).thumbnails({ tries: 2, now: NOW });
    await functionsFor(photoId).moderation();
    expect((await photos.get(photoId, NOW))?.life.state).toBe('ready');
  });
});
