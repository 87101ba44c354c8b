/** Pictures that lists know: refused before any model is asked, and recorded with what they match. The table is a real one. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeRecordVerdict } from '../../../lambdas/decisions/record-verdict.ts';
import { newAccountId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import { makeModerationPicture } from '../../../lambdas/photos/imaging/moderation-picture.ts';
import type { HashKind } from '../../../lambdas/photos/matching/hash-kind.ts';
import { hashPicture } from '../../../lambdas/photos/matching/hash-picture.ts';
import { makeKnownMemory } from '../../../lambdas/photos/matching/known-memory.ts';
import { sortedHashes, sortHashes } from '../../../lambdas/photos/matching/sorted-hashes.ts';
import type { MediaStore } from '../../../lambdas/photos/media-store.ts';
import { moderateUpload } from '../../../lambdas/photos/moderate-upload.ts';
import { makeModerationBudget } from '../../../lambdas/photos/moderation-budget-store.ts';
import type { PhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { makePhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { storeThumbnails } from '../../../lambdas/photos/store-thumbnails.ts';
import type { UploadStore } from '../../../lambdas/photos/upload-store.ts';
import { encode, jpegOf, landscape } from '../../support/pictures.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
let testTable: TestTable;
let photos: PhotoWriter;

beforeAll(async () => {
  testTable = await startTestTable();
  photos = makePhotoWriter(testTable.table);
});
afterAll(() => testTable.stop());

/** The container's lists: one, of these hashes. */
const knownTo = (kind: HashKind, hashes: readonly Uint8Array[]) =>
  makeKnownMemory({
    readLists: async () => ({
      lists: {
        version: '1',
        lists: [{ listId: 'partner', kind, rule: 'child_abuse', file: { key: 'f', entries: hashes.length } }],
        cleared: {},
      },
      etag: '1',
    }),
    readHashes: async () => sortedHashes(sortHashes(new Uint8Array(Buffer.concat(hashes)))),
  });

/** Runs both functions, or moderation alone, on a file. */
const processed = async (
  file: Buffer,
  known: ReturnType<typeof knownTo>,
  { thumbnailsFirst = false } = {},
) => {
  const photoId = PhotoId.parse(newUlid(NOW));
  const until = NOW / 1_000 + 3_600;
  const ids = { photoId, ownerId: newAccountId(), contentType: 'image/jpeg', bytes: file.length };
  await photos.create({ ...ids, uploadUntil: until, expiresAt: until });
  const stored = new Map<string, Buffer>();
  const media: MediaStore = {
    put: async (_, renditions) => {
      for (const { name, bytes } of renditions) stored.set(name, Buffer.from(bytes));
    },
    read: async (_, name) => stored.get(name),
    deleteAllOf: async () => stored.clear(),
  };
  const detectLabels = vi.fn(async () => []);
  const preserve = vi.fn(async () => undefined);
  const uploads: Pick<UploadStore, 'read'> = { read: async () => file };
  const budget = makeModerationBudget(testTable.table, 1_000);
  const take = vi.spyOn(budget, 'take');
  const recordVerdict = makeRecordVerdict(testTable.table);
  const deps = {
    photos,
    uploads: uploads as UploadStore,
    media,
    detectLabels,
    known,
    preserve,
    budget,
    recordVerdict,
  };
  const upload = { key: photoId, size: file.length, etag: 'e' };
  const delivery = { tries: 1, now: NOW };
  const thumbnails = () =>
    storeThumbnails({ ...deps, moderationQueue: { send: async () => undefined } }, upload, delivery);
  if (thumbnailsFirst) await thumbnails();
  await moderateUpload(deps, upload, delivery);
  if (!thumbnailsFirst) await thumbnails();
  const photo = await photos.get(photoId, NOW, { consistent: true });
  return { photo, asked: detectLabels.mock.calls.length, taken: take.mock.calls.length, stored, preserve };
};

const looksOf = async (file: Buffer) => (await hashPicture(await makeModerationPicture(file))).hashes;

describe('a picture that a list knows', () => {
  it.each([false, true])(
    'by its file is refused without any model (renditions first: %s)',
    async (thumbnailsFirst) => {
      const file = await jpegOf(landscape(21, 900, 700));
      const known = knownTo('sha256', [new Uint8Array(createHash('sha256').update(file).digest())]);
      const { photo, asked, taken, stored, preserve } = await processed(file, known, { thumbnailsFirst });
      expect(photo?.life).toEqual({ state: 'rejected' });
      expect(photo?.moderation).toMatchObject({
        verdict: 'rejected',
        policyRule: 'known-partner',
        rule: 'child_abuse',
        known: { listId: 'partner', kind: 'sha256', distance: 0 },
      });
      expect([asked, taken, stored.size, preserve.mock.calls.length]).toEqual([0, 0, 0, 1]);
    },
  );

  it('by what it looks like is refused however small, compressed, turned or mirrored it comes', async () => {
    const original = landscape(22, 1_200, 900);
    const [look] = await looksOf(await encode(original, 'image/png'));
    const known = knownTo('pdq', [look ?? new Uint8Array(32)]);
    const { default: sharp } = await import('sharp');
    const raw = { raw: { width: 1_200, height: 900, channels: 3 as const } };
    const versions = [
      sharp(original.data, raw).jpeg({ quality: 50 }),
      sharp(original.data, raw).resize(400).webp({ quality: 60 }),
      sharp(original.data, raw).rotate(90).jpeg(),
      sharp(original.data, raw).flop().png(),
      sharp(original.data, raw).rotate(270).flop().jpeg(),
    ];
    for (const version of versions) {
      const { photo, asked } = await processed(await version.toBuffer(), known);
      expect(photo?.moderation).toMatchObject({ verdict: 'rejected', known: { kind: 'pdq' } });
      expect(photo?.moderation?.known?.distance).toBeLessThanOrEqual(31);
      expect(asked).toBe(0);
    }
  });

  it('is none that merely is a photo too', async () => {
    const [look] = await looksOf(await jpegOf(landscape(23, 900, 700)));
    const file = await jpegOf(landscape(24, 900, 700));
    const { photo, asked } = await processed(file, knownTo('pdq', [look ?? new Uint8Array(32)]));
    expect([photo?.life.state, asked]).toEqual(['ready', 1]);
  });
});

describe('the row of a photo', () => {
  it('has the hashes that later lists are compared with', async () => {
    const file = await jpegOf(landscape(25, 900, 700));
    const { photo } = await processed(file, knownTo('pdq', []), { thumbnailsFirst: true });
    const [look = new Uint8Array()] = await looksOf(file);
    expect(photo?.thumbnails?.sha256).toBe(createHash('sha256').update(file).digest('base64url'));
    const recorded = Buffer.from(photo?.moderation?.pdq ?? '', 'base64url');
    const { distanceOf } = await import('../../../lambdas/photos/matching/picture-hash.ts');
    expect(distanceOf(new Uint8Array(recorded), look)).toBeLessThanOrEqual(10);
    expect(photo?.moderation?.pdqQuality).toBeGreaterThanOrEqual(50);
  });
});
