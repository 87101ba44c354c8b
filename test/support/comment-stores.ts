import { makeCommentCountStore } from '../../lambdas/comments/comment-count-store.ts';
import { makeCommentLikeStore } from '../../lambdas/comments/comment-like-store.ts';
import { makeCommentRecountStore } from '../../lambdas/comments/comment-recount-store.ts';
import { makeCommentTextStore } from '../../lambdas/comments/comment-text-store.ts';
import type { Table } from '../../lambdas/platform/table.ts';
import { T0 } from './some-account.ts';

/** What the stream consumer's part of comments is made of; `withdrawnAtOnce` likes are read at once where a block takes them back. */
export const commentStores = (table: Table, withdrawnAtOnce?: number) => {
  const commentCounts = makeCommentCountStore(table);
  return {
    commentCounts,
    commentRecounts: makeCommentRecountStore(table, commentCounts),
    commentLikes: makeCommentLikeStore(table, withdrawnAtOnce),
    commentTexts: makeCommentTextStore(table),
    clock: () => T0,
  };
};
