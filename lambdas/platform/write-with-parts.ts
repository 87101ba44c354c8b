import { unlessRefused } from './condition.ts';
import { keyOfRow } from './row.ts';
import type { Key, Row, Table } from './table.ts';
import { exists, isNew, nameOfKey } from './table.ts';

/**
 * Writes parts, which nobody sees, and then the row that names them; they go again when that is refused. A call whose answer is lost is
 * repeated by the client and then refused for what it did itself, so what the row names after a refusal stays.
 */
export const writeWithParts = async <Result>(
  table: Pick<Table, 'get' | 'put' | 'delete'>,
  {
    parts,
    owner,
    namedBy,
    write,
    isWritten = (result) => result !== undefined,
  }: {
    readonly parts: readonly (Row & Key)[];
    /** The row that is to name the parts. */
    readonly owner: Key;
    /** The parts that this row names, as it stands. */
    readonly namedBy: (row: Row) => readonly Key[];
    readonly write: () => Promise<Result>;
    readonly isWritten?: (result: Result) => boolean;
  },
): Promise<Result> => {
  await Promise.all(parts.map((part) => unlessRefused(table.put(part, isNew))));
  const written = await write();
  if (!isWritten(written) && parts.length > 0) {
    const row = await table.get(owner, { consistent: true });
    const named = new Set((row === undefined ? [] : namedBy(row)).map(nameOfKey));
    const left = parts.map(keyOfRow).filter((key) => !named.has(nameOfKey(key)));
    await Promise.all(left.map((key) => unlessRefused(table.delete(key, exists))));
  }
  return written;
};
