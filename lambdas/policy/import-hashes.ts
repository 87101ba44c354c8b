/** Takes the hashes of a file into a list: what is none is told by its line, and nothing else is lost. */
import { limits } from '../kernel/limits.ts';
import type { KnownStore } from '../photos/matching/known-store.ts';
import { countOf, NO_HASHES, sortHashes } from '../photos/matching/sorted-hashes.ts';
import { log } from '../platform/log.ts';
import { TryLater } from '../platform/queue-batch.ts';
import type { HashImportId, HashListId, StoredScan } from './hash-list.ts';
import { MAX_TOLD_ROWS } from './hash-list.ts';
import type { HashListStore, ImportOutcome } from './hash-list-store.ts';
import { incomingKey, nameOfHashes, reportKey } from './list-files.ts';
import { readHashCsv } from './read-hash-csv.ts';

export interface ImportDeps {
  readonly lists: HashListStore;
  readonly files: Pick<KnownStore, 'openFile' | 'readHashes' | 'putHashes' | 'putText'>;
}

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array => {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

/** A comparison of old photos from the beginning. */
export const newScan = (scanId: string, now: number): StoredScan => ({
  scanId,
  after: '',
  seen: 0,
  matched: 0,
  startedAt: now,
});

/** Runs an import that has begun; `now` in milliseconds. Done again, it changes nothing. */
export const importHashes = async (
  { lists, files }: ImportDeps,
  { listId, importId, now }: { listId: HashListId; importId: HashImportId; now: number },
): Promise<void> => {
  const wanted = await lists.getImport(listId, importId, now);
  if (wanted?.state !== 'running') return;
  const fail = async (problem: ImportOutcome['problem']): Promise<void> => {
    await lists.failImport(listId, importId, { state: 'failed', problem });
  };

  const { lists: all } = await lists.all();
  const list = all.find((each) => each.listId === listId);
  if (list === undefined) return fail('list_gone');
  const sent = await files.openFile(incomingKey(importId));
  if (sent === undefined) return fail('upload_missing');

  const { bytes, rows, broken } = await readHashCsv(sent, list.kind);
  const before = list.file === undefined ? NO_HASHES : await files.readHashes(list.file.key);
  const merged = sortHashes(joined(before.bytes, bytes));
  const entries = countOf({ bytes: merged });
  const others = all.reduce((sum, { file }) => sum + (file?.entries ?? 0), 0) - countOf(before);
  if (others + entries > limits.knownHashes) return fail('too_many_hashes');

  const key = await files.putHashes(nameOfHashes(merged), merged);
  if (broken.length > 0) {
    await files.putText(reportKey(importId), broken.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  const added = entries - countOf(before);
  const outcome: ImportOutcome = {
    state: 'done',
    rows,
    added,
    known: rows - broken.length - added,
    broken: broken.length,
    brokenRows: broken.slice(0, MAX_TOLD_ROWS),
  };
  const isDone = await lists.finishImport(list, importId, {
    file: { key, entries },
    outcome,
    now,
    ...(added > 0 && { scan: newScan(importId, now) }),
  });
  if (!isDone) throw new TryLater(1); // the list has changed meanwhile
  log.info('Hashes were taken into a list', { listId, entries });
};
