/** Lists of known pictures, imports and cleared hashes in the table. */
import type { HashKind } from '../photos/matching/hash-kind.ts';
import { unlessRefused } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Table } from '../platform/table.ts';
import { ConditionFailed, isNew } from '../platform/table.ts';
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
export interface ClearedHash {
  readonly kind: HashKind;
  /** Hexadecimal. */
  readonly hash: string;
  readonly reason: string;
  readonly clearedAt: number;
}

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

    /** Makes a list, or says anew what one is about. The kind of one that there is stays; answers undefined for another. `now` in milliseconds. */
    describe: async (
      { listId, kind, rule, source }: Pick<HashList, 'listId' | 'kind' | 'rule' | 'source'>,
      now: number,
    ): Promise<HashList | undefined> => {
      try {
        const row = await table.update(
          hashListRow.key({ listId }),
          {
            expression: 'SET kind = :kind, #rule = :rule, #source = :source, changedAt = :now',
            names: { '#rule': 'rule', '#source': 'source' },
            values: { ':kind': kind, ':rule': rule, ':source': source, ':now': now },
          },
          { expression: 'attribute_not_exists(pk) OR kind = :kind' },
        );
        return { ...hashListRow.parse(row), listId };
      } catch (error) {
        if (error instanceof ConditionFailed) return undefined;
        throw error;
      }
    },

    /** Deletes a list. Answers whether there was one. */
    remove: (listId: HashListId): Promise<boolean> =>
      unlessRefused(table.delete(hashListRow.key({ listId }), isThere)),

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
    beginImport: (listId: HashListId, importId: HashImportId): Promise<boolean> =>
      unlessRefused(
        table.update(
          hashImportRow.key({ listId, importId }),
          {
            expression: 'SET #state = :running',
            names: { '#state': 'state' },
            values: { ':running': 'running' },
          },
          { expression: '#state = :awaiting', values: { ':awaiting': 'awaiting' } },
        ),
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

    /** Clears a hash. Answers whether it was not cleared yet. */
    clear: ({ kind, hash, reason, clearedAt }: ClearedHash): Promise<boolean> =>
      unlessRefused(table.put({ ...clearedHashRow.key({ kind, hash }), reason, clearedAt }, isNew)),

    /** Takes it back. Answers whether it was cleared. */
    unclear: ({ kind, hash }: Pick<ClearedHash, 'kind' | 'hash'>): Promise<boolean> =>
      unlessRefused(table.delete(clearedHashRow.key({ kind, hash }), isThere)),

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
