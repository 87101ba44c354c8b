import type { PostId } from '../kernel/ids.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { writeWithParts } from '../platform/write-with-parts.ts';
import { contentKeys, tagKeys } from './part-store.ts';
import { headOf } from './post-row.ts';
import { postRow } from './post-rows.ts';

/** Writes parts of a post, and then what names them: a write that is refused leaves none. */
export const writePostWithParts = <Result>(
  table: Pick<Table, 'get' | 'put' | 'delete'>,
  postId: PostId,
  parts: readonly (Row & Key)[],
  write: () => Promise<Result>,
  isWritten?: (result: Result) => boolean,
): Promise<Result> =>
  writeWithParts(table, {
    parts,
    owner: postRow.key({ postId }),
    namedBy: (row) => {
      const post = headOf(row);
      return [...contentKeys(post), ...tagKeys(post)];
    },
    write,
    ...(isWritten && { isWritten }),
  });
