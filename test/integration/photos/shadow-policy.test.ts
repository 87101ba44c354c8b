/** A policy that is tried beside the one in force: counted, told apart, and without effect. The table is a real one. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeRecordVerdict } from '../../../lambdas/decisions/record-verdict.ts';
import { newAccountId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import type { MediaStore } from '../../../lambdas/photos/media-store.ts';
import { moderateUpload } from '../../../lambdas/photos/moderate-upload.ts';
import { policiesOf } from '../../../lambdas/photos/moderation/change-policy.ts';
import { policy } from '../../../lambdas/photos/moderation/policy.ts';
import type { PhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { makePhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { makeShadowStore, type ShadowStore } from '../../../lambdas/photos/shadow-store.ts';
import type { UploadStore } from '../../../lambdas/photos/upload-store.ts';
import type { ImageLabel } from '../../../lambdas/platform/image-labels.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const weapons = (confidence: number): readonly ImageLabel[] => [
  { name: 'Violence', parent: undefined, confidence },
  { name: 'Weapons', parent: 'Violence', confidence },
];

let testTable: TestTable;
let photos: PhotoWriter;
let picture: Buffer;

beforeAll(async () => {
  testTable = await startTestTable();
  photos = makePhotoWriter(testTable.table);
  picture = await jpegOf(landscape(5, 300, 200));
});
afterAll(() => testTable.stop());

/** Moderates a photo with these labels while a change is tried. Answers the fact that is recorded and what Rekognition was asked for. */
const moderated = async (
  labels: readonly ImageLabel[],
  candidate: Parameters<typeof policiesOf>[1]['candidate'],
  now = NOON,
  shadow: ShadowStore = makeShadowStore(testTable.table),
) => {
  const photoId = PhotoId.parse(newUlid(now));
  const until = now / 1_000 + 3_600;
  await photos.create({
    photoId,
    ownerId: newAccountId(),
    contentType: 'image/jpeg',
    bytes: 9,
    uploadUntil: until,
    expiresAt: until,
  });
  const uploads: Pick<UploadStore, 'read'> = { read: async () => picture };
  const media: MediaStore = {
    put: async () => undefined,
    read: async () => undefined,
    deleteAllOf: async () => undefined,
  };
  const asked: number[] = [];
  const deps = {
    photos,
    uploads: uploads as UploadStore,
    media,
    policies: policiesOf(policy, { candidate }),
    shadow,
    recordVerdict: makeRecordVerdict(testTable.table),
    detectLabels: async (_: Uint8Array, least: number) => {
      asked.push(least);
      return labels;
    },
  };
  await moderateUpload(deps, { key: photoId, size: 9, etag: 'e' }, { tries: 1, now });
  return { fact: (await photos.get(photoId, now, { consistent: true }))?.moderation, asked };
};

describe('a policy that is tried', () => {
  it('changes a threshold without effect, and its report says what would have been', async () => {
    const candidate = { version: 'looser', thresholds: { 'weapons-sensitive': 95 } };
    const { fact, asked } = await moderated(weapons(92), candidate);
    expect(fact).toMatchObject({
      etag: 'e',
      verdict: 'sensitive',
      reasons: ['weapons'],
      policyRule: 'weapons-sensitive',
      rule: 'weapons',
      policy: policy.version,
    });
    expect(asked).toHaveLength(1);
    await moderated(weapons(97), candidate);
    await moderated([], candidate);
    await moderated(weapons(93), candidate, NOON + DAY);
    const days = await makeShadowStore(testTable.table).report(`${policy.version}+looser`);
    expect(days).toEqual([
      { day: '2026-11-24', judged: 1, differences: { sensitive_approved: 1 } },
      { day: '2026-11-23', judged: 3, differences: { sensitive_approved: 1 } },
    ]);
  });

  it('is shown labels that only it asks for, in the same call', async () => {
    const candidate = { version: 'stricter', thresholds: { 'weapons-sensitive': 40 } };
    const { fact, asked } = await moderated(weapons(45), candidate);
    expect([fact?.verdict, asked]).toEqual(['approved', [40]]);
    const [day] = await makeShadowStore(testTable.table).report(`${policy.version}+stricter`);
    expect(day?.differences).toEqual({ approved_sensitive: 1 });
  });

  it('costs nothing where none is tried', async () => {
    const count = vi.fn();
    const { fact } = await moderated(weapons(92), undefined, NOON, { count, report: async () => [] });
    expect([fact?.verdict, count.mock.calls.length]).toEqual(['sensitive', 0]);
  });

  it('does no harm when it cannot be counted', async () => {
    const broken: ShadowStore = {
      count: async () => {
        throw new Error('The table is out of order');
      },
      report: async () => [],
    };
    const { fact } = await moderated(weapons(92), { version: 'broken' }, NOON, broken);
    expect(fact?.verdict).toBe('sensitive');
  });
});
