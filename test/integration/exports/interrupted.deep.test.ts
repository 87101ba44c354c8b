/** An export that dies at any of its calls comes to the same end as one that nothing disturbs. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportIds } from '../../../lambdas/exports/export-keys.ts';
import { partKey, planKey } from '../../../lambdas/exports/export-keys.ts';
import { exportRow } from '../../../lambdas/exports/export-rows.ts';
import { makeExportStore } from '../../../lambdas/exports/export-store.ts';
import { ExportId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { WayOutJob } from '../../../lambdas/kernel/jobs/way-out-job.ts';
import { always } from '../../../lambdas/platform/table.ts';
import type { ExportObjectStore, PlannedPicture } from '../../../lambdas/takeout/export-object-store.ts';
import { makeSource } from '../../../lambdas/takeout/make-source.ts';
import { planExport } from '../../../lambdas/takeout/plan-export.ts';
import { writePart } from '../../../lambdas/takeout/write-part.ts';
import { accountId, makeHugeTable, NOW, rendition } from '../../support/huge-account.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

const PHOTOS = 40;
const BOUNDS = { entries: 32, bytes: Number.MAX_SAFE_INTEGER }; // two parts of pictures
const MAX_ROUNDS = 50;

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const { privateKey } = generateKeyPairSync('ed25519');
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const exportId = ExportId.parse(newUlid(NOW));
const ids = { accountId, exportId };

class Died extends Error {}

/** Makes an export, each of its jobs again where it dies. The `dies`th call is never answered. Tells the calls, and all that is there then. */
const make = async (dies: number | undefined, isDoneFirst = false) => {
  let calls = 0;
  const counted = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    calls += 1;
    if (calls !== dies) return work();
    if (isDoneFirst) await work();
    throw new Died();
  };
  await testTable.table.delete(exportRow.key({ accountId }), always);
  const stored = makeExportStore(testTable.table);
  await stored.begin(ids, NOW);
  const { table } = makeHugeTable(PHOTOS);
  const objects = new Map<string, string>();
  const plans = new Map<string, readonly PlannedPicture[]>();
  const jobs: WayOutJob[] = [{ kind: 'export', ...ids }];
  const source = makeSource(
    {
      ...table,
      get: (...input) => counted(() => table.get(...input)),
      getMany: (...input) => counted(() => table.getMany(...input)),
      async *queryAll(input) {
        for await (const page of table.queryAll(input)) yield await counted(async () => page);
      },
    },
    accountId,
    NOW,
  );
  const store: Pick<
    ExportObjectStore,
    'putPlan' | 'readPlan' | 'read' | 'putPart' | 'remove' | 'removePart'
  > = {
    putPlan: (of: ExportIds, part, pictures) =>
      counted(async () => {
        objects.set(planKey(of, part), JSON.stringify(pictures));
        plans.set(planKey(of, part), pictures);
      }),
    readPlan: (of, part) => counted(async () => plans.get(planKey(of, part)) ?? []),
    read: () => counted(async () => rendition(1_000)),
    // Whole or not at all, as S3 has it.
    putPart: async (of, part, content) => {
      const bytes = await buffer(content);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return counted(async () => {
        objects.set(partKey(of, part), sha256);
        return { bytes: bytes.length, sha256 };
      });
    },
    remove: () => Promise.reject(new Error('Nothing is to be removed')),
    removePart: () => Promise.reject(new Error('Nothing is to be removed')),
  };
  const deps = {
    exports: {
      get: (...input: Parameters<typeof stored.get>) => counted(() => stored.get(...input)),
      plan: (...input: Parameters<typeof stored.plan>) => counted(() => stored.plan(...input)),
      finishPart: (...input: Parameters<typeof stored.finishPart>) =>
        counted(() => stored.finishPart(...input)),
    },
    objects: store,
    queue: { send: (more: readonly WayOutJob[]) => counted(async () => void jobs.push(...more)) },
    signingKey: () => counted(async () => key),
    issuer: 'https://issuer.example',
  };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const job = jobs.shift();
    if (job === undefined) return { calls, objects, row: await stored.get(accountId, NOW) };
    const work = async (): Promise<void> => {
      if (job.kind === 'export') await planExport(deps, ids, source, BOUNDS);
      if (job.kind === 'export-part') await writePart(deps, ids, job.part, source);
    };
    await work().catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
      jobs.push(job);
    });
  }
  throw new Error('It does not come to an end');
};

describe('an export', () => {
  it('comes to the same end wherever it dies, before a call was done or behind it', async () => {
    const { calls, ...end } = await make(undefined);
    expect(end.row).toMatchObject({ state: 'ready', plan: [{}, {}, {}] });
    expect([...end.objects.keys()].filter((name) => name.endsWith('.zip'))).toHaveLength(3);
    for (let dies = 1; dies <= calls; dies += 1) {
      for (const isDoneFirst of [false, true]) {
        const { calls: _, ...there } = await make(dies, isDoneFirst);
        expect(there, `It died at call ${dies} of ${calls}, done: ${isDoneFirst}`).toEqual(end);
      }
    }
  }, 300_000);
});
