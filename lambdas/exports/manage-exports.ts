/** What people do with exports of their data: ask for one, look how far it is, fetch it. */
import { requireFreshSignIn } from '../accounts/fresh-sign-in.ts';
import type { SignIn } from '../accounts/identity.ts';
import type { AccountId } from '../kernel/ids.ts';
import { ExportId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { ObjectAddresses } from '../photos/media-address.ts';
import { SECOND_MS, secondsOf } from '../platform/durations.ts';
import type { StoredExport, StoredPart } from './export.ts';
import { nextExportAt } from './export.ts';
import type { ExportAddresses, ExportView } from './export-contract.ts';
import { partKey } from './export-keys.ts';
import type { ExportStore } from './export-store.ts';

const iso = (at: number): string => new Date(at).toISOString();

const partsOf = ({ done = {} }: StoredExport): readonly (StoredPart & { readonly part: number })[] =>
  Object.entries(done)
    .map(([part, stored]) => ({ ...stored, part: Number(part) }))
    .toSorted((one, other) => one.part - other.part);

const present = (stored: StoredExport): ExportView => ({
  exportId: stored.exportId,
  state: stored.state,
  requestedAt: iso(stored.requestedAt),
  readyAt: stored.readyAt === undefined ? null : iso(stored.readyAt),
  keptUntil: iso(stored.expiresAt * SECOND_MS),
  nextAt: iso(stored.state === 'failed' ? stored.requestedAt : nextExportAt(stored)),
  progress: { done: partsOf(stored).length, parts: stored.plan?.length ?? null },
  parts: [...partsOf(stored)],
});

const tooSoon = (stored: StoredExport, now: number) => {
  const at = nextExportAt(stored);
  return problem(
    'too_many_requests',
    {
      en: `One export can be requested in ${limits.exportHours} hours; the next from ${iso(at)} on`,
      ar: `يمكن طلب نسخة واحدة من بياناتك كل ${limits.exportHours} ساعة؛ الطلب التالي متاح ابتداءً من ${iso(at)}`,
    },
    { headers: { 'retry-after': String(Math.max(1, Math.ceil((at - now) / SECOND_MS))) } },
  );
};

/** Begins an export of an id. Throws as {@link requestExport} does. `now` in milliseconds. */
export const beginExport = async (
  exports: Pick<ExportStore, 'begin'>,
  accountId: AccountId,
  exportId: ExportId,
  now: number,
): Promise<StoredExport> => {
  const { begun, stored } = await exports.begin({ accountId, exportId }, now);
  if (begun || stored.exportId === exportId) return stored;
  throw stored.state === 'preparing' ? problem('export_running') : tooSoon(stored, now);
};

/**
 * Begins an export. Throws `export_running` while one is being prepared, and `too_many_requests` within a day of the last. `seed` is a ULID, `now`
 * in milliseconds.
 */
export const requestExport = async (
  exports: Pick<ExportStore, 'begin'>,
  accountId: AccountId,
  seed: string,
  now: number,
): Promise<ExportView> => {
  const exportId = ExportId.parse(seed);
  return present(await beginExport(exports, accountId, exportId, now));
};

/** The latest export of an account. Throws `not_found` where there is none. `now` in milliseconds. */
export const getExport = async (
  exports: Pick<ExportStore, 'get'>,
  accountId: AccountId,
  now: number,
): Promise<ExportView> => {
  const stored = await exports.get(accountId, now);
  if (stored === undefined) throw notFound();
  return present(stored);
};

/** Where the parts of an export are fetched. Throws `fresh_sign_in_required`, `not_found` and `export_not_ready`. `now` in milliseconds. */
export const getExportAddresses = async (
  { exports, objects }: { readonly exports: Pick<ExportStore, 'get'>; readonly objects: ObjectAddresses },
  { accountId, signIn }: { readonly accountId: AccountId; readonly signIn: SignIn },
  now: number,
): Promise<ExportAddresses> => {
  requireFreshSignIn(signIn, 'own', now);
  return addressesOf({ exports, objects }, accountId, now);
};

/** The same without asking for a fresh sign-in, perhaps of one export alone. Throws `not_found` and `export_not_ready`. `now` in milliseconds. */
export const addressesOf = async (
  { exports, objects }: { readonly exports: Pick<ExportStore, 'get'>; readonly objects: ObjectAddresses },
  accountId: AccountId,
  now: number,
  only?: ExportId,
): Promise<ExportAddresses> => {
  const stored = await exports.get(accountId, now);
  if (stored === undefined || (only !== undefined && stored.exportId !== only)) throw notFound();
  if (stored.state !== 'ready') throw problem('export_not_ready');
  const { exportId } = stored;
  const expiry = Math.min(secondsOf(now) + limits.exportAddressSeconds, stored.expiresAt);
  const parts = await Promise.all(
    partsOf(stored).map(async (part) => ({
      ...part,
      url: await objects(partKey({ accountId, exportId }, part.part), expiry, now),
    })),
  );
  return { exportId, expiresAt: iso(expiry * SECOND_MS), parts };
};
