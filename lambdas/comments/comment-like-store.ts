/** Likes of comments in the table: a row while it is so, which names the comment's post. Numbers follow by the stream. */
import type { AccountId, CommentId, PostId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Table } from '../platform/table.ts';
import { exists, isNew } from '../platform/table.ts';
import { countReactions } from '../reactions/count-reactions.ts';
import { likeRow } from '../reactions/reaction-rows.ts';
import { commentKey } from './comment-key.ts';
import { commentViewerStateRow } from './comment-rows.ts';

/** A like of a comment that may not be counted as it is. */
export interface TouchedLike {
  readonly reader: AccountId;
  readonly postId: PostId;
  readonly commentId: CommentId;
}

const rowOf = (commentId: CommentId, account: AccountId) => likeRow.key({ target: commentId, account });

export type CommentLikeStore = ReturnType<typeof makeCommentLikeStore>;

export const makeCommentLikeStore = (table: Table) => ({
  /** Costs one write unit, and answers whether it changed anything. `at` in milliseconds. */
  like: (postId: PostId, commentId: CommentId, by: AccountId, at: number): Promise<boolean> =>
    unlessRefused(table.put({ ...rowOf(commentId, by), at, postId }, isNew)),

  /** Costs one write unit, and answers whether it changed anything. */
  unlike: (commentId: CommentId, by: AccountId): Promise<boolean> =>
    unlessRefused(table.delete(rowOf(commentId, by), exists)),

  /** Counts likes that came or went. Each reader and comment is there once. */
  count: (touched: readonly TouchedLike[]): Promise<void> =>
    countReactions(
      table,
      touched.map(({ reader, postId, commentId }) => ({
        state: commentViewerStateRow.key({ reader, postId, commentId }),
        reactions: new Map([
          [
            'liked',
            {
              truth: rowOf(commentId, reader),
              counters: () => [{ key: commentKey(postId, commentId), field: 'likes' }],
            },
          ],
        ]),
      })),
    ),
});
