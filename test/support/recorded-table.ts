/** A table whose changes are recorded as its stream would tell them. Writes of one row are to come one after the other. */
import { isDeepStrictEqual } from 'node:util';
import type { RowChange } from '../../lambdas/platform/changes.ts';
import type { Key, Table, Write } from '../../lambdas/platform/table.ts';

const keyOf = ({ pk, sk }: Key): Key => ({ pk, sk });

const keyOfWrite = (write: Write): Key => {
  if ('put' in write) return keyOf(write.put);
  if ('update' in write) return write.update;
  return 'delete' in write ? write.delete : write.check;
};

export const recordedTable = (table: Table, records: RowChange[]): Table => {
  let sequence = 0;
  const rowsOf = (keys: readonly Key[]) =>
    Promise.all(keys.map((key) => table.get(key, { consistent: true })));
  const recorded = async <Result>(keys: readonly Key[], write: () => Promise<Result>): Promise<Result> => {
    const before = await rowsOf(keys);
    const result = await write();
    const after = await rowsOf(keys);
    for (const [position, key] of keys.entries()) {
      const [was, is] = [before[position], after[position]];
      if (isDeepStrictEqual(was, is)) continue;
      sequence += 1;
      records.push({ key, before: was, after: is, sequenceNumber: String(sequence).padStart(10, '0') });
    }
    return result;
  };
  return {
    ...table,
    put: (row, condition) => recorded([keyOf(row)], () => table.put(row, condition)),
    update: (key, ...rest) => recorded([key], () => table.update(key, ...rest)),
    delete: (key, condition) => recorded([key], () => table.delete(key, condition)),
    transact: (writes) => recorded(writes.map(keyOfWrite), () => table.transact(writes)),
    writeManyUnordered: (puts, deletes = []) =>
      recorded([...puts.map(keyOf), ...deletes], () => table.writeManyUnordered(puts, deletes)),
  };
};

/** A table each of whose operations passes a gate first. */
export const gatedTable = (
  table: Table,
  pass: <Result>(operation: () => Promise<Result>) => Promise<Result>,
): Table => {
  const gated: Table = {
    get: (...args) => pass(() => table.get(...args)),
    getMany: (...args) => pass(() => table.getMany(...args)),
    query: (...args) => pass(() => table.query(...args)),
    async *queryAll(input) {
      let after = input.after;
      do {
        const page = await gated.query({ ...input, ...(after && { after }) });
        yield page;
        after = page.next;
      } while (after !== undefined);
    },
    put: (...args) => pass(() => table.put(...args)),
    update: (...args) => pass(() => table.update(...args)),
    delete: (...args) => pass(() => table.delete(...args)),
    transact: (...args) => pass(() => table.transact(...args)),
    writeManyUnordered: (...args) => pass(() => table.writeManyUnordered(...args)),
  };
  return gated;
};
