import type { PostId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { exists, isNew, nameOfKey } from '../platform/table.ts';
import { contentKeys, tagKeys } from './part-store.ts';
import { headOf } from './post-row.ts';
import { postRow } from './post-rows.ts';

/**
 * Writes parts of a post, which nobody sees, and then what names them; they go again when that is refused. A call whose answer is lost is
 * repeated by the client and then refused for what it did itself, so what the post names after a refusal stays.
 */
export const writeWithParts = async <Result>(
  table: Pick<Table, 'get' | 'put' | 'delete'>,
  postId: PostId,
  rows: readonly (Row & Key)[],
  write: () => Promise<Result>,
  isWritten: (result: Result) => boolean = (result) => result !== undefined,
): Promise<Result> => {
  await Promise.all(rows.map((row) => unlessRefused(table.put(row, isNew))));
  const written = await write();
  if (!isWritten(written) && rows.length > 0) {
    const row = await table.get(postRow.key({ postId }), { consistent: true });
    const post = row && headOf(row);
    const named = new Set(post ? [...contentKeys(post), ...tagKeys(post)].map(nameOfKey) : []);
    const left = rows.map(keyOfRow).filter((key) => !named.has(nameOfKey(key)));
    await Promise.all(left.map((key) => unlessRefused(table.delete(key, exists))));
  }
  return written;
};
