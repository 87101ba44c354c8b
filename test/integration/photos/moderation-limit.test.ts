/** Photos beyond the day's calls of Rekognition: they wait, say so, and go on. The table is a real one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRecordVerdict } from '../../../lambdas/decisions/record-verdict.ts';
import { newAccountId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import type { MediaStore } from '../../../lambdas/photos/media-store.ts';
import { moderateUpload } from '../../../lambdas/photos/moderate-upload.ts';
import { makeModerationBudget } from '../../../lambdas/photos/moderation-budget-store.ts';
import { presentPhoto } from '../../../lambdas/photos/photo-view.ts';
import type { PhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { makePhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import type { UploadStore } from '../../../lambdas/photos/upload-store.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 23, 12);
const MIDNIGHT = Date.UTC(2026, 10, 24);
const NEXT_EXPIRY = MIDNIGHT / 1_000 + 24 * 3_600;
const owner = newAccountId();

let testTable: TestTable;
let photos: PhotoWriter;
let picture: Buffer;

beforeAll(async () => {
  testTable = await startTestTable();
  photos = makePhotoWriter(testTable.table);
  picture = await jpegOf(landscape(5, 300, 200));
});
afterAll(() => testTable.stop());

const givenPhoto = async (): Promise<PhotoId> => {
  const photoId = PhotoId.parse(newUlid(NOON));
  const expiresAt = (NOON + HOUR) / 1_000;
  await photos.create({
    photoId,
    ownerId: owner,
    contentType: 'image/jpeg',
    bytes: 9,
    uploadUntil: expiresAt,
    expiresAt,
  });
  return photoId;
};

/** Moderation with so many calls a day; what it reads and asks is counted. */
const moderation = (perDay: number, failing: { upload?: boolean; call?: boolean } = {}) => {
  const made = { reads: 0, calls: 0 };
  const uploads: Pick<UploadStore, 'read'> = {
    read: async () => {
      made.reads += 1;
      if (failing.upload) throw new Error('S3 is out of order');
      return picture;
    },
  };
  const media: MediaStore = {
    put: async () => undefined,
    read: async () => undefined,
    deleteAllOf: async () => undefined,
  };
  const deps = {
    photos,
    uploads: uploads as UploadStore,
    media,
    budget: makeModerationBudget(testTable.table, perDay),
    recordVerdict: makeRecordVerdict(testTable.table),
    detectLabels: async () => {
      made.calls += 1;
      if (failing.call) throw new Error('Rekognition is out of order');
      return [];
    },
  };
  const run = (key: PhotoId, now = NOON) =>
    moderateUpload(deps, { key, size: 9, etag: 'e' }, { tries: 1, now });
  return { made, run };
};

describe('photos beyond the calls of a day', () => {
  it('wait unread until midnight, are not an error, live longer, and go on', async () => {
    const [first, second] = [await givenPhoto(), await givenPhoto()];
    const { made, run } = moderation(1);
    await run(first);
    await run(second);
    await run(second);
    expect(made).toEqual({ reads: 1, calls: 1 });
    expect((await photos.get(first, NOON))?.moderation).toMatchObject({ verdict: 'approved' });

    const waiting = await photos.get(second, MIDNIGHT - HOUR, { consistent: true });
    expect(waiting).toMatchObject({
      life: { state: 'processing', waiting: { until: MIDNIGHT / 1_000 } },
      expiresAt: NEXT_EXPIRY,
    });
    expect(presentPhoto(waiting!, () => '', 'en')).toMatchObject({
      state: 'processing',
      waiting: { code: 'moderation_limit', until: '2026-11-24T00:00:00.000Z' },
    });
    expect(presentPhoto(waiting!, () => '', 'ar').waiting?.message).toMatch(/لاحقًا/);

    await run(second, MIDNIGHT + HOUR);
    expect(made).toEqual({ reads: 2, calls: 2 });
    const done = await photos.get(second, MIDNIGHT + HOUR);
    expect(done?.life).toEqual({ state: 'processing' }); // its thumbnails are to come
  });

  it('of a post do not expire by waiting', async () => {
    const photoId = await givenPhoto();
    const draftId = newUlid(NOON) as never;
    await photos.attach(photoId, owner, { draftId }, NOON);
    const { run } = moderation(1);
    await run(photoId, NOON + 48 * HOUR); // the calls of another day
    const other = await givenPhoto();
    await photos.attach(other, owner, { draftId }, NOON);
    await run(other, NOON + 48 * HOUR);
    const waiting = await photos.get(other, NOON + 49 * HOUR);
    expect([waiting?.life.state, waiting?.expiresAt]).toEqual(['processing', undefined]);
  });

  it('are not used up by tries that get no answer', async () => {
    const noon = NOON + 72 * HOUR;
    const photoId = await givenPhoto();
    await photos.attach(photoId, owner, { draftId: newUlid(NOON) as never }, NOON);
    const failing = { upload: true, call: true };
    const { made, run } = moderation(1, failing);
    await expect(run(photoId, noon)).rejects.toThrow('S3 is');
    failing.upload = false;
    await expect(run(photoId, noon)).rejects.toThrow('Rekognition is');
    failing.call = false;
    await run(photoId, noon);
    expect(made).toEqual({ reads: 3, calls: 2 });
    expect((await photos.get(photoId, noon))?.moderation).toMatchObject({ verdict: 'approved' });
  });

  it('are counted over all containers, and not at all without a limit', async () => {
    const day = NOON + 96 * HOUR;
    const two = [makeModerationBudget(testTable.table, 3), makeModerationBudget(testTable.table, 3)];
    const asked = await Promise.all(Array.from({ length: 8 }, (_, at) => two[at % 2]!.take(day)));
    expect(asked.filter((until) => until === undefined)).toHaveLength(3);
    const asks = () => Promise.reject(new Error('asked'));
    const unlimited = makeModerationBudget({ get: asks, update: asks }, 0);
    expect([await unlimited.refusal(day), await unlimited.take(day)]).toEqual([undefined, undefined]);
  });
});
