/** Lists of known pictures, imports and cleared hashes in the table. Whatever staff change is written together with its entry in their log. */
import { isDeepStrictEqual } from 'node:util';
import { staffLogWrite } from '../accesses/note-access.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Table } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import type { ClearedHash, Deed } from './clear-hash.ts';
import { clearHashWrites, hashLogWrite } from './clear-hash.ts';
import type {
  HashFile,
  HashImportId,
  HashListId,
  StoredHashList,
  StoredImport,
  StoredScan,
} from './hash-list.ts';
import { importExpiry } from './hash-list.ts';
import { clearedHashRow, hashImportRow, hashListRow, hashScanRow } from './hash-list-rows.ts';

export type HashList = StoredHashList & { readonly listId: HashListId };
export interface AllLists {
  readonly lists: readonly HashList[];
  readonly cleared: readonly ClearedHash[];
  readonly scan?: StoredScan;
}

/** What an import came to. */
export type ImportOutcome = Pick<
  StoredImport,
  'state' | 'problem' | 'rows' | 'added' | 'known' | 'broken' | 'brokenRows'
>;

const isThere = { expression: 'attribute_exists(pk)' };
const isRunning = {
  expression: '#state = :running',
  names: { '#state': 'state' },
  values: { ':running': 'running' },
};

const listLogWrite = (
  done: 'put_hash_list' | 'deleted_hash_list' | 'imported_hashes',
  detail: string,
  { by: { accountId: by, role }, now }: Deed,
) => staffLogWrite({ done, role, by, detail }, now);

export type HashListStore = ReturnType<typeof makeHashListStore>;

