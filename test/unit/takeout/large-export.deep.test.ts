/** What an export of 50,000 photos takes of memory, time and dollars, of which docs/exports.md tells. */
import { generateKeyPairSync } from 'node:crypto';
import type { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlannedPart, StoredExport } from '../../../lambdas/exports/export.ts';
import { ExportId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { PlannedPicture } from '../../../lambdas/takeout/export-object-store.ts';
import { makeSource } from '../../../lambdas/takeout/make-source.ts';
import { planExport } from '../../../lambdas/takeout/plan-export.ts';
import { writePart } from '../../../lambdas/takeout/write-part.ts';
import { type AllIn, dollarsOf } from '../../../lib/prices/all-in.ts';
import { pricesIn } from '../../../lib/prices/prices.ts';
import { accountId, makeHugeTable, NOW, rendition } from '../../support/huge-account.ts';

const PHOTOS = 50_000;
const PIECE_BYTES = 16 * 1024 * 1024;
const MIB = 1024 * 1024;
const DAYS_KEPT = 7;
const DAYS_OF_YEAR = 365;
/** What S3 gives a function of 512 MiB and takes from it in a second, as is assumed. */
const S3_BYTES_PER_SECOND = 50e6;

const exportId = ExportId.parse(newUlid(NOW));
const ids = { accountId, exportId };
const preparing: StoredExport = { exportId, requestedAt: NOW, state: 'preparing', expiresAt: NOW };
const { privateKey } = generateKeyPairSync('ed25519');
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Runs some work and tells what it took. */
const measured = async (photosEach: number, work: (deps: ReturnType<typeof makeDeps>) => Promise<void>) => {
  const deps = makeDeps(photosEach);
  const cpu = process.cpuUsage();
  await work(deps);
  const { user, system } = process.cpuUsage(cpu);
  return { ...deps.taken, readUnits: deps.readUnits.taken, cpuMs: (user + system) / 1_000 };
};

let plan: PlannedPart[] = [];
const lists = new Map<number, readonly PlannedPicture[]>();

const makeDeps = (photosEach: number) => {
  const { table, readUnits } = makeHugeTable(PHOTOS, photosEach);
  const taken = { gets: 0, puts: 0, bytes: 0, mostBytes: 0 };
  const start = process.memoryUsage().rss;
  return {
    taken,
    readUnits,
    source: makeSource(table, accountId, NOW),
    exports: {
      get: async () => ({ ...preparing, ...(plan.length > 0 && { plan }) }),
      plan: async (_: unknown, made: readonly PlannedPart[]) => {
        plan = [...made];
        return { ...preparing, plan, done: {} };
      },
      finishPart: async () => true,
    },
    queue: { send: async () => undefined },
    signingKey: async () => key,
    issuer: 'https://issuer.example',
    objects: {
      putPlan: async (_: unknown, part: number, pictures: readonly PlannedPicture[]) => {
        taken.puts += 1;
        lists.set(part, pictures);
      },
      remove: async () => undefined,
      removePart: async () => undefined,
      readPlan: async (_: unknown, part: number) => lists.get(part) ?? [],
      read: async () => {
        taken.gets += 1;
        return rendition();
      },
      putPart: async (_: unknown, __: number, content: Readable) => {
        let bytes = 0;
        for await (const piece of content) {
          bytes += Buffer.isBuffer(piece) ? piece.length : 0;
          taken.mostBytes = Math.max(taken.mostBytes, process.memoryUsage().rss - start);
        }
        taken.bytes += bytes;
        taken.puts += Math.ceil(bytes / PIECE_BYTES) + 2;
        return { bytes, sha256: '' };
      },
    },
  };
};

describe.each([20, 1])('an export of 50,000 photos, %s in a post', (photosEach) => {
  let planning: Awaited<ReturnType<typeof measured>>;
  let data: typeof planning;
  let pictures: typeof planning;
  beforeAll(async () => {
    plan = [];
    planning = await measured(photosEach, (deps) => planExport(deps, ids, deps.source));
    data = await measured(photosEach, (deps) => writePart(deps, ids, 1, deps.source));
    pictures = await measured(photosEach, (deps) => writePart(deps, ids, 2, deps.source));
  }, 900_000);

  it('holds a part of two gigabytes in much less memory than its function has', () => {
    expect(pictures.bytes).toBeGreaterThan(1.9e9);
    expect(pictures.bytes).toBeLessThanOrEqual(2e9);
    for (const { mostBytes } of [data, pictures]) expect(mostBytes).toBeLessThan(300 * MIB);
  });

  it('takes the dollars and the time that the documents tell', () => {
    const parts = plan.length - 1;
    const share = PHOTOS / (plan[1]?.entries ?? 1);
    const bytes = data.bytes + pictures.bytes * share;
    const usage: AllIn = {
      requests: {
        dynamodbReadUnit: planning.readUnits + data.readUnits + pictures.readUnits * share,
        s3Get: pictures.gets * share + parts,
        s3Put: planning.puts + data.puts + pictures.puts * share,
        lambdaRequest: parts + 2,
        sqsRequest: 3 * (parts + 2),
      },
      cpuMs: { lambdaArm: planning.cpuMs + data.cpuMs + pictures.cpuMs * share },
      waits: { ms: ((2 * bytes) / S3_BYTES_PER_SECOND) * 1_000, mib: 512 },
      bytes: {},
      storedBytes: { s3Stored: (bytes * DAYS_KEPT) / DAYS_OF_YEAR },
    };
    const prices = pricesIn('eu-central-1');
    const made = dollarsOf(usage, prices, 1);
    const fetched = dollarsOf({ requests: {}, cpuMs: {}, bytes: { cloudFrontEgress: bytes } }, prices, 1);
    const perPhoto = {
      readUnits: (usage.requests.dynamodbReadUnit ?? 0) / PHOTOS,
      gets: (usage.requests.s3Get ?? 0) / PHOTOS,
    };
    expect(perPhoto.gets).toBeLessThan(1.01);
    expect(perPhoto.readUnits).toBeLessThan(photosEach === 1 ? 12 : 8);
    expect(made.all).toBeLessThan(0.3);
    expect(fetched.all).toBeLessThan(2.2);
    // A function of 512 MiB has this part of a processor, and a quarter of an hour.
    const slowest = Math.max(planning.cpuMs, data.cpuMs, pictures.cpuMs) / (512 / 1_769);
    expect(slowest + ((2 * pictures.bytes) / S3_BYTES_PER_SECOND) * 1_000).toBeLessThan(10 * 60_000);
  });
});
