/** Changes of a post's row: each states the state and version it was decided on. */
import { changeTo } from '../platform/change-to.ts';
import { unlessChanged } from '../platform/condition.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import type { PostHead } from './post.ts';
import { headOf } from './post-row.ts';
import { postRow } from './post-rows.ts';
import { storedHead } from './stored-head.ts';

/** What a write about a post is based on. */
export type AsRead = Pick<PostHead, 'postId' | 'state' | 'version'>;

/** The post is still the one that was read. */
export const isAsRead = ({ state, version }: AsRead): Expression => ({
  expression: '#readState = :readState AND #readVersion = :readVersion',
  names: { '#readState': 'state', '#readVersion': 'version' },
  values: { ':readState': state, ':readVersion': version },
});

export const makeChangePost = (table: Pick<Table, 'update' | 'transact'>) => ({
  /** Changes a post by itself. */
  change: (post: AsRead, fields: Row): Promise<PostHead | undefined> =>
    unlessChanged(
      table.update(postRow.key({ postId: post.postId }), changeTo(fields), isAsRead(post)).then(headOf),
    ),

  /** Changes a post together with other rows, all or none. */
  changeWith: (post: PostHead, fields: Row, ...others: readonly Write[]): Promise<PostHead | undefined> =>
    unlessChanged(
      table
        .transact([
          {
            update: postRow.key({ postId: post.postId }),
            change: changeTo(fields),
            condition: isAsRead(post),
          },
          ...others,
        ])
        .then(() =>
          headOf({ ...storedHead(post), ...post.packed, ...fields, ...postRow.key({ postId: post.postId }) }),
        ),
    ),
});
