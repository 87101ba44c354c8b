import { keyOfRow } from './row.ts';
import type { Key, Row, Table } from './table.ts';
import { nameOfKey } from './table.ts';

/** A row that was read, undefined where it is not there. */
export type Find = (key: Key) => Row | undefined;

/** Reads rows of parts; those that are not there yet where a quick read looked are read with strong consistency. */
export const findRows = async (
  table: Pick<Table, 'getMany'>,
  keys: readonly Key[],
  { consistent = false }: { readonly consistent?: boolean } = {},
): Promise<Find> => {
  const found = new Map<string, Row>();
  for (const isConsistent of consistent ? [true] : [false, true]) {
    const missing = keys.filter((key) => !found.has(nameOfKey(key)));
    if (missing.length === 0) break;
    for (const row of await table.getMany(missing, { consistent: isConsistent }))
      found.set(nameOfKey(keyOfRow(row)), row);
  }
  return (key) => found.get(nameOfKey(key));
};