export const makeHashListStore = (table: Table) => {
  const get = async (listId: HashListId): Promise<HashList | undefined> => {
    const row = await table.get(hashListRow.key({ listId }), { consistent: true });
    return row && { ...hashListRow.parse(row), listId };
  };

  return {
    get,

    /** All lists, what was cleared, and how far old photos were compared, as they are now. */
    all: async (): Promise<AllLists> => {
      const lists: HashList[] = [];
      const cleared: ClearedHash[] = [];
      let scan: StoredScan | undefined;
      const query = {
        where: { expression: 'pk = :partition', values: { ':partition': hashListRow.partition({}) } },
        consistent: true,
      };
      for await (const { rows } of table.queryAll(query)) {
        for (const row of rows) {
          const sort = String(row['sk']);
          if (sort.startsWith(hashListRow.sortPrefix)) lists.push(hashListRow.parse(row));
          else if (sort.startsWith(clearedHashRow.sortPrefix)) cleared.push(clearedHashRow.parse(row));
          else scan = hashScanRow.parse(row);
        }
      }
      return { lists, cleared, ...(scan !== undefined && { scan }) };
    },

    /**
     * Makes a list, or says anew what one is about; one that is so already stays as it is. The kind of one that there is stays; answers undefined for
     * another.
     */
    describe: async (
      list: Pick<HashList, 'listId' | 'kind' | 'rule' | 'source' | 'preserve'>,
      deed: Deed,
    ): Promise<HashList | undefined> => {
      const { listId, ...about } = list;
      const found = await get(listId);
      const isSo = found !== undefined && isDeepStrictEqual({ ...found, ...about }, found);
      if (isSo) return found;
      const key = hashListRow.key({ listId });
      const isDone = await unlessRefused(
        table.transact([
          {
            update: key,
            change: changeTo({ ...about, changedAt: deed.now }),
            condition: { expression: 'attribute_not_exists(pk) OR #kind = :kind' },
          },
          listLogWrite('put_hash_list', listId, deed),
        ]),
      );
      return isDone ? { ...found, ...list, changedAt: deed.now } : undefined;
    },

    /** Deletes a list. Answers whether there was one. */
    remove: (listId: HashListId, deed: Deed): Promise<boolean> =>
      unlessRefused(
        table.transact([
          { delete: hashListRow.key({ listId }), condition: isThere },
          listLogWrite('deleted_hash_list', listId, deed),
        ]),
      ),

    createImport: (listId: HashListId, importId: HashImportId, now: number): Promise<boolean> =>
      unlessRefused(
        table.put(
          {
            ...hashImportRow.key({ listId, importId }),
            state: 'awaiting',
            createdAt: now,
            expiresAt: importExpiry(now),
          },
          isNew,
        ),
      ),

    getImport: async (
      listId: HashListId,
      importId: HashImportId,
      now: number,
    ): Promise<StoredImport | undefined> => {
      const row = await table.get(hashImportRow.key({ listId, importId }), { consistent: true });
      return row === undefined || isExpired(row, now) ? undefined : hashImportRow.parse(row);
    },

    /** Has an import begin whose file was sent. One that has begun stays as it is. */
    beginImport: (listId: HashListId, importId: HashImportId, deed: Deed): Promise<boolean> =>
      unlessRefused(
        table.transact([
          {
            update: hashImportRow.key({ listId, importId }),
            change: {
              expression: 'SET #state = :running',
              names: { '#state': 'state' },
              values: { ':running': 'running' },
            },
            condition: { expression: '#state = :awaiting', values: { ':awaiting': 'awaiting' } },
          },
          listLogWrite('imported_hashes', `${listId} ${importId}`, deed),
        ]),
      ),

    /** Ends an import that took nothing. */
    failImport: (listId: HashListId, importId: HashImportId, outcome: ImportOutcome): Promise<boolean> =>
      unlessRefused(
        table.update(
          hashImportRow.key({ listId, importId }),
          {
            expression: 'SET #state = :failed, problem = :problem',
            values: { ':failed': 'failed', ':problem': outcome.problem },
          },
          isRunning,
        ),
      ),

    /**
     * Ends an import with the new file of its list, in place of the one that was read, and has old photos compared where something is new. Answers
     * whether it did: not where the list or the import has changed meanwhile.
     */
    finishImport: async (
      { listId, file: read }: HashList,
      importId: HashImportId,
      {
        file,
        outcome,
        scan,
        now,
      }: { file: HashFile; outcome: ImportOutcome; scan?: StoredScan; now: number },
    ): Promise<boolean> => {
      const fields = Object.entries(outcome).filter(
        ([name, value]) => name !== 'state' && value !== undefined,
      );
      return unlessRefused(
        table.transact([
          {
            update: hashListRow.key({ listId }),
            change: {
              expression: 'SET #file = :file, changedAt = :now',
              names: { '#file': 'file' },
              values: { ':file': file, ':now': now },
            },
            condition: {
              expression:
                read === undefined
                  ? 'attribute_exists(pk) AND attribute_not_exists(#file)'
                  : '#file.#key = :read',
              ...(read !== undefined && { names: { '#key': 'key' }, values: { ':read': read.key } }),
            },
          },
          {
            update: hashImportRow.key({ listId, importId }),
            change: {
              expression: `SET #state = :done, ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
              names: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
              values: {
                ':done': 'done',
                ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
              },
            },
            condition: isRunning,
          },
          ...(scan === undefined
            ? []
            : [
                {
                  put: { ...hashScanRow.key({}), ...scan },
                  condition: { expression: 'attribute_not_exists(pk) OR attribute_exists(scanId)' },
                },
              ]),
        ]),
      );
    },

    /** Clears a hash. One that is cleared stays so, for the first reason. */
    clear: async (cleared: Omit<ClearedHash, 'clearedAt'>, deed: Deed): Promise<void> => {
      const found = await table.get(clearedHashRow.key(cleared), { consistent: true });
      if (found === undefined) await table.transact(clearHashWrites(cleared, deed));
    },

    /** Takes it back. Answers whether it was cleared. */
    unclear: (hash: Pick<ClearedHash, 'kind' | 'hash'>, deed: Deed): Promise<boolean> =>
      unlessRefused(
        table.transact([
          { delete: clearedHashRow.key(hash), condition: isThere },
          hashLogWrite('uncleared_hash', hash, deed),
        ]),
      ),

    scan: async (): Promise<StoredScan | undefined> => {
      const row = await table.get(hashScanRow.key({}), { consistent: true });
      return row && hashScanRow.parse(row);
    },

    /** Goes on with a comparison behind `was.after`. Answers whether it did: not where another delivery has, or another comparison began. */
    advanceScan: (was: StoredScan, is: StoredScan): Promise<boolean> =>
      unlessRefused(
        table.put(
          { ...hashScanRow.key({}), ...is },
          {
            expression: 'scanId = :scan AND #after = :after AND attribute_not_exists(finishedAt)',
            names: { '#after': 'after' },
            values: { ':scan': was.scanId, ':after': was.after },
          },
        ),
      ),
  };
};
