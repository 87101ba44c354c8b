/** Pictures that take long to decode, whichever function comes first, dies or is late. The table is a real one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRecordVerdict } from '../../../lambdas/decisions/record-verdict.ts';
import { newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import { makeModerationPicture } from '../../../lambdas/photos/imaging/moderation-picture.ts';
import type { MediaStore } from '../../../lambdas/photos/media-store.ts';
import { moderateUpload } from '../../../lambdas/photos/moderate-upload.ts';
import type { PhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { makePhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { storeThumbnails } from '../../../lambdas/photos/store-thumbnails.ts';
import type { UploadArrived } from '../../../lambdas/photos/upload-arrived.ts';
import type { UploadStore } from '../../../lambdas/photos/upload-store.ts';
import { encode, landscape } from '../../support/pictures.ts';
import { idOf } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const ETAG = '9e107d9d372bb6826bd81d3542a419d6';
const OWNER = idOf('alice');

let testTable: TestTable;
let photos: PhotoWriter;
let costly: Buffer;

beforeAll(async () => {
  testTable = await startTestTable();
  photos = makePhotoWriter(testTable.table);
  costly = await encode(landscape(5, 1_640, 1_240), 'image/avif');
});
afterAll(() => testTable.stop());

/** The functions on one photo, and what they read, send, store and show to Rekognition. */
const givenUpload = async (picture = costly) => {
  const photoId = PhotoId.parse(newUlid(NOW));
  const until = NOW / 1_000 + 60;
  await photos.create({
    photoId,
    ownerId: OWNER,
    contentType: 'image/avif',
    bytes: picture.length,
    uploadUntil: until,
    expiresAt: until,
  });
  const made = {
    photoId,
    stored: new Map<string, Buffer>(),
    sent: [] as UploadArrived[],
    seen: [] as Uint8Array[],
    reads: 0,
    puts: 0,
    /** The next call of this kind fails. */
    failing: undefined as 'put' | 'send' | undefined,
  };
  const failIf = (call: typeof made.failing): void => {
    if (made.failing !== call) return;
    made.failing = undefined;
    throw new Error(`${call} failed`);
  };
  const uploads: Pick<UploadStore, 'read'> = {
    read: async () => {
      made.reads += 1;
      return picture;
    },
  };
  const media: MediaStore = {
    put: async (_photoId, renditions) => {
      failIf('put');
      made.puts += 1;
      for (const { name, bytes } of renditions) made.stored.set(name, bytes);
    },
    read: async (_photoId, name) => made.stored.get(name),
    deleteAllOf: async () => made.stored.clear(),
  };
  const deps = {
    photos,
    uploads: uploads as UploadStore,
    media,
    moderationQueue: {
      send: async (jobs: readonly UploadArrived[]) => {
        failIf('send');
        made.sent.push(...jobs);
      },
    },
    recordVerdict: makeRecordVerdict(testTable.table),
    detectLabels: async (jpeg: Uint8Array) => {
      made.seen.push(jpeg);
      return [];
    },
  };
  const upload = { key: photoId, size: picture.length, etag: ETAG };
  return {
    made,
    thumbnails: (tries = 1, using = photos) =>
      storeThumbnails({ ...deps, photos: using }, upload, { tries, now: NOW }),
    moderation: (of = upload) => moderateUpload(deps, of, { tries: 1, now: NOW }),
    photo: () => photos.get(photoId, NOW, { consistent: true }),
  };
};

/** Rekognition was asked once, about this file. */
const expectSeen = async (seen: readonly Uint8Array[], file: Buffer): Promise<void> => {
  const wanted = await makeModerationPicture(file);
  expect(seen.map((jpeg) => wanted.equals(jpeg))).toEqual([true]);
};

