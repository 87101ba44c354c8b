/** Posts as rows of the table. */
import type { PostId } from '../kernel/ids.ts';
import { PostId as PostIdSchema } from '../kernel/ids.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Row } from '../platform/table.ts';
import type { Post } from './post.ts';
import { StoredPost } from './post.ts';
import { postRow } from './post-rows.ts';

/** The post that a row's sort key names. */
export const idIn = (row: Row, prefix: string): PostId =>
  PostIdSchema.parse(String(row['sk']).slice(prefix.length));

/** A post from its row. */
export const postOf = (row: Row): Post => ({
  ...parseRow(StoredPost, row),
  postId: idIn(row, postRow.sortPrefix),
});
