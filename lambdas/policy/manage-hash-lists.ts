/** What staff do with lists of known pictures. */
import { limits } from '../kernel/limits.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { SECOND_MS } from '../platform/durations.ts';
import { presignPut } from '../platform/presigned-put.ts';
import type { Deed } from './clear-hash.ts';
import type { HashImportId, HashListId, StoredImport, StoredScan } from './hash-list.ts';
import type { HashList, HashListStore } from './hash-list-store.ts';
import { incomingKey } from './list-files.ts';
import type { HashImportTicket, HashImportView, HashListBody, HashListsView } from './policy-contract.ts';

export interface ManageDeps {
  readonly lists: HashListStore;
  readonly mediaBucket: string;
  readonly presign?: typeof presignPut;
}

const timeOf = (at: number): string => new Date(at).toISOString();

export const presentList = ({ listId, kind, rule, source, preserve, file, changedAt }: HashList) => ({
  listId,
  kind,
  rule,
  source,
  preserve,
  entries: file?.entries ?? 0,
  changedAt: timeOf(changedAt),
});

const presentScan = ({ seen, matched, startedAt, finishedAt }: StoredScan) => ({
  seen,
  matched,
  startedAt: timeOf(startedAt),
  finishedAt: finishedAt === undefined ? null : timeOf(finishedAt),
});

export const presentImport = (importId: HashImportId, stored: StoredImport): HashImportView => ({
  importId,
  state: stored.state,
  createdAt: timeOf(stored.createdAt),
  problem: stored.problem ?? null,
  rows: stored.rows ?? null,
  added: stored.added ?? null,
  known: stored.known ?? null,
  broken: stored.broken ?? null,
  brokenRows: stored.brokenRows ?? [],
});

/** All lists, what was cleared, and how far old photos were compared. */
export const presentLists = async ({ lists }: ManageDeps): Promise<HashListsView> => {
  const all = await lists.all();
  return {
    lists: all.lists.map(presentList),
    cleared: all.cleared.map(({ kind, hash, reason, clearedAt }) => ({
      kind,
      hash,
      reason,
      clearedAt: timeOf(clearedAt),
    })),
    scan: all.scan === undefined ? null : presentScan(all.scan),
  };
};

/** Makes a list or describes it anew. */
export const describeList = async (
  { lists }: ManageDeps,
  listId: HashListId,
  body: HashListBody,
  deed: Deed,
) => {
  const list = await lists.describe({ listId, ...body }, deed);
  if (list === undefined) {
    throw problem('conflict', {
      en: 'The list is of another kind of hashes',
      ar: 'القائمة من نوع آخر من البصمات',
    });
  }
  return presentList(list);
};

/** Gives the address that a file of hashes is sent to. Asked again with the same id it answers the same import. */
export const createImport = async (
  { lists, mediaBucket, presign = presignPut }: ManageDeps,
  {
    listId,
    importId,
    bytes,
    now,
  }: { listId: HashListId; importId: HashImportId; bytes: number; now: number },
): Promise<HashImportTicket> => {
  if ((await lists.get(listId)) === undefined) throw notFound();
  await lists.createImport(listId, importId, now);
  const put = await presign({
    bucket: mediaBucket,
    key: incomingKey(importId),
    headers: { 'content-type': 'text/csv', 'content-length': String(bytes), 'if-none-match': '*' },
    at: now,
    seconds: limits.uploadSeconds,
  });
  return {
    importId,
    upload: { method: 'PUT', url: put.url, headers: { ...put.headers } },
    expiresAt: timeOf(now + limits.uploadSeconds * SECOND_MS),
  };
};

export const loadImport = async (
  { lists }: ManageDeps,
  { listId, importId }: { listId: HashListId; importId: HashImportId },
  now: number,
): Promise<HashImportView> => {
  const stored = await lists.getImport(listId, importId, now);
  if (stored === undefined) throw notFound();
  return presentImport(importId, stored);
};

/** Has a file taken into its list. One that was, or is being, stays as it is. */
export const beginImport = async (
  deps: ManageDeps,
  ids: { listId: HashListId; importId: HashImportId },
  deed: Deed,
): Promise<HashImportView> => {
  await deps.lists.beginImport(ids.listId, ids.importId, deed);
  return loadImport(deps, ids, deed.now);
};