describe('a picture that takes long to decode', () => {
  it('is left by moderation, and seen as it is served when its renditions are there', async () => {
    const { made, thumbnails, moderation, photo } = await givenUpload();
    await moderation();
    expect([made.seen, (await photo())?.life.state]).toEqual([[], 'awaiting']);
    await thumbnails();
    expect(made.sent).toEqual([
      { detail: { object: { key: made.photoId, size: costly.length, etag: ETAG } } },
    ]);
    made.reads = 0;
    await moderation(made.sent[0]?.detail.object);
    expect(made.reads).toBe(0);
    const rendition = made.stored.get('640.webp') ?? Buffer.alloc(0);
    await expectSeen(made.seen, rendition);
    expect(await photo()).toMatchObject({ moderation: { etag: ETAG }, life: { state: 'ready' } });
  });

  it('is shown to Rekognition once, when moderation comes last and then is sent for', async () => {
    const { made, thumbnails, moderation, photo } = await givenUpload();
    await thumbnails();
    await moderation();
    await moderation(made.sent[0]?.detail.object);
    expect([made.seen.length, made.sent.length, (await photo())?.life.state]).toEqual([1, 1, 'ready']);
  });

  it('is sent for by the next delivery when the function dies between its write and that', async () => {
    const { made, thumbnails, moderation, photo } = await givenUpload();
    await moderation();
    made.failing = 'send';
    await expect(thumbnails()).rejects.toThrow('send failed');
    expect((await photo())?.life.state).toBe('processing');
    await thumbnails(2);
    expect([made.sent.length, made.reads]).toEqual([1, 2]);
    await moderation();
    await thumbnails(3);
    expect([made.sent.length, (await photo())?.life.state]).toEqual([1, 'ready']);
  });

  it('is not sent for before its renditions are stored', async () => {
    const { made, thumbnails, moderation, photo } = await givenUpload();
    made.failing = 'put';
    await expect(thumbnails()).rejects.toThrow('put failed');
    await moderation();
    expect([made.sent, made.seen]).toEqual([[], []]);
    await thumbnails(2);
    await moderation();
    expect([made.sent.length, made.seen.length, (await photo())?.life.state]).toEqual([1, 1, 'ready']);
  });

  it.each(['is gone', 'is another'] as const)(
    'is neither decoded by moderation nor shown to Rekognition where the rendition %s',
    async (how) => {
      const { made, thumbnails, moderation, photo } = await givenUpload();
      await thumbnails();
      if (how === 'is gone') made.stored.clear();
      else made.stored.set('640.webp', Buffer.from('something else'));
      await expect(moderation()).rejects.toThrow('not as they were recorded');
      expect([made.seen, (await photo())?.life.state]).toEqual([[], 'processing']);
    },
  );

  it('fails unseen where its renditions are of another upload, and loses them', async () => {
    const { made, thumbnails, moderation, photo } = await givenUpload();
    await thumbnails();
    await testTable.table.update(
      { pk: `PHOTO#${made.photoId}`, sk: 'PHOTO' },
      { expression: 'SET thumbnails.etag = :etag', values: { ':etag': 'f'.repeat(32) } },
      { expression: 'attribute_exists(pk)' },
    );
    await moderation();
    expect([made.seen, made.stored.size]).toEqual([[], 0]);
    expect((await photo())?.life).toMatchObject({ state: 'failed', failure: { code: 'upload_mismatch' } });
  });

  it('is not sent for when it was deleted meanwhile, and nothing of it is left', async () => {
    const { made, thumbnails, moderation, photo } = await givenUpload();
    const found = await photos.get(made.photoId, NOW, { consistent: true });
    expect(await photos.deleteUnattached(made.photoId, OWNER)).toBe('deleted');
    await thumbnails(1, { ...photos, get: async () => found });
    expect([made.puts, made.stored.size]).toEqual([1, 0]);
    await thumbnails();
    await moderation();
    expect([made.sent, made.seen, made.puts, await photo()]).toEqual([[], [], 1, undefined]);
  });

  it('is not sent for when it is refused', async () => {
    const { made, thumbnails, moderation, photo } = await givenUpload(costly.subarray(0, costly.length / 2));
    await thumbnails();
    await moderation();
    expect([made.sent, made.seen, (await photo())?.life.state]).toEqual([[], [], 'failed']);
  });
});

describe('a picture that takes short to decode', () => {
  it.each(['image/avif', 'image/jpeg'] as const)('is moderated at once: %s', async (type) => {
    const size = type === 'image/avif' ? ([640, 480] as const) : ([1_640, 1_240] as const);
    const { made, thumbnails, moderation, photo } = await givenUpload(
      await encode(landscape(6, ...size), type),
    );
    await moderation();
    expect(made.seen).toHaveLength(1);
    await thumbnails();
    expect([made.sent, (await photo())?.life.state]).toEqual([[], 'ready']);
  });
});
