import { describe, expect, it } from 'vitest';
import type { StoredExport } from '../../../lambdas/exports/export.ts';
import { ExportId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { WayOutJob } from '../../../lambdas/kernel/jobs/way-out-job.ts';
import type { PlannedPicture } from '../../../lambdas/takeout/export-object-store.ts';
import { makeSource } from '../../../lambdas/takeout/make-source.ts';
import { PART_BOUNDS, planExport } from '../../../lambdas/takeout/plan-export.ts';
import { accountId, makeHugeTable, NOW, RENDITION_BYTES } from '../../support/huge-account.ts';

const exportId = ExportId.parse(newUlid(NOW));
const ids = { accountId, exportId };
const PHOTOS = 50_000;

const planned = async (stored: StoredExport, bounds = PART_BOUNDS, isGone = false) => {
  const parts: { part: number; entries: number; first: PlannedPicture | undefined }[] = [];
  const jobs: WayOutJob[] = [];
  const removed: number[] = [];
  let plan: StoredExport['plan'];
  await planExport(
    {
      exports: {
        get: async () => (isGone && plan !== undefined ? undefined : stored),
        plan: async (_, made) => {
          plan = [...made];
          return isGone ? undefined : { ...stored, plan, done: {} };
        },
      },
      objects: {
        putPlan: async (_, part, pictures) =>
          void parts.push({ part, entries: pictures.length, first: pictures[0] }),
        remove: async (_, count) => void removed.push(count),
      },
      queue: { send: async (sent) => void jobs.push(...sent) },
    },
    ids,
    makeSource(makeHugeTable(PHOTOS).table, accountId, NOW),
    bounds,
  );
  return { parts, jobs, plan, removed };
};

const preparing: StoredExport = { exportId, requestedAt: NOW, state: 'preparing', expiresAt: NOW };

describe('the plan of an export', () => {
  it('puts 50,000 photos into parts within bounds, and holds no more than the names of one', async () => {
    const { parts, jobs, plan = [] } = await planned(preparing);
    expect(parts.reduce((sum, { entries }) => sum + entries, 0)).toBe(PHOTOS);
    for (const { bytes, entries } of plan) {
      expect(bytes).toBeLessThanOrEqual(PART_BOUNDS.bytes);
      expect(entries).toBeLessThanOrEqual(PART_BOUNDS.entries - 2);
    }
    const byBytes = Math.ceil((PHOTOS * RENDITION_BYTES) / PART_BOUNDS.bytes);
    expect(parts.length).toBeGreaterThanOrEqual(byBytes);
    expect(parts.length).toBeLessThanOrEqual(byBytes + 2);
    expect(jobs.map((job) => (job.kind === 'export-part' ? job.part : 0))).toEqual(
      plan.map((_, place) => place + 1),
    );
    expect(parts[0]?.first?.file).toMatch(/^pictures\/\d{4}-\d\d-\d\d_[0-9A-Z]{26}\.webp$/);
  }, 60_000);

  it('counts the two files that each part has besides', async () => {
    const { plan = [] } = await planned(preparing, { entries: 1_002, bytes: Number.MAX_SAFE_INTEGER });
    expect(Math.max(...plan.map(({ entries }) => entries))).toBe(1_000);
  }, 60_000);

  it('is made once: done again, it has those parts made that are not there', async () => {
    const plan = [1, 2, 3].map(() => ({ entries: 1, bytes: 1 }));
    const done = { '2': { bytes: 1, files: 3, sha256: 'a' } };
    const { parts, jobs } = await planned({ ...preparing, plan, done });
    expect(parts).toEqual([]);
    expect(jobs.map((job) => (job.kind === 'export-part' ? job.part : 0))).toEqual([1, 3]);
  });

  it('leaves no list of pictures behind of an export that is gone meanwhile', async () => {
    const { parts, jobs, removed } = await planned(preparing, PART_BOUNDS, true);
    expect(jobs).toEqual([]);
    expect(removed).toEqual([parts.length + 1]);
  }, 60_000);

  it('is none of a former export, nor of one that failed', async () => {
    const other = ExportId.parse(newUlid(NOW + 1));
    for (const stored of [
      { ...preparing, exportId: other },
      { ...preparing, state: 'failed' as const },
    ]) {
      expect((await planned(stored)).jobs).toEqual([]);
    }
  });
});
